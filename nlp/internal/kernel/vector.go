//go:build amd64 || arm64

package kernel

import "unsafe"

// vector has what both AVX2 and NEON can do, in assembly: it multiplies matrices 16
// outputs at a time, and works on rows of values by 16; rows of other lengths, or
// what is left of them, are done in plain Go.
type vector struct{ generic }

const vectorWidth = 16

func (vector) pack(m *Matrix, weights []int8, inputs, outputs int) {
	packPanels(m, weights, inputs, outputs, vectorWidth)
}

func (vector) gemm(dst []int32, a []uint8, rows int, m *Matrix) {
	for first := 0; first < m.N; first += vectorWidth {
		p := m.sums(dst, a, rows, first, vectorWidth)
		gemmVector(&p)
	}
}

func (vector) linear(dst []int16, a []uint8, rowScale []float32, rows int, l *Linear, accumulate bool) {
	for first := 0; first < l.N; first += vectorWidth {
		p := l.values(dst, a, rowScale, rows, accumulate, first, vectorWidth)
		linearVector(&p)
	}
}

func (g vector) quantize(dst []uint8, x []int16, width int, measures []Measure) {
	if width%16 != 0 {
		g.generic.quantize(dst, x, width, measures)
		return
	}
	quantizeVector(&dst[0], &x[0], width, len(measures), &measures[0])
}

func (vector) recur(y, p []int16, rows, h int) {
	for j := 0; j < h/2; j += 32 {
		s := forward(y, p, rows, h, j)
		recurVector(&s)
		s = backward(y, p, rows, h, j)
		recurVector(&s)
	}
}

func (g vector) add(dst, a, b []int16) {
	whole := len(dst) &^ 15
	if whole > 0 {
		addVector(&dst[0], &a[0], &b[0], whole)
	}
	g.generic.add(dst[whole:], a[whole:], b[whole:])
}

func (g vector) addReLU(dst, a, b []int16) {
	whole := len(dst) &^ 15
	if whole > 0 {
		addReLUVector(&dst[0], &a[0], &b[0], whole)
	}
	g.generic.addReLU(dst[whole:], a[whole:], b[whole:])
}

func (g vector) relu(dst, a []int16) {
	whole := len(dst) &^ 15
	if whole > 0 {
		reluVector(&dst[0], &a[0], whole)
	}
	g.generic.relu(dst[whole:], a[whole:])
}

func (g vector) narrow(dst []int8, a []int16) {
	whole := len(dst) &^ 15
	if whole > 0 {
		narrowVector(&dst[0], &a[0], whole)
	}
	g.generic.narrow(dst[whole:], a[whole:])
}

func (g vector) argmaxInt16(x []int16) int {
	if len(x) < 16 {
		return g.generic.argmaxInt16(x)
	}
	return argmaxInt16Vector(unsafe.SliceData(x), len(x))
}

func (g vector) argmaxInt32(x []int32) int {
	if len(x) < 8 {
		return g.generic.argmaxInt32(x)
	}
	return argmaxInt32Vector(unsafe.SliceData(x), len(x))
}

func (vector) addNibbles(dst []int16, row []byte, scale int16) {
	if len(dst) > 0 {
		addNibblesVector(&dst[0], &row[0], len(dst), scale)
	}
}

//go:noescape
func gemmVector(p *panel)

//go:noescape
func linearVector(p *panel)

//go:noescape
func quantizeVector(dst *uint8, x *int16, width, rows int, measures *Measure)

//go:noescape
func recurVector(s *strip)

//go:noescape
func addVector(dst, a, b *int16, n int)

//go:noescape
func addReLUVector(dst, a, b *int16, n int)

//go:noescape
func reluVector(dst, a *int16, n int)

//go:noescape
func narrowVector(dst *int8, a *int16, n int)

//go:noescape
func argmaxInt16Vector(x *int16, n int) int

//go:noescape
func argmaxInt32Vector(x *int32, n int) int

//go:noescape
func addNibblesVector(dst *int16, row *byte, n int, scale int16)
