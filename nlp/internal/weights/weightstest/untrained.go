// Package weightstest makes models to test with.
package weightstest

import (
	"encoding/binary"
	"hash/crc32"
	"math/rand/v2"

	"github.com/writethru/writethru/nlp/internal/subword"
	"github.com/writethru/writethru/nlp/internal/weights"
	"github.com/writethru/writethru/nlp/lemma"
)

// Untrained returns about the smallest model that there can be, for so many joints, its
// weights drawn by chance from the seed. What it says of a text is nonsense: of all that may come
// out of an encoder it shows more than a trained one does.
func Untrained(seed uint64, joints int) *weights.Model {
	d := drawer{rand.New(rand.NewPCG(seed, 0))}
	m := &weights.Model{
		Sizes:     weights.Sizes{Width: 32, Recurrent: 64, Layers: 2, Subwords: 32, Vector: 32, Hidden: 32, Arc: 16, Upper: 16},
		UPOS:      []string{"NOUN", "VERB", "PUNCT"},
		XPOS:      []string{"NN", "VB", "."},
		Relations: []string{"nsubj", "root", "obj", "punct"},
		Names:     []string{"Person", "Location"},
		Known:     d.lexicon(32, 3),
		Vectors:   d.lexicon(32, 5),
		Joint:     d.int16s(joints * 3 * 64),
		RootHead:  d.int8s(16), RootUpper: d.int16s(16),
		Lemmas: lemma.Learn([]lemma.Sample{
			{Form: "went", UPOS: "VERB", XPOS: "VB", Lemma: "go", Count: 3},
			{Form: "ferries", UPOS: "NOUN", XPOS: "NN", Lemma: "ferry", Count: 1},
		}).Encode(),
	}
	for i, rows := range subword.Rows {
		m.Parts[i] = d.table(m.Subwords, rows)
	}
	m.Enter, m.EnterVectors = d.layer(m.Subwords, m.Width), d.layer(m.Vector, m.Width)
	m.Expand, m.Reduce = d.layer(m.Width, m.Hidden), d.layer(m.Hidden, m.Width)
	for range m.Layers {
		m.In = append(m.In, d.layer(m.Width, 3*m.Recurrent))
		m.Out = append(m.Out, d.layer(m.Recurrent, m.Width))
	}
	m.Heads = d.layer(m.Width, m.Columns(1+4*len(m.Names)).End)
	m.Border, m.Bilinear = d.layer(m.Width, 4), d.layer(m.Arc, m.Arc)
	m.Relation = d.layer(m.Upper, len(m.Relations))
	return m
}

// Header is how many bytes stand before what the checksum covers.
const Header = 16

// Sign sets the length and the checksum in the file of a model to those of its bytes.
func Sign(file []byte) {
	binary.LittleEndian.PutUint32(file[Header-8:], uint32(len(file)-Header))
	sum := crc32.Checksum(file[Header:], crc32.MakeTable(crc32.Castagnoli))
	binary.LittleEndian.PutUint32(file[Header-4:], sum)
}

// A drawer draws weights.
type drawer struct{ *rand.Rand }

func (d drawer) int8s(n int) []int8 {
	out := make([]int8, n)
	for i := range out {
		out[i] = int8(d.IntN(255) - 127)
	}
	return out
}

func (d drawer) int16s(n int) []int16 {
	out := make([]int16, n)
	for i := range out {
		out[i] = int16(d.IntN(4001) - 2000)
	}
	return out
}

func (d drawer) table(width, rows int) weights.Table {
	t := weights.Table{Width: width, Scale: make([]int16, rows), Nibbles: make([]byte, rows*width/2)}
	for i := range t.Scale {
		t.Scale[i] = int16(1 + d.IntN(100))
	}
	for i := range t.Nibbles {
		t.Nibbles[i] = byte(d.Uint32())
	}
	return t
}

func (d drawer) lexicon(width, words int) weights.Lexicon {
	l := weights.Lexicon{Table: d.table(width, words+1)}
	for i := range words {
		l.Prints = append(l.Prints, uint32(i)<<28|uint32(d.IntN(1<<28)))
	}
	return l
}

func (d drawer) layer(inputs, outputs int) weights.Layer {
	l := weights.Layer{
		Inputs: inputs, Outputs: outputs, Weights: d.int8s(inputs * outputs),
		Scale: make([]float32, outputs), Bias: make([]int16, outputs),
	}
	for i := range l.Scale {
		l.Scale[i] = d.Float32() / 10
		l.Bias[i] = int16(d.IntN(200) - 100)
	}
	return l
}
