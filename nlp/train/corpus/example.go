// Package corpus reads what the networks of nlp learn from: treebanks in
// CoNLL-U, newspaper text with names, and raw text, all as [Example]s.
package corpus

import "github.com/writethru/writethru/nlp"

// An Example is a stretch of text, one paragraph or a part of one, with what is known of
// its words. Arrays of what is not known are nil.
type Example struct {
	Words      []string
	Joints     []uint8 // how each word follows on the one before it
	Sentences  []nlp.Range
	Bordered   bool    // whether Sentences are known, not guessed
	Tags       []int32 // numbers of the inventory
	Heads      []int32 // word of the example, nlp.Root, Unknown
	Relations  []int32
	Names      []int32 // as Outside, Begin …
	Provenance string  // the document
	Weight     float32 // of the example in the loss
}

// Unknown is the tag, head, relation or name of a word of which it is not known.
const Unknown = -2

// Len returns the number of words.
func (e *Example) Len() int { return len(e.Words) }
