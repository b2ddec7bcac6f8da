// Package weights is what a model of package nlp is made of, in small integers, and
// the file that holds it.
//
// A file is the magic word, the length of the rest and its CRC-32C, and then all
// fields of a [Model] in the order of the type: numbers in little endian, lists
// with their lengths before them. Reading copies nothing but small lists: the
// big ones stay where they are in the file.
package weights

import "github.com/writethru/writethru/nlp/internal/subword"

// A Model is the weights of an encoder and of its heads, with the names of all
// that it tells apart.
type Model struct {
	Sizes
	UPOS, XPOS, Relations, Names []string

	Known   Lexicon              // words with rows of their own
	Parts   [subword.Parts]Table // parts of words
	Vectors Lexicon              // vectors of words, learnt elsewhere

	Enter        Layer   // rows of words and parts → width
	EnterVectors Layer   // vectors → width, added
	Expand       Layer   // width → hidden
	Reduce       Layer   // hidden → width, added
	Joint        []int16 // rows of 3·recurrent, one for each joint, Q12
	In           []Layer // width → 3·recurrent, Q12
	Out          []Layer // recurrent → width, added
	Border       Layer   // width → 4, after the first layer
	Heads        Layer   // width → Columns
	Bilinear     Layer   // arc → arc, of dependents
	RootHead     []int8  // the root as a head
	RootUpper    []int16 // and in the relation head
	Relation     Layer   // relation → relations
	Lemmas       []byte  // of package lemma
}

// Root is the relation of words that depend on no other. Every model knows it.
const Root = "root"

// Sizes are the widths of the layers.
type Sizes struct {
	Width     int // of the vector of a word in context
	Recurrent int // both directions together
	Layers    int
	Subwords  int // width of Known and Parts
	Vector    int // width of Vectors, 0 without any
	Hidden    int
	Arc       int
	Upper     int // hidden width of the relation head
}

// Columns are the outputs of Heads: where those of each head begin, and where the
// last ends. Each begins at a multiple of 16.
type Columns struct{ Tag, Name, Dependent, Head, Lower, Upper, End int }

// Columns returns where each head's outputs are.
func (m *Model) Columns(nameStates int) Columns {
	var c Columns
	at := 0
	for _, head := range []struct {
		to    *int
		width int
	}{{&c.Tag, len(m.UPOS)}, {&c.Name, nameStates}, {&c.Dependent, m.Arc}, {&c.Head, m.Arc}, {&c.Lower, m.Upper}, {&c.Upper, m.Upper}, {&c.End, 0}} {
		*head.to = at
		at += (head.width + 15) &^ 15
	}
	return c
}

// A Layer is a matrix of weights, a row for each input, with a scale and a bias for each output.
type Layer struct {
	Inputs, Outputs int
	Weights         []int8
	Scale           []float32
	Bias            []int16
}

// A Table is rows of numbers of 4 bits, each with a scale.
type Table struct {
	Width   int
	Scale   []int16 // one a row
	Nibbles []byte  // Width/2 a row; number 2j in the low half of byte j
}

// Row returns a row and its scale.
func (t *Table) Row(i int) (nibbles []byte, scale int16) {
	half := t.Width / 2
	return t.Nibbles[i*half : (i+1)*half], t.Scale[i]
}

// A Lexicon is a table with a row for each of some words. Row 0 is that of all
// others.
type Lexicon struct {
	Table
	Prints []uint32 // of the words of the rows from 1 on, rising
}

// Find returns the row of a word, 0 if it is unknown. Of 2^32 unknown words as many are
// taken for a known one as there are known ones.
func (l *Lexicon) Find(key subword.Key) int {
	want := Print(key)
	low, high := 0, len(l.Prints)
	for low < high {
		if middle := int(uint(low+high) >> 1); l.Prints[middle] < want {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if low < len(l.Prints) && l.Prints[low] == want {
		return low + 1
	}
	return 0
}

// Print returns the 32 bits of a key that a lexicon keeps.
func Print(key subword.Key) uint32 { return uint32(key >> 32) }
