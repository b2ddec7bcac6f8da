package kernel

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestRepack packs matrices of ever other sizes into the same memory and compares their
// products with those of new ones.
func TestRepack(t *testing.T) {
	t.Parallel()
	for _, k := range Available() {
		random := rand.New(rand.NewPCG(1, 2))
		var m *Matrix
		for range 200 {
			inputs, outputs, rows := 4*(1+random.IntN(32)), 1+random.IntN(150), 1+random.IntN(9)
			columns, weights := make([]int8, inputs*outputs), make([]int8, inputs*outputs)
			for n := range outputs {
				for i := range inputs {
					w := int8(random.IntN(255) - 127)
					columns[n*inputs+i], weights[i*outputs+n] = w, w
				}
			}
			a := make([]uint8, rows*inputs)
			for i := range a {
				a[i] = uint8(1 + random.IntN(127))
			}
			m = k.Repack(m, inputs, outputs, columns)
			fresh := k.NewMatrix(inputs, outputs, weights)
			got, want := make([]int32, rows*m.N), make([]int32, rows*fresh.N)
			m.Gemm(got, a, rows)
			fresh.Gemm(want, a, rows)
			if !slices.Equal(got, want) {
				t.Fatalf("%s: %d×%d repacked differs", k, inputs, outputs)
			}
		}
	}
}
