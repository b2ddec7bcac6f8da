package network

import (
	"math"
	"slices"

	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/internal/tree"
	"github.com/writethru/writethru/nlp/train/corpus"
	"github.com/writethru/writethru/nlp/train/tensor"
)

// A Prediction is what networks say of an example.
type Prediction struct {
	Borders                []nlp.Range // the sentences that they see
	Sentences              []nlp.Range // those that they read
	Tags, Heads, Relations []int32
	Names                  []int32
	Soft                   *corpus.Soft
}

// An Ensemble is networks that read together: the mean of their probabilities counts.
type Ensemble struct {
	networks []*Network
	tapes    []*tensor.Tape
	inner    []*tensor.Mat // what each makes of the words of an example
	decoder  tree.Decoder[float32]
}

// NewEnsemble returns the networks as readers, for one goroutine.
func NewEnsemble(networks ...*Network) *Ensemble {
	e := &Ensemble{networks: networks, inner: make([]*tensor.Mat, len(networks))}
	for _, n := range networks {
		e.tapes = append(e.tapes, tensor.NewTape(n.Params, 0))
	}
	return e
}

// Predict reads an example. It keeps the example's sentences, or reads those that it sees
// itself.
func (e *Ensemble) Predict(x *corpus.Example, keep bool) *Prediction {
	n := e.networks[0]
	p := &Prediction{Sentences: x.Sentences}
	firsts, borders := make([]*tensor.Mat, len(e.networks)), make([]*tensor.Mat, len(e.networks))
	for k, n := range e.networks {
		e.tapes[k].Reset()
		firsts[k], e.inner[k], borders[k] = n.first(e.tapes[k], []*corpus.Example{x})
	}
	p.Borders = cut(meanOf(borders, nlp.BorderScores/2))
	if !keep {
		p.Sentences = p.Borders
	}
	for k, n := range e.networks {
		e.inner[k] = n.context(e.tapes[k], firsts[k], e.inner[k], pairs(p.Sentences))
	}
	p.Soft = new(corpus.Soft)
	p.Soft.Tags = e.mean(len(n.UPOS), func(n *Network, t *tensor.Tape, x *tensor.Mat) *tensor.Mat { return n.Tag.on(t, x) })
	p.Tags = best(p.Soft.Tags, len(n.UPOS))
	e.names(p)
	e.heads(p, x.Len())
	p.Soft.Relations = e.mean(len(n.Relations), func(n *Network, t *tensor.Tape, x *tensor.Mat) *tensor.Mat {
		return n.relations(t, x, p.Heads)
	})
	p.Relations = best(p.Soft.Relations, len(n.Relations))
	return p
}

func pairs(sentences []nlp.Range) [][2]int {
	out := make([][2]int, len(sentences))
	for i, s := range sentences {
		out[i] = [2]int{s.Begin, s.End}
	}
	return out
}

// mean returns the mean of the probabilities that a head of the networks gives to the
// first width columns.
func (e *Ensemble) mean(width int, head func(*Network, *tensor.Tape, *tensor.Mat) *tensor.Mat) []float32 {
	scores := make([]*tensor.Mat, len(e.networks))
	for k, n := range e.networks {
		scores[k] = head(n, e.tapes[k], e.inner[k])
	}
	return meanOf(scores, width)
}

func meanOf(scores []*tensor.Mat, width int) []float32 {
	sum := make([]float32, scores[0].Rows*width)
	share := 1 / float32(len(scores))
	for _, m := range scores {
		for i := range m.Rows {
			row := m.Row(i)[:width]
			tensor.Softmax(row)
			for j, p := range row {
				sum[i*width+j] += share * p
			}
		}
	}
	return sum
}

// names sets the best whole names in each sentence.
func (e *Ensemble) names(p *Prediction) {
	states := nlp.NameStates(len(e.networks[0].Inventory.Names))
	p.Soft.Names = e.mean(states, func(n *Network, t *tensor.Tape, x *tensor.Mat) *tensor.Mat { return n.Name.on(t, x) })
	for _, s := range p.Sentences {
		p.Names = append(p.Names, nlp.DecodeNames(p.Soft.Names[s.Begin*states:s.End*states], states)...)
	}
}

// heads sets the heads of the best tree of each sentence.
func (e *Ensemble) heads(p *Prediction, words int) {
	p.Heads = make([]int32, words)
	dependent, head := make([]*tensor.Mat, len(e.networks)), make([]*tensor.Mat, len(e.networks))
	for k, n := range e.networks {
		dependent[k], head[k] = n.ends(e.tapes[k], e.inner[k])
	}
	for _, s := range p.Sentences {
		scores := make([]*tensor.Mat, len(e.networks))
		for k, net := range e.networks {
			scores[k] = e.tapes[k].Arcs(dependent[k], head[k], net.RootArc, s.Begin, s.End).Mat
		}
		p.Soft.Heads = append(p.Soft.Heads, meanOf(scores, s.Len()+1))
		e.decode(p, s)
	}
}

// decode sets the heads of one sentence, whose probabilities were added last.
func (e *Ensemble) decode(p *Prediction, s nlp.Range) {
	probabilities := p.Soft.Heads[len(p.Soft.Heads)-1]
	logs := make([]float32, len(probabilities))
	for i, x := range probabilities {
		logs[i] = float32(math.Log(float64(x) + 1e-9))
	}
	heads := p.Heads[s.Begin:s.End]
	e.decoder.Decode(heads, logs, s.Len()+1)
	for i, h := range heads {
		if h >= 0 {
			heads[i] = h + int32(s.Begin)
		}
	}
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

// LargestHead returns the value that all but one in 20,000 of the numbers in the vectors of
// heads stay below, over the samples.
func (n *Network) LargestHead(samples []*corpus.Example) float32 {
	var all []float32
	t := tensor.NewTape(n.Params, 0)
	for _, e := range samples {
		t.Reset()
		x, normed, _ := n.first(t, []*corpus.Example{e})
		_, h := n.ends(t, n.context(t, x, normed, pairs(e.Sentences)))
		all = append(all, h.Val[:e.Len()*h.Cols]...)
	}
	slices.Sort(all)
	return all[len(all)-1-len(all)/20000]
}
