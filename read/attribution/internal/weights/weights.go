// Package weights holds the model of package attribution and its file.
package weights

import (
	"github.com/writethru/writethru/read/attribution/internal/evidence"
	"github.com/writethru/writethru/read/attribution/internal/sequence"
)

// A Model is all that is learnt.
type Model struct {
	Forms     []Form // known heads of cues, in the order of their hashes
	Cue       Table
	Arguments Table
	Borders   Table
}

// A Form is the hash of a word and how often it is the head of a cue.
type Form struct {
	Hash  uint32
	Often uint8
}

// Widths of the tables.
const (
	CueWidth      = 1
	ArgumentWidth = sequence.Parts
	BorderWidth   = sequence.Parts * sequence.Parts
)

// A Table has rows of weights, a power of two of them. A weight is a signed byte.
type Table struct {
	Width   int
	Scale   float32
	Weights []byte
}

// at returns where a row begins.
func (t *Table) at(r evidence.Row) int { return int(r) * t.Width & (len(t.Weights) - 1) }

// CueScore returns the score of a word as the head of a cue; above zero it is likelier one than not.
func (m *Model) CueScore(rows []evidence.Row) float32 {
	sum := int32(0)
	for _, r := range rows {
		sum += int32(int8(m.Cue.Weights[m.Cue.at(r)]))
	}
	return float32(sum) * m.Cue.Scale
}

// Score gives the words of a scene their scores.
func (m *Model) Score(s *sequence.Scores, scene *evidence.Scene) {
	s.Reset(scene.Len())
	for i := range s.Words {
		m.Arguments.sum4(&s.Words[i], scene.Argument(i))
		m.Borders.sum16(&s.Pairs[i], scene.Border(i))
	}
	s.Pin(scene.Cue, sequence.Cue)
}

// Often returns the table of forms for a lexicon.
func (m *Model) Often() map[uint32]uint8 {
	often := make(map[uint32]uint8, len(m.Forms))
	for _, f := range m.Forms {
		often[f.Hash] = f.Often
	}
	return often
}
