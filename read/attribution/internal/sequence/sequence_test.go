package sequence

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// random returns scores of n words.
func random(n int, seed uint64) *Scores {
	r := rand.New(rand.NewPCG(seed, 0))
	s := new(Scores)
	s.Reset(n)
	for i := range n {
		for p := range s.Words[i] {
			s.Words[i][p] = float32(r.NormFloat64())
		}
		for p := range s.Pairs[i] {
			s.Pairs[i][p] = float32(r.NormFloat64())
		}
	}
	return s
}

// all calls f with every sequence of n parts and its score.
func all(s *Scores, f func(parts []uint8, score float64)) {
	n := len(s.Words)
	parts := make([]uint8, n)
	for code := range int(math.Pow(Parts, float64(n))) {
		score := 0.0
		for i := range parts {
			parts[i] = uint8(code % Parts)
			code /= Parts
			score += float64(s.Words[i][parts[i]])
			if i > 0 {
				score += float64(s.Pairs[i][int(parts[i-1])*Parts+int(parts[i])])
			}
		}
		f(parts, score)
	}
}

func TestDecode(t *testing.T) {
	t.Parallel()
	var d Decoder
	for n := 1; n < 6; n++ {
		s := random(n, uint64(n))
		var want []uint8
		top := math.Inf(-1)
		all(s, func(parts []uint8, score float64) {
			if score > top {
				top, want = score, slices.Clone(parts)
			}
		})
		if got := d.Decode(s); !slices.Equal(got, want) {
			t.Errorf("%d words: %v, want %v", n, got, want)
		}
	}
	if got := d.Decode(random(0, 1)); len(got) > 0 {
		t.Errorf("no words: %v", got)
	}
}

func TestMarginals(t *testing.T) {
	t.Parallel()
	const n = 4
	s := random(n, 7)
	total, want := 0.0, [n][Parts]float64{}
	all(s, func(parts []uint8, score float64) {
		total += math.Exp(score)
		for i, p := range parts {
			want[i][p] += math.Exp(score)
		}
	})
	var m Marginals
	m.Read(s)
	for i := range want {
		for p := range Parts {
			if w := want[i][p] / total; math.Abs(m.Words[i][p]-w) > 1e-6 {
				t.Errorf("word %d, part %d: %f, want %f", i, p, m.Words[i][p], w)
			}
		}
	}
}

func TestPin(t *testing.T) {
	t.Parallel()
	s := random(3, 3)
	s.Pin(1, Cue)
	if got := new(Decoder).Decode(s)[1]; got != Cue {
		t.Errorf("part %d, want that of the cue", got)
	}
}
