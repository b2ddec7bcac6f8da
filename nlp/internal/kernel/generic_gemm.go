package kernel

// The plain kernel multiplies an activation by the weights of three outputs at
// once: they lie in lanes of 21 bits of one word, each plus 128 so that none is
// negative. A product has 15 bits, so a lane holds the sum of 64 of them.
const (
	laneBits  = 21
	laneMask  = 1<<laneBits - 1
	laneSums  = 64  // products that a lane can sum
	laneShift = 128 // what is added to a weight
)

func (generic) pack(m *Matrix, weights []int8, inputs, outputs int) {
	m.initial = make([]int32, m.N)
	m.lanes = make([]uint64, roundUp(m.N, 3)/3*m.K)
	for k := range inputs {
		for n, w := range weights[k*outputs:][:outputs] {
			m.initial[n] -= Zero * int32(w)
			m.lanes[n/3*m.K+k] |= uint64(int(w)+laneShift) << (n % 3 * laneBits)
		}
	}
	m.padLanes(inputs, outputs)
}

// padLanes makes the weights that were added to fill up the matrix 0.
func (m *Matrix) padLanes(inputs, outputs int) {
	for n := range m.N {
		first := 0
		if n < outputs {
			first = inputs
		}
		for k := first; k < m.K; k++ {
			m.lanes[n/3*m.K+k] |= laneShift << (n % 3 * laneBits)
		}
	}
}

func (generic) gemm(dst []int32, a []uint8, rows int, m *Matrix) {
	for t := m.tiles(a, rows); t.next(); {
		for r := range t.rows {
			copy(dst[(t.row+r)*m.N+t.first:], t.sums[r][:t.width])
		}
	}
}

func (generic) linear(dst []int16, a []uint8, rowScale []float32, rows int, l *Linear, accumulate bool) {
	for t := l.tiles(a, rows); t.next(); {
		for r := range t.rows {
			out := dst[(t.row+r)*l.N+t.first:][:t.width]
			l.descale(out, t.sums[r][:t.width], t.first, rowScale[t.row+r], accumulate)
		}
	}
}

// descale brings the sums of a row down to int16, from output first on.
func (l *Linear) descale(dst []int16, sums []int32, first int, rowScale float32, accumulate bool) {
	scale, bias := l.scale[first:][:len(dst)], l.bias[first:][:len(dst)]
	for n, sum := range sums[:len(dst)] {
		f := float32(float32(sum)*scale[n]) * rowScale
		v := sat16(round(min(max(f, -65536), 65536)) + bias[n])
		if accumulate {
			v = add(dst[n], v)
		}
		dst[n] = v
	}
}
