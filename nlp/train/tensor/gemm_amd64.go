package tensor

import "golang.org/x/sys/cpu"

var (
	hasFMA    = cpu.X86.HasAVX2 && cpu.X86.HasFMA
	hasAVX512 = hasFMA && cpu.X86.HasAVX512F
)

//go:noescape
func fma4x64(steps int, a *float32, aRow, aStep int, b *float32, bStep int, c *float32, cRow int)

//go:noescape
func fma4x16(steps int, a *float32, aRow, aStep int, b *float32, bStep int, c *float32, cRow int)

// fourRows adds A·B to four rows of C.
func fourRows(steps, cols int, a []float32, aRow, aStep int, b []float32, bStep int, c []float32, cRow int) {
	if !hasFMA {
		plainRows(steps, cols, a, aRow, aStep, b, bStep, c, cRow)
		return
	}
	j := 0
	if hasAVX512 {
		for ; j+64 <= cols; j += 64 {
			fma4x64(steps, &a[0], 4*aRow, 4*aStep, &b[j], 4*bStep, &c[j], 4*cRow)
		}
	}
	for ; j < cols; j += 16 {
		fma4x16(steps, &a[0], 4*aRow, 4*aStep, &b[j], 4*bStep, &c[j], 4*cRow)
	}
}

//go:noescape
func add(dst, src *float32, eights int)

// addTo adds src to dst, which is not longer.
func addTo(dst, src []float32) {
	n := len(dst)
	if !hasFMA || n < 8 {
		plainAdd(dst, src)
		return
	}
	add(&dst[0], &src[:n][0], n/8)
	plainAdd(dst[n&^7:], src[n&^7:n])
}
