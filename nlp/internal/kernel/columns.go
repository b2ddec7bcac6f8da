package kernel

// Repack packs weights that are given output by output, inputs values each, into m, whose
// memory it uses again, or into a new matrix if m is nil. It is for matrices that
// are made anew all the time: the inputs are a multiple of 4. It panics as NewMatrix
// does.
func (k Kernel) Repack(m *Matrix, inputs, outputs int, columns []int8) *Matrix {
	if inputs < 1 || inputs%4 != 0 || inputs > MaxInputs || outputs < 1 {
		panic("kernel: a matrix has too few or too many inputs or outputs")
	}
	if m == nil {
		m = new(Matrix)
	}
	m.K, m.N, m.ops = inputs, roundUp(outputs, 16), k.ops
	k.ops.packColumns(m, columns[:inputs*outputs])
	return m
}

// again returns n zeros in the memory of s.
func again[T any](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n+n/2)[:n]
	}
	s = s[:n]
	clear(s)
	return s
}

func (generic) packColumns(m *Matrix, columns []int8) {
	m.initial = again(m.initial, m.N)
	m.lanes = again(m.lanes, roundUp(m.N, 3)/3*m.K)
	outputs := len(columns) / m.K
	for n := range outputs {
		lanes := m.lanes[n/3*m.K:][:m.K]
		for k, w := range columns[n*m.K:][:m.K] {
			m.initial[n] -= Zero * int32(w)
			lanes[k] |= uint64(int(w)+laneShift) << (n % 3 * laneBits)
		}
	}
	m.padLanes(m.K, outputs)
}
