package block

import (
	"math/rand/v2"
	"testing"
)

// slowScore is the definition.
func slowScore(f *Forest, row []float32) float32 {
	sum := f.Bias
	for t := range f.trees() {
		leaf := 0
		for d := range Depth {
			if row[f.Feature[t*Depth+d]] > f.Border[t*Depth+d] {
				leaf |= 1 << d
			}
		}
		sum += f.Leaf[t<<Depth+leaf]
	}
	return sum
}

func TestForestScores(t *testing.T) {
	t.Parallel()
	const width, trees = 9, 12
	rng := rand.New(rand.NewPCG(1, 2))
	f := &Forest{Bias: 0.5}
	values := []float32{-3, -1.5, -0.25, 0, 0.25, 1, 7}
	pick := func() float32 { return values[rng.IntN(len(values))] }
	for range trees * Depth {
		f.Feature = append(f.Feature, uint16(rng.IntN(width)))
		f.Border = append(f.Border, pick())
	}
	for range trees << Depth {
		f.Leaf = append(f.Leaf, rng.Float32()-0.5)
	}
	rows := make([]float32, 200*width)
	for i := range rows {
		rows[i] = pick()
	}
	for i, got := range f.Scores(rows, width) {
		if want := slowScore(f, rows[i*width:(i+1)*width]); got-want > 1e-5 || want-got > 1e-5 {
			t.Fatalf("row %d scores %g, want %g", i, got, want)
		}
	}
}
