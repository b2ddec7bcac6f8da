// Package kernel is the arithmetic of the encoder: products of matrices of small
// integers, and what stands between them. It comes in several implementations,
// for the instructions that a machine has, and all of them give the same bits.
//
// # Numbers
//
// An activation is a byte, q+64 with q in [-63, 63], so that it can be read as
// signed and as unsigned, and so that two products of it with a weight fit 16
// bits. A weight is any int8. A row of a matrix of activations comes with a
// float32 scale. What is not quantised is int16 in fixed point, and saturates:
//
//	add(a, b)     a+b, and sub(a, b) a-b, clamped to an int16
//	mulhrs(a, b)  (a*b + 1<<14) >> 15, as VPMULHRSW and SQRDMULH have it; the two
//	              part ways where both are -32768, which occurs nowhere here
//	round(f)      float32 to integer, halves to even
//
// Operations on float32 are single ones of IEEE 754 in the order that is written,
// and never fused. Those are few: they bring sums back to int16 and rows to
// activations. All else is exact.
//
// # Use
//
// A [Kernel] is one implementation. It packs weights into a [Matrix] or a
// [Linear] layer, which from then on multiply by that kernel, and it has the
// operations on rows as methods.
//
//	k := kernel.Best()
//	layer := k.NewLinear(160, 384, weights, scales, biases)
//	k.Quantize(activations, values, 160, measures)
//	for r, m := range measures {
//		scale[r] = float32(m.Largest) / 63
//	}
//	layer.Apply(out, activations, scale, rows)
//
// A slice that is too short for the shape asked for is a mistake of the caller and
// panics, before anything is written past its end. Lengths may be zero.
package kernel

// Zero is the activation that stands for 0, and Largest the largest magnitude
// that an activation stands for.
const (
	Zero    = 64
	Largest = 63
)

// A Kernel is an implementation of the arithmetic. It keeps no state and may be
// used by many goroutines at once.
type Kernel struct {
	name string
	ops  operations
}

// operations is what an implementation has to bring. Shapes have been checked:
// slices are exactly as long as they have to be.
type operations interface {
	pack(m *Matrix, weights []int8, inputs, outputs int)
	packColumns(m *Matrix, columns []int8)
	gemm(dst []int32, a []uint8, rows int, m *Matrix)
	linear(dst []int16, a []uint8, rowScale []float32, rows int, l *Linear, accumulate bool)
	quantize(dst []uint8, x []int16, width int, measures []Measure)
	recur(y, p []int16, rows, h int)
	add(dst, a, b []int16)
	addReLU(dst, a, b []int16)
	relu(dst, a []int16)
	narrow(dst []int8, a []int16)
	argmaxInt16(x []int16) int
	argmaxInt32(x []int32) int
	addNibbles(dst []int16, row []byte, scale int16)
}

// Best returns the fastest kernel that this machine can run.
func Best() Kernel { return Available()[0] }

// Available returns the kernels that this machine can run, the fastest first. The
// last is Generic, which runs everywhere.
func Available() []Kernel { return append(native(), Kernel{"Generic", generic{}}) }

// String returns the name of the kernel: AVX512VNNI, AVX2, NEON or Generic.
func (k Kernel) String() string { return k.name }

// A Measure is what a row is scaled by.
type Measure struct {
	Squares int64 // their sum
	Largest int16 // largest |x|, |-32768| counting as 32767
}

// Quantize measures rows of width values each, one for each of measures, and writes their
// activations to dst: round(x * (63/largest)) + 64. A row of zeros gives activations of
// zero.
func (k Kernel) Quantize(dst []uint8, x []int16, width int, measures []Measure) {
	if width == 0 || len(measures) == 0 {
		clear(measures)
		return
	}
	n := len(measures) * width
	k.ops.quantize(dst[:n], x[:n], width, measures)
}

// Recur runs the gated recurrence over a sequence of rows: from the first to the
// last for the forward half of the h channels, and back for the other half. h is
// a multiple of 64. A row of p has 3h values in Q12,
//
//	[forward gates h/2 | forward candidates h/2 | backward gates h/2 | backward candidates h/2 | output gates h]
//
// and a row of y has h values, forward states before backward ones. The state s
// of a channel starts as 0, and with z, c and o of a row goes
//
//	s = add(s, mulhrs(gate(z), sub(c, s)))
//	y = mulhrs(s, silu(o))
//
// so y is in Q9 where s is in Q12. gate is the sigmoid in Q15, made of parabolas
// that meet at 0 and flatten out at ±4, which is .5 + x/4 - x|x|/32:
//
//	gate(x) = add(16384, ±2(v - mulhrs(v, v))), v = min(|x|, 16384), ± the sign of x
//	silu(x) = mulhrs(x, gate(x))
func (k Kernel) Recur(y, p []int16, rows, h int) {
	if h%64 != 0 {
		panic("kernel: the channels of a recurrence are no multiple of 64")
	}
	if h == 0 || rows == 0 {
		return
	}
	k.ops.recur(y[:rows*h], p[:rows*3*h], rows, h)
}

// Add sets dst[i] to add(a[i], b[i]) for all of dst, which may be a or b.
func (k Kernel) Add(dst, a, b []int16) { k.ops.add(dst, a[:len(dst)], b[:len(dst)]) }

// AddReLU sets dst[i] to max(0, add(a[i], b[i])) for all of dst, which may be a
// or b.
func (k Kernel) AddReLU(dst, a, b []int16) { k.ops.addReLU(dst, a[:len(dst)], b[:len(dst)]) }

// ReLU sets dst[i] to max(0, a[i]) for all of dst, which may be a.
func (k Kernel) ReLU(dst, a []int16) { k.ops.relu(dst, a[:len(dst)]) }

// Narrow sets dst[i] to a[i] clamped to [0, 127], for all of dst.
func (k Kernel) Narrow(dst []int8, a []int16) { k.ops.narrow(dst, a[:len(dst)]) }

// ArgmaxInt16 returns the index of the first of the largest values of x, which has
// one at least.
func (k Kernel) ArgmaxInt16(x []int16) int {
	_ = x[0]
	return k.ops.argmaxInt16(x)
}

// ArgmaxInt32 returns the index of the first of the largest values of x, which has
// one at least.
func (k Kernel) ArgmaxInt32(x []int32) int {
	_ = x[0]
	return k.ops.argmaxInt32(x)
}

// AddNibbles adds a row of an embedding to dst: dst[i] = add(dst[i], v[i]*scale).
// A row has two values in [-8, 7] a byte, v[2j] in the low half of byte j and
// v[2j+1] in the high half; len(dst) is a multiple of 32. The scale is at most 4095
// in magnitude, so that products fit; those of larger ones wrap around.
func (k Kernel) AddNibbles(dst []int16, row []byte, scale int16) {
	if len(dst)%32 != 0 {
		panic("kernel: the width of an embedding is no multiple of 32")
	}
	k.ops.addNibbles(dst, row[:len(dst)/2], scale)
}
