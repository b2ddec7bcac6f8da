package kernel

import "unsafe"

// avx2 multiplies matrices 16 outputs at a time, and works on rows in vectors of
// 16 values; what is left of a row is done in plain Go.
type avx2 struct{ generic }

const width256 = 16

func (avx2) pack(m *Matrix, weights []int8, inputs, outputs int) {
	packPanels(m, weights, inputs, outputs, width256)
}

func (avx2) gemm(dst []int32, a []uint8, rows int, m *Matrix) {
	for first := 0; first < m.N; first += width256 {
		p := m.sums(dst, a, rows, first, width256)
		gemmAVX2(&p)
	}
}

func (avx2) linear(dst []int16, a []uint8, rowScale []float32, rows int, l *Linear, accumulate bool) {
	for first := 0; first < l.N; first += width256 {
		p := l.values(dst, a, rowScale, rows, accumulate, first, width256)
		linearAVX2(&p)
	}
}

func (avx2) quantize(dst []uint8, row []int16) (int16, int64) {
	whole := len(row) &^ 15
	largest, sumsq := measure(row[whole:])
	if whole > 0 {
		l, s := measureAVX2(&row[0], whole)
		largest, sumsq = max(largest, l), sumsq+s
	}
	scale := activationScale(largest)
	if whole > 0 {
		activateAVX2(&dst[0], &row[0], whole, scale)
	}
	activate(dst[whole:], row[whole:], scale)
	return largest, sumsq
}

func (avx2) recur(y, p []int16, rows, h int) {
	for j := 0; j < h/2; j += 32 {
		s := forward(y, p, rows, h, j)
		recurAVX2(&s)
		s = backward(y, p, rows, h, j)
		recurAVX2(&s)
	}
}

func (g avx2) addReLU(dst, a, b []int16) {
	whole := len(dst) &^ 15
	if whole > 0 {
		addReLUAVX2(&dst[0], &a[0], &b[0], whole)
	}
	g.generic.addReLU(dst[whole:], a[whole:], b[whole:])
}

func (g avx2) relu(dst, a []int16) {
	whole := len(dst) &^ 15
	if whole > 0 {
		reluAVX2(&dst[0], &a[0], whole)
	}
	g.generic.relu(dst[whole:], a[whole:])
}

func (g avx2) argmaxInt16(x []int16) int {
	if len(x) < 16 {
		return g.generic.argmaxInt16(x)
	}
	return argmaxInt16AVX2(unsafe.SliceData(x), len(x))
}

func (g avx2) argmaxInt32(x []int32) int {
	if len(x) < 8 {
		return g.generic.argmaxInt32(x)
	}
	return argmaxInt32AVX2(unsafe.SliceData(x), len(x))
}

func (avx2) addNibbles(dst []int16, row []byte, scale int16) {
	if len(dst) > 0 {
		addNibblesAVX2(&dst[0], &row[0], len(dst), scale)
	}
}

//go:noescape
func gemmAVX2(p *panel)

//go:noescape
func linearAVX2(p *panel)

//go:noescape
func measureAVX2(row *int16, n int) (largest int16, sumsq int64)

//go:noescape
func activateAVX2(dst *uint8, row *int16, n int, scale float32)

//go:noescape
func recurAVX2(s *strip)

//go:noescape
func addReLUAVX2(dst, a, b *int16, n int)

//go:noescape
func reluAVX2(dst, a *int16, n int)

//go:noescape
func argmaxInt16AVX2(x *int16, n int) int

//go:noescape
func argmaxInt32AVX2(x *int32, n int) int

//go:noescape
func addNibblesAVX2(dst *int16, row *byte, n int, scale int16)
