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
	tags, names := n.Tag.on(t, x), n.Name.on(t, x)
	states := nlp.NameStates(len(n.Names))
	loss += t.CrossEntropy(tags, len(n.UPOS), gold.tags, scale)
	loss += t.CrossEntropy(names, states, gold.names, scale)
	for _, s := range gold.soft {
		loss += t.Distil(tags, s.first, len(n.UPOS), s.Tags, scale)
		loss += t.Distil(names, s.first, states, s.Names, scale)
	}
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
		arcs := t.Arcs(dependent, head, n.RootArc, s.begin, s.end)
		if s.soft != nil {
			loss += t.Distil(arcs.Mat, 0, s.end-s.begin+1, s.soft, scale)
		} else {
			loss += t.ArcLoss(arcs, gold.heads, scale)
		}
	}
	relations := n.relations(t, x, gold.heads)
	for _, s := range gold.soft {
		loss += t.Distil(relations, s.first, len(n.Relations), s.Relations, scale)
	}
	return loss + t.CrossEntropy(relations, len(n.Relations), gold.relations, scale)
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
	trees                                  []gradedTree
	soft                                   []gradedWords
}

// A gradedTree is a sentence with its tree, which is that of heads, or that of probabilities.
type gradedTree struct {
	begin, end int
	soft       []float32
}

// gradedWords are the words from first on, with probabilities of what they are.
type gradedWords struct {
	first int
	*corpus.Soft
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
		if e.Soft != nil {
			s.soft = append(s.soft, gradedWords{first, e.Soft})
		}
		s.addSentences(e, first)
	}
	return s
}

func (s *stacked) addSentences(e *corpus.Example, first int) {
	for i, r := range e.Sentences {
		begin, end := first+r.Begin, first+r.End
		s.sentences = append(s.sentences, [2]int{begin, end})
		switch {
		case e.Soft != nil:
			s.trees = append(s.trees, gradedTree{begin, end, e.Soft.Heads[i]})
		case e.Heads != nil:
			s.trees = append(s.trees, gradedTree{begin: begin, end: end})
		}
	}
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
