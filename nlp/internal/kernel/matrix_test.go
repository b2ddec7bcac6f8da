package kernel_test

import (
	"math/rand/v2"
	"testing"

	"github.com/writethru/writethru/nlp/internal/kernel"
)

// A product is one case of a multiplication, with all that a layer needs.
type product struct {
	rows, inputs, outputs int
	activations           []uint8 // rows of inputs, not rounded up
	weights               []int8
	scale, rowScale       []float32
	bias, before          []int16 // before is what is added to
}

// TestProducts multiplies matrices of many shapes, filled with random numbers.
func TestProducts(t *testing.T) {
	conform(t, func(t *testing.T, k kernel.Kernel) {
		random := rand.New(rand.NewPCG(6, 1))
		for _, inputs := range []int{1, 4, 5, 60, 64, 68, 160, 1024} {
			for _, outputs := range []int{1, 16, 17, 48, 65, 100, 128} {
				for _, rows := range []int{0, 1, 2, 3, 4, 5, 6, 7, 11, 25} {
					check(t, k, randomProduct(random, rows, inputs, outputs))
				}
			}
		}
	})
}

// TestExtremes multiplies the largest numbers there are, of all signs, scaled to
// the border of what fits and far beyond.
func TestExtremes(t *testing.T) {
	conform(t, func(t *testing.T, k kernel.Kernel) {
		random := rand.New(rand.NewPCG(7, 1))
		for _, activation := range []uint8{1, 64, 65, 127} {
			for _, weight := range []int8{-128, -127, 0, 1, 127} {
				for _, scale := range []float32{0, 1e-30, .00390625, -.5, 1, 1e20} {
					p := randomProduct(random, 7, 1024, 32)
					fill(p.activations, activation)
					fill(p.weights, weight)
					fill(p.scale, scale)
					fill(p.rowScale, 1)
					check(t, k, p)
				}
			}
		}
	})
}

// TestHalves has sums that are halved, which are to be rounded to even numbers.
func TestHalves(t *testing.T) {
	conform(t, func(t *testing.T, k kernel.Kernel) {
		p := randomProduct(rand.New(rand.NewPCG(8, 1)), 127, 4, 16)
		fill(p.weights, 1)
		fill(p.activations, 64)
		for r := range p.rows {
			p.activations[r*p.inputs] = uint8(r + 1)
		}
		fill(p.scale, .25)
		fill(p.rowScale, 2)
		fill(p.bias, 0)
		check(t, k, p)
	})
}

// FuzzProduct multiplies matrices of any shape and content.
func FuzzProduct(f *testing.F) {
	f.Add(uint64(1), uint8(5), uint16(160), uint8(80))
	f.Add(uint64(2), uint8(1), uint16(1), uint8(1))
	f.Add(uint64(3), uint8(13), uint16(1000), uint8(255))
	f.Fuzz(func(t *testing.T, seed uint64, rows uint8, inputs uint16, outputs uint8) {
		random := rand.New(rand.NewPCG(seed, 0))
		p := randomProduct(random, int(rows)%32, 1+int(inputs)%kernel.MaxInputs, 1+int(outputs))
		for _, k := range kernel.Available() {
			check(t, k, p)
		}
	})
}

func randomProduct(random *rand.Rand, rows, inputs, outputs int) product {
	p := product{
		rows: rows, inputs: inputs, outputs: outputs,
		activations: make([]uint8, rows*inputs), weights: make([]int8, inputs*outputs),
		scale: make([]float32, outputs), rowScale: make([]float32, rows),
		bias: make([]int16, outputs), before: make([]int16, rows*outputs),
	}
	for i := range p.activations {
		p.activations[i] = uint8(1 + random.IntN(127))
	}
	for i := range p.weights {
		p.weights[i] = int8(random.Uint32())
	}
	for i := range p.scale {
		p.scale[i], p.bias[i] = float32(random.NormFloat64()), int16(random.Uint32())>>random.IntN(8)
	}
	for i := range p.rowScale {
		p.rowScale[i] = float32(random.Float64())
	}
	for i := range p.before {
		p.before[i] = int16(random.Uint32())
	}
	return p
}

// check compares what the three multiplications of a kernel give with the
// definitions, also that nothing is written beyond.
func check(t *testing.T, k kernel.Kernel, p product) {
	t.Helper()
	l := k.NewLinear(p.inputs, p.outputs, p.weights, p.scale, p.bias)
	a := p.padded(l.K)
	sums := guarded[int32](p.rows * l.N)
	values, added := guarded[int16](p.rows*l.N), guarded[int16](p.rows*l.N)
	for r := range p.rows {
		copy(added[r*l.N:], p.before[r*p.outputs:][:p.outputs])
	}
	l.Gemm(sums[:p.rows*l.N], a, p.rows)
	l.Apply(values[:p.rows*l.N], a, p.rowScale, p.rows)
	l.Accumulate(added[:p.rows*l.N], a, p.rowScale, p.rows)

	want := refGemm(a, p.weights, p.rows, l.K, p.inputs, p.outputs)
	for i, sum := range want {
		r, n := i/p.outputs, i%p.outputs
		at, value := r*l.N+n, refDescale(sum, p.scale[n], p.rowScale[r], p.bias[n])
		both := refClamp(int64(p.before[i]) + int64(value))
		if int64(sums[at]) != sum || values[at] != value || added[at] != both {
			t.Fatalf("%d×%d×%d at %d, %d: %d %d %d, want %d %d %d", p.rows, p.inputs, p.outputs, r, n,
				sums[at], values[at], added[at], sum, value, both)
		}
	}
	checkPadding(t, l, p, sums, values, added)
}

// checkPadding looks at the outputs that were added to fill up the matrix, which
// are 0, and at the guards after the last row.
func checkPadding(t *testing.T, l *kernel.Linear, p product, sums []int32, values, added []int16) {
	t.Helper()
	for i := range sums {
		beyond := i >= p.rows*l.N
		if !beyond && i%l.N < p.outputs {
			continue
		}
		var want int
		if beyond {
			want = guard
		}
		if int(sums[i]) != want || int(values[i]) != want || added[i] != guard {
			t.Fatalf("%d×%d×%d: value %d beyond is %d %d %d, want %d %d %d", p.rows, p.inputs, p.outputs, i,
				sums[i], values[i], added[i], want, want, guard)
		}
	}
}

// padded returns the activations in rows of k, filled up with numbers that must
// not matter.
func (p product) padded(k int) []uint8 {
	a := make([]uint8, p.rows*k)
	fill(a, 99)
	for r := range p.rows {
		copy(a[r*k:], p.activations[r*p.inputs:][:p.inputs])
	}
	return a
}

// guard is what stands where nothing is written.
const guard = 7

func guarded[T int16 | int32](size int) []T {
	s := make([]T, size+100)
	fill(s, guard)
	return s
}

func fill[T any](s []T, v T) {
	for i := range s {
		s[i] = v
	}
}
