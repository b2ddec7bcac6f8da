package kernel

// avx512 multiplies matrices with the VNNI instructions of AVX-512, 64 outputs at
// a time, or 32 where no more are left. Where the operations on rows wait for memory
// or for each other, wider registers gain little: those are AVX2's.
type avx512 struct{ vector }

const avx512Width = 64

func (avx512) pack(m *Matrix, weights []int8, inputs, outputs int) {
	packPanels(m, weights, inputs, outputs, avx512Width)
}

func (avx512) packColumns(m *Matrix, columns []int8) { packColumns(m, columns, avx512Width) }

func (avx512) gemm(dst []int32, a []uint8, rows int, m *Matrix) {
	for first := 0; first < m.N; first += avx512Width {
		p := m.sums(dst, a, rows, first, avx512Width)
		if p.width == avx512Width {
			gemm64AVX512(&p)
		} else {
			gemm32AVX512(&p)
		}
	}
}

func (avx512) linear(dst []int16, a []uint8, rowScale []float32, rows int, l *Linear, accumulate bool) {
	for first := 0; first < l.N; first += avx512Width {
		p := l.values(dst, a, rowScale, rows, accumulate, first, avx512Width)
		if p.width == avx512Width {
			linear64AVX512(&p)
		} else {
			linear32AVX512(&p)
		}
	}
}

func (a avx512) quantize(dst []uint8, x []int16, width int, measures []Measure) {
	if width%16 != 0 {
		a.generic.quantize(dst, x, width, measures)
		return
	}
	quantizeAVX512(&dst[0], &x[0], width, len(measures), &measures[0])
}

//go:noescape
func gemm64AVX512(p *panel)

//go:noescape
func gemm32AVX512(p *panel)

//go:noescape
func linear64AVX512(p *panel)

//go:noescape
func linear32AVX512(p *panel)

//go:noescape
func quantizeAVX512(dst *uint8, x *int16, width, rows int, measures *Measure)
