//go:build !amd64

package tensor

// fourRows adds A·B to four rows of C.
func fourRows(steps, cols int, a []float32, aRow, aStep int, b []float32, bStep int, c []float32, cRow int) {
	plainRows(steps, cols, a, aRow, aStep, b, bStep, c, cRow)
}

// addTo adds src to dst, which is not longer.
func addTo(dst, src []float32) { plainAdd(dst, src) }
