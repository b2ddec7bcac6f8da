package kernel

// MaxInputs is how many inputs a matrix may have: then a sum over them is less
// than 2^24 in magnitude, and a float32 holds it exactly.
const MaxInputs = 1024

// A Matrix is a matrix of int8 weights, K inputs by N outputs, in the order in
// which the kernel that made it wants them.
type Matrix struct {
	K int // inputs, rounded up to a multiple of 4; added ones weigh nothing
	N int // outputs, rounded up to a multiple of 16; added ones are 0

	ops     operations
	panels  []int8   // the weights, in vector kernels
	lanes   []uint64 // the weights, in the plain kernel
	initial []int32  // by output, what a sum starts with: it takes the 64 off the activations
}

// NewMatrix packs weights, which has a row of outputs for every input. It panics
// if there are too few weights, no inputs or outputs, or more than MaxInputs inputs.
func (k Kernel) NewMatrix(inputs, outputs int, weights []int8) *Matrix {
	if inputs < 1 || inputs > MaxInputs || outputs < 1 {
		panic("kernel: a matrix has too few or too many inputs or outputs")
	}
	m := &Matrix{K: roundUp(inputs, 4), N: roundUp(outputs, 16), ops: k.ops}
	k.ops.pack(m, weights[:inputs*outputs], inputs, outputs)
	return m
}

// Gemm multiplies rows of activations by the matrix: dst[r][n] is the sum over k
// of q[r][k]*w[k][n]. Rows of a are K long, rows of dst N.
func (m *Matrix) Gemm(dst []int32, a []uint8, rows int) {
	if rows == 0 {
		return
	}
	m.ops.gemm(dst[:rows*m.N], a[:rows*m.K], rows, m)
}

// A Linear is a matrix with a scale and a bias for each output.
type Linear struct {
	*Matrix
	scale []float32 // by output
	bias  []int32   // by output; values of int16
}

// NewLinear packs weights as NewMatrix does, and takes the scales and biases of
// the outputs, or no biases at all. Scales are finite, and small enough that
// no sum times its scale is infinite.
func (k Kernel) NewLinear(inputs, outputs int, weights []int8, scale []float32, bias []int16) *Linear {
	m := k.NewMatrix(inputs, outputs, weights)
	l := &Linear{Matrix: m, scale: make([]float32, len(m.initial)), bias: make([]int32, len(m.initial))}
	copy(l.scale, scale[:outputs])
	if bias == nil {
		return l
	}
	for n, b := range bias[:outputs] {
		l.bias[n] = int32(b)
	}
	return l
}

// Apply multiplies rows of activations by the matrix and scales the sums down to
// int16. With the sum s of a row r and an output n,
//
//	dst[r][n] = sat16(round(clamp(s * scale[n] * rowScale[r], ±65536)) + bias[n])
//
// multiplied from left to right. Rows of a are K long, rows of dst N.
func (l *Linear) Apply(dst []int16, a []uint8, rowScale []float32, rows int) {
	l.run(dst, a, rowScale, rows, false)
}

// Accumulate adds what Apply would write to what dst holds, and saturates.
func (l *Linear) Accumulate(dst []int16, a []uint8, rowScale []float32, rows int) {
	l.run(dst, a, rowScale, rows, true)
}

func (l *Linear) run(dst []int16, a []uint8, rowScale []float32, rows int, accumulate bool) {
	if rows == 0 {
		return
	}
	l.ops.linear(dst[:rows*l.N], a[:rows*l.K], rowScale[:rows], rows, l, accumulate)
}

func roundUp(n, multiple int) int { return (n + multiple - 1) / multiple * multiple }
