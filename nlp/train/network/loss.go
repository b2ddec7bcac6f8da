package network

import (
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/train/corpus"
	"github.com/writethru/writethru/nlp/train/tensor"
)

// borderWeight is the weight of a sentence's border in the loss; all else weighs 1.
const borderWeight = .5

// Loss runs a batch forward and backward and returns its summed loss. scale is the
// weight of one word.
func (n *Network) Loss(t *tensor.Tape, batch []*corpus.Example, scale float32) float64 {
	t.Train = true
	gold := stack(batch)
	x, normed, borders := n.first(t, batch)
	loss := t.CrossEntropy(borders, nlp.BorderScores/2, gold.borders, scale*borderWeight)
	x = n.context(t, x, normed, gold.sentences)
	loss += t.CrossEntropy(n.Tag.on(t, x), len(n.UPOS), gold.tags, scale)
	loss += t.CrossEntropy(n.Name.on(t, x), nlp.NameStates(len(n.Names)), gold.names, scale)
	if len(gold.trees) > 0 {
		loss += n.treeLoss(t, x, gold, scale)
	}
	t.Backward()
	return loss
}

func (n *Network) treeLoss(t *tensor.Tape, x *tensor.Mat, gold *stacked, scale float32) float64 {
	dependent, head := n.ends(t, x)
	loss := 0.0
	for _, s := range gold.trees {
		loss += t.ArcLoss(t.Arcs(dependent, head, n.RootArc, s[0], s[1]), gold.heads, scale)
	}
	return loss + t.CrossEntropy(n.relations(t, x, gold.heads), len(n.Relations), gold.relations, scale)
}

// ends returns the vectors of words as dependents and as heads, whose products are the
// scores of arcs.
func (n *Network) ends(t *tensor.Tape, x *tensor.Mat) (dependent, head *tensor.Mat) {
	dependent = t.Dropout(t.ReLU(n.Dependent.on(t, x)), n.Dropout)
	return n.Bilinear.on(t, dependent), t.Dropout(t.ReLU(n.Head.on(t, x)), n.Dropout)
}

// relations scores the relation of every word to the given head.
func (n *Network) relations(t *tensor.Tape, x *tensor.Mat, heads []int32) *tensor.Mat {
	upper := t.Rows(n.Upper.on(t, x), heads, n.RootUpper)
	both := t.ReLU(t.Add(n.Lower.on(t, x), upper))
	return n.Rel.on(t, t.Dropout(both, n.Dropout))
}

// stacked is what is known of all words of a batch.
type stacked struct {
	tags, names, borders, heads, relations []int32
	sentences                              [][2]int
	trees                                  [][2]int // sentences whose trees are known
}

func stack(batch []*corpus.Example) *stacked {
	s := new(stacked)
	for _, e := range batch {
		first := len(s.tags)
		s.tags = appendOr(s.tags, e.Tags, e.Len())
		s.names = appendOr(s.names, e.Names, e.Len())
		s.borders = appendOr(s.borders, e.Borders, e.Len())
		s.relations = appendOr(s.relations, e.Relations, e.Len())
		s.heads = appendOr(s.heads, e.Heads, e.Len())
		for i := first; i < len(s.heads); i++ {
			if s.heads[i] >= 0 {
				s.heads[i] += int32(first)
			}
		}
		for _, r := range e.Sentences {
			s.sentences = append(s.sentences, [2]int{first + r.Begin, first + r.End})
			if e.Heads != nil {
				s.trees = append(s.trees, [2]int{first + r.Begin, first + r.End})
			}
		}
	}
	return s
}

// appendOr appends n values, unknown ones where there are none.
func appendOr(dst, values []int32, n int) []int32 {
	if values != nil {
		return append(dst, values...)
	}
	for range n {
		dst = append(dst, corpus.Unknown)
	}
	return dst
}
