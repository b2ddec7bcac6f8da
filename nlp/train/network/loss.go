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
	x := n.encode(t, batch)
	gold := stack(batch)
	loss := t.CrossEntropy(n.Tag.on(t, x), len(n.UPOS), gold.tags, scale)
	loss += t.CrossEntropy(n.Name.on(t, x), nlp.NameStates(len(n.Names)), gold.names, scale)
	loss += t.CrossEntropy(n.Border.on(t, x), 2, gold.borders, scale*borderWeight)
	if len(gold.sentences) > 0 {
		loss += n.treeLoss(t, x, gold, scale)
	}
	t.Backward()
	return loss
}

func (n *Network) treeLoss(t *tensor.Tape, x *tensor.Mat, gold *stacked, scale float32) float64 {
	dependent := t.Dropout(n.Dependent.on(t, x), n.Dropout)
	head := t.Dropout(t.ReLU(n.Head.on(t, x)), n.Dropout)
	loss := 0.0
	for _, s := range gold.sentences {
		loss += t.ArcLoss(t.Arcs(dependent, head, n.RootArc, s.Begin, s.End), gold.heads, scale)
	}
	return loss + t.CrossEntropy(n.relations(t, x, gold.heads), len(n.Relations), gold.relations, scale)
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
	sentences                              []nlp.Range // those whose trees are known
}

func stack(batch []*corpus.Example) *stacked {
	s := new(stacked)
	for _, e := range batch {
		first := len(s.tags)
		s.tags = appendOr(s.tags, e.Tags, e.Len())
		s.names = appendOr(s.names, e.Names, e.Len())
		s.relations = appendOr(s.relations, e.Relations, e.Len())
		s.heads = appendOr(s.heads, e.Heads, e.Len())
		for i := first; i < len(s.heads); i++ {
			if s.heads[i] >= 0 {
				s.heads[i] += int32(first)
			}
		}
		s.borders = appendBorders(s.borders, e)
		if e.Heads != nil {
			for _, r := range e.Sentences {
				s.sentences = append(s.sentences, nlp.Range{Begin: first + r.Begin, End: first + r.End})
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

// appendBorders appends 1 for the last word of each sentence and 0 for the others.
func appendBorders(dst []int32, e *corpus.Example) []int32 {
	if !e.Bordered {
		return appendOr(dst, nil, e.Len())
	}
	first := len(dst)
	dst = append(dst, make([]int32, e.Len())...)
	for _, s := range e.Sentences {
		dst[first+s.End-1] = 1
	}
	return dst
}
