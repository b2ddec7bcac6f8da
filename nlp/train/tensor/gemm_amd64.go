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

//go:noescape
func fma4x24(steps int, a *float32, aRow, aStep int, b *float32, bStep int, c *float32, cRow int)

// panel returns how many of the columns that are left one kernel takes. Those of 24 come in
// pairs, so that whole sixteens are left.
func panel(left int) int {
	switch {
	case hasAVX512 && left >= 64:
		return 64
	case hasFMA && (left >= 48 || left%16 == 8):
		return 24
	default:
		return 16
	}
}

// fourRows adds A·B to four rows of C, of as many columns as panel says.
func fourRows(steps, cols int, a []float32, aRow, aStep int, b []float32, c []float32, cRow int) {
	switch {
	case !hasFMA:
		plainRows(steps, cols, a, aRow, aStep, b, c, cRow)
	case cols == 64:
		fma4x64(steps, &a[0], 4*aRow, 4*aStep, &b[0], 4*cols, &c[0], 4*cRow)
	case cols == 24:
		fma4x24(steps, &a[0], 4*aRow, 4*aStep, &b[0], 4*cols, &c[0], 4*cRow)
	default:
		fma4x16(steps, &a[0], 4*aRow, 4*aStep, &b[0], 4*cols, &c[0], 4*cRow)
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
