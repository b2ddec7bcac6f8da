// Package chain tells the labels of things that stand in a row, each known by its
// features and by what stands beside it: a linear-chain conditional random field
// (Lafferty, McCallum and Pereira, 2001). Features are known by hashes of 32 bits, and only those
// that the model has met count: of 2^32 others as many are taken for a known one as there are known ones.
//
// A [Model] scores features, a [Lattice] makes probabilities of the scores of a whole
// row. [Decode] reads a model's file and [Model.Encode] writes it.
package chain

// A Model is the weights of a chain.
type Model struct {
	Voices      []uint8   // which voice each label belongs to
	Prices      []float32 // of the voices: the verdict is the one whose probability times its price is highest
	Transitions []float32 // a row for each label that goes before
	Scale       float32   // of the weights
	Features    Table     // that have weights
	Weights     []int8    // a row of labels for each feature of the table
}

// Labels returns the number of labels.
func (m *Model) Labels() int { return len(m.Voices) }

// Score adds to scores, one a label, what features of the given strengths say.
func (m *Model) Score(scores []float64, features []uint32, strengths []float32) {
	labels := len(m.Voices)
	scores = scores[:labels]
	for i, f := range features {
		at := m.Features.Find(f)
		if at < 0 {
			continue
		}
		row := m.Weights[at*labels : (at+1)*labels]
		strength := float64(strengths[i] * m.Scale)
		for label, w := range row {
			scores[label] += float64(w) * strength
		}
	}
}
