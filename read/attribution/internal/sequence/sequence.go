// Package sequence finds the likeliest parts of the words about a cue: a conditional
// random field over a chain (Lafferty, McCallum and Pereira, 2001).
package sequence

import "math"

// The parts that a word can have in an attribution.
const (
	None = iota
	Source
	Cue
	Content
	Parts // how many there are
)

// Scores holds the scores of the parts of each word, and of each pair of parts of
// neighbours: of a word before, and of b at the word itself, Pairs[i][a*Parts+b].
type Scores struct {
	Words [][Parts]float32
	Pairs [][Parts * Parts]float32
}

// Reset makes room for n words and sets all scores to zero.
func (s *Scores) Reset(n int) {
	if cap(s.Words) < n {
		s.Words, s.Pairs = make([][Parts]float32, n), make([][Parts * Parts]float32, n)
	}
	s.Words, s.Pairs = s.Words[:n], s.Pairs[:n]
	clear(s.Words)
	clear(s.Pairs)
}

// Pin leaves word i one part.
func (s *Scores) Pin(i, part int) {
	for p := range s.Words[i] {
		if p != part {
			s.Words[i][p] = impossible
		}
	}
}

const impossible = -1e6

// A Decoder finds the best parts, and has the memory for it.
type Decoder struct {
	from  [][Parts]uint8
	parts []uint8
}

// Decode returns the best parts of all words (Viterbi, 1967). They are
// overwritten by the next call.
func (d *Decoder) Decode(s *Scores) []uint8 {
	n := len(s.Words)
	if cap(d.from) < n {
		d.from, d.parts = make([][Parts]uint8, n), make([]uint8, n)
	}
	d.from, d.parts = d.from[:n], d.parts[:n]
	if n == 0 {
		return d.parts
	}
	total := s.Words[0]
	for i := 1; i < n; i++ {
		total = d.step(&total, s, i)
	}
	d.trace(best(&total))
	return d.parts
}

// step returns the totals of the best sequences up to word i.
func (d *Decoder) step(before *[Parts]float32, s *Scores, i int) (total [Parts]float32) {
	for b := range Parts {
		top, from := float32(math.Inf(-1)), 0
		for a := range Parts {
			if t := before[a] + s.Pairs[i][a*Parts+b]; t > top {
				top, from = t, a
			}
		}
		total[b], d.from[i][b] = top+s.Words[i][b], uint8(from)
	}
	return total
}

func (d *Decoder) trace(last int) {
	for i := len(d.parts) - 1; i >= 0; i-- {
		d.parts[i] = uint8(last)
		last = int(d.from[i][last])
	}
}

func best(total *[Parts]float32) int {
	top := 0
	for p := range total {
		if total[p] > total[top] {
			top = p
		}
	}
	return top
}
