package tensor

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// TestRecurrenceInVectors holds the recurrence in vector registers against the plain one, with
// numbers inside and outside of every limit.
func TestRecurrenceInVectors(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(5, 6))
	row := func() []float32 { return noise(random, 64) }
	for range 50 {
		r := step{row(), row(), row(), row(), row()}
		y, carry, dy, dz, dc, do := row(), row(), row(), row(), row(), row()
		plain := step{r.z, r.c, r.o, r.before, slices.Clone(r.s)}
		plainY, plainCarry, plainDz, plainDc, plainDo := slices.Clone(y), slices.Clone(carry), slices.Clone(dz), slices.Clone(dc), slices.Clone(do)
		r.forward(y)
		plain.plainForward(plainY)
		r.back(carry, dy, dz, dc, do)
		plain.plainBack(plainCarry, dy, plainDz, plainDc, plainDo)
		for what, pair := range map[string][2][]float32{
			"states": {r.s, plain.s}, "outputs": {y, plainY}, "carried gradients": {carry, plainCarry},
			"gradients of gates": {dz, plainDz}, "of candidates": {dc, plainDc}, "of output gates": {do, plainDo},
		} {
			same(t, what, pair[0], pair[1])
		}
	}
}

// TestAdamInVectors does the same for the optimiser, with a length that leaves a rest.
func TestAdamInVectors(t *testing.T) {
	t.Parallel()
	const n = 67
	random := rand.New(rand.NewPCG(7, 8))
	r := rule{scale: .5, beta1: .9, beta2: .99, rate: .1, root: 1.2}
	val, first, second := noise(random, n), noise(random, n), make([]float32, n)
	plainVal, plainFirst, plainSecond := slices.Clone(val), slices.Clone(first), slices.Clone(second)
	for range 5 {
		grad := noise(random, n)
		r.apply(val, first, second, grad)
		r.plainApply(plainVal, plainFirst, plainSecond, grad)
	}
	same(t, "weights", val, plainVal)
	same(t, "first moments", first, plainFirst)
	same(t, "second moments", second, plainSecond)
}

func noise(random *rand.Rand, n int) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(random.NormFloat64() * 5)
	}
	return x
}

func same(t *testing.T, what string, got, want []float32) {
	t.Helper()
	for i, x := range got {
		if y := float64(want[i]); math.Abs(float64(x)-y) > 1e-4*max(1, math.Abs(y)) {
			t.Fatalf("%s: %g at %d, want %g", what, x, i, y)
		}
	}
}
