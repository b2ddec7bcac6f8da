package quantize

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/internal/subword"
	"github.com/writethru/writethru/nlp/internal/weights"
)

func random(n int) []float32 {
	r := rand.New(rand.NewPCG(5, 6))
	out := make([]float32, n)
	for i := range out {
		out[i] = float32(r.NormFloat64())
	}
	return out
}

// TestMatrix holds 8 bits against the weights: none is off by more than half a step of its
// output's scale.
func TestMatrix(t *testing.T) {
	t.Parallel()
	const inputs, outputs, stride, unit = 7, 5, 16, 512
	val := random(inputs * stride)
	for i := range inputs {
		val[i*stride+3] = 0
	}
	l := matrix(val, stride, inputs, outputs, unit)
	if l.Inputs != inputs || l.Outputs != outputs || len(l.Bias) != outputs {
		t.Fatalf("%d×%d with %d biases, want %d×%d", l.Inputs, l.Outputs, len(l.Bias), inputs, outputs)
	}
	for j := range outputs {
		largest, step := int8(0), l.Scale[j]/unit
		for i := range inputs {
			q := l.Weights[i*outputs+j]
			largest = max(largest, q, -q)
			if off := abs(float32(q)*step - val[i*stride+j]); off > step*.501 {
				t.Errorf("weight %d of output %d is off by %g, more than half of %g", i, j, off, step)
			}
		}
		if want := int8(127); j != 3 && largest != want {
			t.Errorf("the largest weight of output %d is %d, want %d", j, largest, want)
		}
	}
}

// TestRows holds 4 bits against the rows of a table.
func TestRows(t *testing.T) {
	t.Parallel()
	const width = 32
	val := random(3 * width)
	clear(val[width : 2*width])
	table := table(val, 3, width)
	if table.Width != width || len(table.Scale) != 3 || len(table.Nibbles) != 3*width/2 {
		t.Fatalf("%d scales and %d bytes for 3 rows of %d", len(table.Scale), len(table.Nibbles), table.Width)
	}
	for i := range 3 {
		row := val[i*width : (i+1)*width]
		nibbles, scale := table.Row(i)
		got := squared(row, nibbles, scale)
		if whole := squaredError(row, largestScale(row)); math.Abs(got-squaredError(row, scale)) > 1e-6 || got > whole {
			t.Errorf("row %d: squared error %g, want at most %g, that of the widest scale", i, got, whole)
		}
		if mean := got / (width * nlp.UnitWord * nlp.UnitWord); mean > .03 {
			t.Errorf("row %d: mean squared error %g of values around 1", i, mean)
		}
	}
}

// squared returns the squared error of a row of nibbles, in fixed point.
func squared(row []float32, nibbles []byte, scale int16) float64 {
	sum := 0.0
	for j, b := range nibbles {
		for k, number := range []int8{int8(b<<4) >> 4, int8(b) >> 4} {
			d := float64(row[2*j+k])*nlp.UnitWord - float64(number)*float64(scale)
			sum += d * d
		}
	}
	return sum
}

// largestScale returns the scale that holds the largest value of the row.
func largestScale(row []float32) int16 {
	return int16(math.RoundToEven(float64(max(slices.Max(row), -slices.Min(row))) / 7 * nlp.UnitWord))
}

func TestJoin(t *testing.T) {
	t.Parallel()
	one := weights.Layer{Inputs: 2, Outputs: 1, Weights: []int8{1, 2}, Scale: []float32{.5}, Bias: []int16{7}}
	two := weights.Layer{Inputs: 2, Outputs: 2, Weights: []int8{3, 4, 5, 6}, Scale: []float32{.1, .2}, Bias: []int16{8, 9}}
	got := join(one, two)
	want := weights.Layer{Inputs: 2, Outputs: 32, Weights: make([]int8, 64), Scale: make([]float32, 32), Bias: make([]int16, 32)}
	want.Weights[0], want.Weights[32] = 1, 2
	want.Weights[16], want.Weights[17], want.Weights[48], want.Weights[49] = 3, 4, 5, 6
	want.Scale[0], want.Scale[16], want.Scale[17] = .5, .1, .2
	want.Bias[0], want.Bias[16], want.Bias[17] = 7, 8, 9
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("layers side by side (-want +got):\n%s", diff)
	}
}

// TestLexicon finds words by the half of their keys that a model keeps; of two
// words with the same half the first is known.
func TestLexicon(t *testing.T) {
	t.Parallel()
	const width = 32
	keys := []subword.Key{9 << 32, 3 << 32, 9<<32 + 1}
	l := lexicon(keys, width, make([]float32, width), func(i int) []float32 {
		return slices.Repeat([]float32{float32(i + 1)}, width)
	})
	if diff := cmp.Diff([]uint32{3, 9}, l.Prints); diff != "" {
		t.Fatalf("prints (-want +got):\n%s", diff)
	}
	for key, want := range map[subword.Key]float64{keys[0]: 1, keys[1]: 2, keys[2]: 1, 4 << 32: 0} {
		nibbles, scale := l.Row(l.Find(key))
		got := float64(int8(nibbles[0]<<4)>>4) * float64(scale) / nlp.UnitWord
		if math.Abs(got-want) > .1 {
			t.Errorf("the row of %d holds %.2f, want %.0f", key, got, want)
		}
	}
}

func TestFixed(t *testing.T) {
	t.Parallel()
	got := fixed([]float32{0, .5, -1.25, 1e6, -1e6}, 100)
	if diff := cmp.Diff([]int16{0, 50, -125, math.MaxInt16, -math.MaxInt16}, got); diff != "" {
		t.Errorf("fixed point (-want +got):\n%s", diff)
	}
}
