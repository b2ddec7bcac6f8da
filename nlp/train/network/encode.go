package network

import (
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/internal/subword"
	"github.com/writethru/writethru/nlp/train/corpus"
	"github.com/writethru/writethru/nlp/train/tensor"
)

// How often a known word is taken for an unknown one in training: rare words
// more often than frequent ones, and with the loss of their vectors too.
const (
	hideRare     = .4
	hideAll      = .02
	hideVector   = .05
	vectorSpread = .5 // weight of the dropout on vectors, of that on the learnt rows
)

// words returns the vector of every word of the examples, one row for each
// different one, and the row of each word in turn.
func (n *Network) words(t *tensor.Tape, batch []*corpus.Example) (types *tensor.Mat, rows []int32) {
	index := map[string]int32{}
	var keys []subword.Key
	picks := make([][]int32, 1+subword.Parts) // of the table of known words, and of each table of parts
	for _, e := range batch {
		for _, w := range e.Words {
			row, met := index[w]
			if !met {
				row = int32(len(index))
				index[w] = row
				var parts [subword.Parts]int32
				key := subword.Word(w, &parts)
				keys = append(keys, key)
				picks[0] = append(picks[0], n.known(t, key))
				for i, p := range parts {
					picks[1+i] = append(picks[1+i], p)
				}
			}
			rows = append(rows, row)
		}
	}
	return n.enter(t, keys, picks), rows
}

func (n *Network) known(t *tensor.Tape, key subword.Key) int32 {
	row, count := n.Words.Row(key)
	if t.Train && t.Rand.Float64() < hideRare/(hideRare+float64(count))+hideAll {
		return 0
	}
	return row
}

// enter turns sub-words into the vectors of words.
func (n *Network) enter(t *tensor.Tape, keys []subword.Key, picks [][]int32) *tensor.Mat {
	sum := t.Pick(append([]*tensor.Table{n.Known}, n.Parts[:]...), picks)
	in := t.Dropout(t.Norm(sum), n.Dropout)
	if width := n.Vectors.Width(); width > 0 {
		vectors := t.New(len(keys), width)
		for i, key := range keys {
			if !t.Train || t.Rand.Float64() >= hideVector {
				copy(vectors.Row(i), n.Vectors.Of(key))
			}
		}
		in = t.Join(in, t.Dropout(vectors, n.Dropout*vectorSpread))
	}
	x := n.Enter.on(t, in)
	inner := t.ReLU(n.Expand.on(t, t.Norm(x)))
	return t.Add(x, n.Reduce.on(t, t.Dropout(inner, n.Dropout)))
}

func (a Affine) on(t *tensor.Tape, x *tensor.Mat) *tensor.Mat { return t.Linear(x, a.W, a.B) }

// first runs the first layer over whole examples. It returns the vectors of all words,
// one example after the other, what the next layer reads of them, and the scores of no
// border and of one after each.
func (n *Network) first(t *tensor.Tape, batch []*corpus.Example) (x, normed, borders *tensor.Mat) {
	types, rows := n.words(t, batch)
	gates := n.In[0].on(t, t.Norm(types))
	x, p := t.Rows(types, rows, nil), t.Rows(gates, rows, nil)
	var joints []nlp.Joint
	var stretches [][2]int
	for _, e := range batch {
		stretches = append(stretches, [2]int{len(joints), len(joints) + e.Len()})
		joints = append(joints, e.Joints...)
	}
	t.AddParamRows(p, n.Joint, joints)
	x = n.step(t, 0, x, p, stretches)
	normed = t.Norm(x)
	return x, normed, t.Beside(n.Border.on(t, normed), nlp.BorderScores/2, stretches)
}

// context runs the other layers over sentences and returns the vector of every word in
// its context.
func (n *Network) context(t *tensor.Tape, x, normed *tensor.Mat, sentences [][2]int) *tensor.Mat {
	for l := 1; l < n.Layers; l++ {
		x = n.step(t, l, x, n.In[l].on(t, normed), sentences)
		normed = t.Norm(x)
	}
	return t.Dropout(normed, n.Dropout)
}

// step adds what layer l says to x; p has its gates.
func (n *Network) step(t *tensor.Tape, l int, x, p *tensor.Mat, sequences [][2]int) *tensor.Mat {
	y := n.Out[l].on(t, t.Recur(p, sequences))
	return t.Add(x, t.Dropout(y, n.Dropout*.8))
}
