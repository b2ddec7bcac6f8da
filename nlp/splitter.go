package nlp

import (
	"math"

	"github.com/writethru/writethru"
)

// A Splitter cuts text into tokens and sentences. It is safe for use by
// several goroutines at once.
type Splitter struct {
	traits       map[string]trait
	longest      int // bytes in the longest word of traits
	contractions contractions
	clitics      []clitic
	possessives  string
	vowels       string
	ordinals     bool
}

// NewSplitter returns a splitter for texts written in the given way.
func NewSplitter(o Orthography) *Splitter {
	s := &Splitter{
		traits:       o.traits(),
		contractions: newContractions(o.Contractions, o.Doubtful),
		clitics:      newClitics(o.Clitics),
		possessives:  o.Possessives,
		vowels:       o.Vowels,
		ordinals:     o.Ordinals,
	}
	for w := range s.traits {
		s.longest = max(s.longest, len(w))
	}
	return s
}

// Split cuts the blocks of text at the given borders, byte ranges in order
// that begin and end between characters. No token and no sentence crosses a border,
// and text outside of the borders is left out. What lies beyond 2 GiB is
// ignored.
func (s *Splitter) Split(text string, borders []writethru.Span) *Doc {
	doc := new(Doc)
	s.SplitInto(doc, text, borders)
	return doc
}

// SplitInto does as Split does, and uses the memory of doc again.
func (s *Splitter) SplitInto(doc *Doc, text string, borders []writethru.Span) {
	text = text[:min(len(text), math.MaxInt32)]
	doc.reset(text)
	end := 0
	for _, b := range borders {
		begin := max(b.Begin, end)
		end = max(begin, min(b.End, len(text)))
		if begin >= end {
			end = min(begin, len(text))
			continue
		}
		first := doc.Len()
		s.tokenize(doc, begin, end)
		if first < doc.Len() {
			doc.Blocks = append(doc.Blocks, Range{first, doc.Len()})
		}
		s.cut(doc, first)
	}
}

// lookup returns the traits of a word.
func (s *Splitter) lookup(word string) trait {
	if len(word) > s.longest {
		return 0
	}
	return s.traits[word]
}

// lookupFold returns the traits of a word in lower case.
func (s *Splitter) lookupFold(word string) trait {
	var letters [longestFold]byte
	if len(word) > min(s.longest, longestFold) {
		return 0
	}
	return s.traits[string(fold(letters[:0], word))]
}

// longestFold is the longest word in bytes that is looked up whatever its case.
const longestFold = 32
