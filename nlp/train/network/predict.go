package network

import (
	"slices"

	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/internal/tree"
	"github.com/writethru/writethru/nlp/train/corpus"
	"github.com/writethru/writethru/nlp/train/tensor"
)

// A Prediction is what networks say of an example.
type Prediction struct {
	Sentences              []nlp.Range
	Tags, Heads, Relations []int32
	Names                  []int32
}

// Predict reads an example with the mean of the networks' probabilities, one tape for each.
// It keeps the example's sentences if borders is false, and finds its own otherwise.
func Predict(tapes []*tensor.Tape, networks []*Network, e *corpus.Example, borders bool) *Prediction {
	encoded := make([]*tensor.Mat, len(networks))
	for k, n := range networks {
		tapes[k].Train = false
		tapes[k].Reset()
		encoded[k] = n.encode(tapes[k], []*corpus.Example{e})
	}
	mean := func(width int, scores func(n *Network, t *tensor.Tape, x *tensor.Mat) *tensor.Mat) []float32 {
		sum := make([]float32, e.Len()*width)
		for k, n := range networks {
			m := scores(n, tapes[k], encoded[k])
			for i := range e.Len() {
				row := m.Row(i)[:width]
				tensor.Softmax(row)
				for j, p := range row {
					sum[i*width+j] += p
				}
			}
		}
		return sum
	}
	n := networks[0]
	p := &Prediction{Sentences: e.Sentences}
	p.Tags = best(mean(len(n.UPOS), func(n *Network, t *tensor.Tape, x *tensor.Mat) *tensor.Mat { return n.Tag.on(t, x) }), len(n.UPOS))
	states := nlp.NameStates(len(n.Names))
	p.Names = nlp.DecodeNames(mean(states, func(n *Network, t *tensor.Tape, x *tensor.Mat) *tensor.Mat { return n.Name.on(t, x) }), states)
	if borders {
		p.Sentences = cut(mean(2, func(n *Network, t *tensor.Tape, x *tensor.Mat) *tensor.Mat { return n.Border.on(t, x) }))
	}
	p.Heads = heads(tapes, networks, encoded, p.Sentences, e.Len())
	p.Relations = best(mean(len(n.Relations), func(n *Network, t *tensor.Tape, x *tensor.Mat) *tensor.Mat { return n.relations(t, x, p.Heads) }), len(n.Relations))
	return p
}

func best(scores []float32, width int) []int32 {
	out := make([]int32, len(scores)/width)
	for i := range out {
		row := scores[i*width : (i+1)*width]
		for j, s := range row {
			if s > row[out[i]] {
				out[i] = int32(j)
			}
		}
	}
	return out
}

// cut ends sentences where a border is likelier than none.
func cut(scores []float32) []nlp.Range {
	var sentences []nlp.Range
	begin, n := 0, len(scores)/2
	for i := range n {
		if scores[2*i+1] > scores[2*i] || i == n-1 || i-begin == nlp.LongestSentence-1 {
			sentences = append(sentences, nlp.Range{Begin: begin, End: i + 1})
			begin = i + 1
		}
	}
	return sentences
}

// heads returns the heads of the best tree of each sentence.
func heads(tapes []*tensor.Tape, networks []*Network, encoded []*tensor.Mat, sentences []nlp.Range, words int) []int32 {
	out := make([]int32, words)
	dependent, head := make([]*tensor.Mat, len(networks)), make([]*tensor.Mat, len(networks))
	for k, n := range networks {
		dependent[k] = n.Dependent.on(tapes[k], encoded[k])
		head[k] = tapes[k].ReLU(n.Head.on(tapes[k], encoded[k]))
	}
	for _, s := range sentences {
		n := s.End - s.Begin
		scores := make([]float32, n*(n+1))
		for k, net := range networks {
			arcs := tapes[k].Arcs(dependent[k], head[k], net.RootArc, s.Begin, s.End)
			for i := range n {
				row := arcs.Row(i)[:n+1]
				tensor.LogSoftmax(row)
				for j, p := range row {
					scores[i*(n+1)+j] += p
				}
			}
		}
		tree.Decode(out[s.Begin:s.End], scores, n+1)
		for i := s.Begin; i < s.End; i++ {
			if out[i] >= 0 {
				out[i] += int32(s.Begin)
			}
		}
	}
	return out
}

// LargestHead returns the value that all but one in 20,000 of the numbers in the vectors of
// heads stay below, over the samples.
func (n *Network) LargestHead(samples []*corpus.Example) float32 {
	var all []float32
	t := tensor.NewTape(n.Params, 0)
	for _, e := range samples {
		t.Reset()
		h := n.Head.on(t, n.encode(t, []*corpus.Example{e}))
		all = append(all, h.Val[:e.Len()*h.Cols]...)
	}
	slices.Sort(all)
	return all[len(all)-1-len(all)/20000]
}
