// Package chain tells the labels of things that stand in a row, each known by its features,
// by its words and by what stands beside it: a linear-chain conditional random field (Lafferty, McCallum and Pereira,
// 2001) over a perceptron with one hidden layer (Peng, Bo and Xu, 2009). Features are known by hashes, and only those
// that the model has met count: of 2^29 others as many are taken for a known one as there are known ones.
//
// A [Model] scores features, a [Lattice] makes probabilities of the scores of a whole
// row. [Decode] reads a model's file and [Model.Encode] writes it.
package chain

import "github.com/writethru/writethru/read/voice/internal/feature"

// A Model is the weights of a chain.
type Model struct {
	Voices      []uint8   // which voice each label belongs to
	Prices      []float32 // of the voices: the verdict is the one whose probability times its price is highest
	Transitions []float32 // a row for each label that goes before
	Bias        []float32 // of the labels
	Out         []float32 // a row of labels for each hidden unit
	Features    Table     // what features add to the hidden units
	Words       Table     // and the words, by their mean
}

// Labels returns the number of labels.
func (m *Model) Labels() int { return len(m.Voices) }

// Score sets scores, one a label, to what the features and words of one thing say.
func (m *Model) Score(scores []float64, features, words []feature.Feature) {
	scores = scores[:len(m.Bias)]
	for label, b := range m.Bias {
		scores[label] = float64(b)
	}
	for unit, x := range m.hidden(features, words) {
		if x <= 0 {
			continue
		}
		for label, w := range m.Out[unit*len(scores) : (unit+1)*len(scores)] {
			scores[label] += float64(w * x)
		}
	}
}

// hidden returns what the hidden units sum up.
func (m *Model) hidden(features, words []feature.Feature) (x [Units]float32) {
	sums, _ := m.Features.sum(features)
	for unit, s := range sums {
		x[unit] = float32(s) * m.Features.Scale
	}
	sums, known := m.Words.sum(words)
	scale := m.Words.Scale / float32(max(known, 1))
	for unit, s := range sums {
		x[unit] += float32(s) * scale
	}
	return x
}
