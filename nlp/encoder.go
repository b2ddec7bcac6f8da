package nlp

import (
	"math"
	"slices"

	"github.com/writethru/writethru/nlp/internal/kernel"
	"github.com/writethru/writethru/nlp/internal/subword"
	"github.com/writethru/writethru/nlp/internal/weights"
)

// What stands for 1 in fixed point: in the rows of words, in the vectors of words in
// context, which grow from layer to layer, in all that heads read off them, and in gates and states.
const (
	UnitWord = 1 << 10
	UnitX    = 1 << 4
	UnitHead = 1 << 8
	UnitGate = 1 << 12
	unitOut  = 1 << 9 // of what leaves the recurrence
)

// BorderScores is how many scores a word has that tell of sentences' borders: of none and of one
// after it, and of none and of one before it.
const BorderScores = 4

// LargestScale is the largest scale of a row of numbers of 4 bits.
const LargestScale = weights.LargestScale

// normEpsilon is what is added to a mean square, in units of 1.
const normEpsilon = 1e-5

// An encoder turns words into vectors that know their context: sub-words and vectors of words
// are added up to one vector for each type of word, and gated linear recurrences in both
// directions carry it along the text. What depends on the type of a word alone is
// worked out once and kept. The network is that of nlp/train/network, in integers
// of 8 and 16 bits; see package kernel for their arithmetic.
type encoder struct {
	kernel.Kernel
	*weights.Model
	columns weights.Columns
	states  int // of names

	rootRelation int // that of words that depend on no other

	enter, enterVectors, expand, reduce *kernel.Linear
	in, out                             []*kernel.Linear
	border, heads, bilinear, relation   *kernel.Linear
}

func newEncoder(k kernel.Kernel, m *weights.Model) *encoder {
	linear := func(l *weights.Layer) *kernel.Linear {
		return k.NewLinear(l.Inputs, l.Outputs, l.Weights, l.Scale, l.Bias)
	}
	e := &encoder{
		Kernel: k, Model: m, states: NameStates(len(m.Names)),
		enter: linear(&m.Enter), expand: linear(&m.Expand), reduce: linear(&m.Reduce),
		border: linear(&m.Border), heads: linear(&m.Heads), bilinear: linear(&m.Bilinear), relation: linear(&m.Relation),
	}
	e.columns = m.Columns(e.states)
	e.rootRelation = slices.Index(m.Relations, weights.Root)
	if m.Vector > 0 {
		e.enterVectors = linear(&m.EnterVectors)
	}
	for i := range m.In {
		e.in = append(e.in, linear(&m.In[i]))
		e.out = append(e.out, linear(&m.Out[i]))
	}
	return e
}

// gates is the width of a row of gates.
func (e *encoder) gates() int { return 3 * e.Recurrent }

// A scratch is the memory that a worker computes in, grown to the largest batch.
type scratch struct {
	bytes    []uint8          // activations
	measures []kernel.Measure // of rows
	scales   []float32        // of activations, by row
	inner    []int16
	vectors  []int // rows of the table, by word
}

func grow[T any](s *[]T, n int) []T {
	if cap(*s) < n {
		*s = make([]T, n+n/4)
	}
	return (*s)[:n]
}

// quantize makes activations of rows of x, of which unit stands for 1. They are those of x
// divided by its root mean square, if norm is set.
func (e *encoder) quantize(s *scratch, x []int16, width, rows int, unit float32, norm bool) ([]uint8, []float32) {
	a, scales, measures := grow(&s.bytes, rows*width), grow(&s.scales, rows), grow(&s.measures, rows)
	e.Quantize(a, x, width, measures)
	for r, m := range measures {
		scale := float32(m.Largest) / kernel.Largest
		if norm {
			scale /= sqrt(float32(m.Squares)/float32(width) + normEpsilon*unit*unit)
		} else {
			scale /= unit
		}
		scales[r] = scale
	}
	return a, scales
}

func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }

// types computes the vectors x of types of words, and their gates p in the first layer, less what
// joints add to them.
func (e *encoder) types(s *scratch, words []string, x, p []int16) {
	n, width := len(words), e.Width
	sums := grow(&s.inner, n*e.Subwords)
	clear(sums)
	vectors := grow(&s.vectors, n)
	for i, w := range words {
		vectors[i] = e.addParts(sums[i*e.Subwords:(i+1)*e.Subwords], w)
	}
	a, scales := e.quantize(s, sums, e.Subwords, n, UnitWord, true)
	e.enter.Apply(x, a, scales, n)
	if e.Vector > 0 {
		e.addVectors(s, vectors, x)
	}
	a, scales = e.quantize(s, x, width, n, UnitX, true)
	hidden := grow(&s.inner, n*e.Hidden)
	e.expand.Apply(hidden, a, scales, n)
	e.ReLU(hidden, hidden)
	a, scales = e.quantize(s, hidden, e.Hidden, n, UnitHead, false)
	e.reduce.Accumulate(x, a, scales, n)
	a, scales = e.quantize(s, x, width, n, UnitX, true)
	e.in[0].Apply(p, a, scales, n)
}

// addParts adds up the rows of a word and of its parts, and returns the row of its vector.
func (e *encoder) addParts(sum []int16, word string) (vector int) {
	var parts [subword.Parts]int32
	key := subword.Word(word, &parts)
	row, scale := e.Known.Row(e.Known.Find(key))
	e.AddNibbles(sum, row, scale)
	for i, part := range parts {
		row, scale := e.Parts[i].Row(int(part))
		e.AddNibbles(sum, row, scale)
	}
	return e.Vectors.Find(key)
}

func (e *encoder) addVectors(s *scratch, vectors []int, x []int16) {
	rows := grow(&s.inner, len(vectors)*e.Vector)
	clear(rows)
	for i, v := range vectors {
		row, scale := e.Vectors.Row(v)
		e.AddNibbles(rows[i*e.Vector:(i+1)*e.Vector], row, scale)
	}
	a, scales := e.quantize(s, rows, e.Vector, len(vectors), UnitWord, false)
	e.enterVectors.Accumulate(x, a, scales, len(vectors))
}

// first runs the first layer over the stretches of a batch: x has the vectors of words, p their
// gates. It leaves in x what the first layer adds, in p the gates of the second, and
// returns the border scores of each word, e.border.N values a word.
func (e *encoder) first(s *scratch, x, p []int16, batch []stretch) []int16 {
	rows := len(x) / e.Width
	y := grow(&s.inner, rows*e.Recurrent)
	for _, b := range batch {
		e.Recur(y[b.row*e.Recurrent:], p[b.row*e.gates():], b.Len(), e.Recurrent)
	}
	e.leave(s, 0, x, y, rows)
	a, scales := e.quantize(s, x, e.Width, rows, UnitX, true)
	if e.Layers > 1 {
		e.in[1].Apply(p, a, scales, rows)
	}
	borders := grow(&s.inner, rows*e.border.N)
	e.border.Apply(borders, a, scales, rows)
	return borders
}

// context runs the other layers over sentences, which are ranges of rows, and returns what the
// heads read off the words, e.heads.N values a word.
func (e *encoder) context(s *scratch, x, p []int16, sentences []Range, out *[]int16) []int16 {
	rows := len(x) / e.Width
	for l := 1; l < e.Layers; l++ {
		if l > 1 {
			a, scales := e.quantize(s, x, e.Width, rows, UnitX, true)
			e.in[l].Apply(p, a, scales, rows)
		}
		y := grow(&s.inner, rows*e.Recurrent)
		for _, r := range sentences {
			e.Recur(y[r.Begin*e.Recurrent:], p[r.Begin*e.gates():], r.Len(), e.Recurrent)
		}
		e.leave(s, l, x, y, rows)
	}
	a, scales := e.quantize(s, x, e.Width, rows, UnitX, true)
	heads := grow(out, rows*e.heads.N)
	e.heads.Apply(heads, a, scales, rows)
	return heads
}

// leave adds to x what leaves layer l.
func (e *encoder) leave(s *scratch, l int, x, y []int16, rows int) {
	a, scales := e.quantize(s, y, e.Recurrent, rows, unitOut, false)
	e.out[l].Accumulate(x, a, scales, rows)
}
