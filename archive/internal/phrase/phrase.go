// Package phrase reads what a person types into a search, and finds it in texts.
//
//	f := phrase.NewFinder(phrase.Parse(`ferry "the river rose"`))
//	found, marks := f.Find(text, 0)
package phrase

import (
	"slices"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive/fold"
)

// A Phrase is folded words that follow each other.
type Phrase []string

// maxNumber and maxLength bound a question: what is longer is cut. Sets of both are the bits of a number.
const maxNumber, maxLength = 64, 64

// Parse reads what a person types: words and "phrases". A word with a sign in it, as don't, is a
// phrase too. Nothing is an error.
func Parse(text string) []Phrase {
	var phrases []Phrase
	quoted := false
	for part := range strings.SplitSeq(quotationMarks.Replace(text), `"`) {
		pieces := []string{part}
		if !quoted {
			pieces = strings.Fields(part)
		}
		for _, piece := range pieces {
			phrases = appendNew(phrases, fold.Words(piece))
		}
		quoted = !quoted
	}
	return phrases
}

// appendNew appends a phrase that is not empty, not there yet and not too many.
func appendNew(phrases []Phrase, words []string) []Phrase {
	p := Phrase(words[:min(len(words), maxLength)])
	known := func(other Phrase) bool { return slices.Equal(p, other) }
	if len(p) == 0 || len(phrases) == maxNumber || slices.ContainsFunc(phrases, known) {
		return phrases
	}
	return append(phrases, p)
}

var quotationMarks = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`)

// A Finder looks for phrases in texts, by the shift-and method of Baeza-Yates and Gonnet (1992) on words: a
// bit of a phrase's state is set where as many of its words have just been met.
type Finder struct {
	phrases []Phrase
	states  []uint64
	begins  [maxLength]int // of the last words, by their number modulo maxLength
	scanner fold.Scanner
}

// NewFinder returns a finder of phrases, of which there are no more than Parse returns.
func NewFinder(phrases []Phrase) *Finder {
	return &Finder{phrases: phrases, states: make([]uint64, len(phrases))}
}

// All returns the set of all phrases.
func (f *Finder) All() uint64 { return 1<<len(f.phrases) - 1 }

// Find returns where the phrases stand in a text, moved by offset, and the set of those found.
func (f *Finder) Find(text string, offset int) (found uint64, marks []writethru.Span) {
	clear(f.states)
	f.scanner.Reset(text)
	for n := 0; f.scanner.Next(); n++ {
		span := f.scanner.Span()
		f.begins[n%maxLength] = span.Begin
		for i, p := range f.phrases {
			f.states[i] = (f.states[i]<<1 | 1) & places(p, f.scanner.Word())
			if f.states[i]>>(len(p)-1) != 0 {
				found |= 1 << i
				first := f.begins[(n-len(p)+1)%maxLength]
				marks = append(marks, writethru.Span{Begin: offset + first, End: offset + span.End})
			}
		}
	}
	return found, marks
}

// places is the set of the places in a phrase at which a word stands.
func places(p Phrase, word []byte) (set uint64) {
	for i, w := range p {
		if len(w) == len(word) && w == string(word) {
			set |= 1 << i
		}
	}
	return set
}
