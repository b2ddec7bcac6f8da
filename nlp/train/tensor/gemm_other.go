//go:build !amd64

package tensor

// panel returns how many of the columns that are left are taken at once.
func panel(int) int { return 16 }

// fourRows adds A·B to four rows of C, of as many columns as panel says.
func fourRows(steps, cols int, a []float32, aRow, aStep int, b []float32, c []float32, cRow int) {
	plainRows(steps, cols, a, aRow, aStep, b, c, cRow)
}

// addTo adds src to dst, which is not longer.
func addTo(dst, src []float32) { plainAdd(dst, src) }
