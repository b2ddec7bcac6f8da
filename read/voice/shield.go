package voice

import (
	"slices"

	"github.com/writethru/writethru/nlp"
)

// A shield says why a word is not, or may not be, the outlet's own.
type shield uint8

const (
	inContent shield = 1 << iota
	inQuotes
	inName
)

// shield sets the shields of all words. Nobody judges by a word in a name. What of the ranges lies outside of the document counts for nothing.
func (w *worker) shield(doc *nlp.Doc, said, quoted []nlp.Range) {
	n := doc.Len()
	w.shields = slices.Grow(w.shields[:0], n)[:n]
	clear(w.shields)
	w.raise(said, inContent)
	w.raise(quoted, inQuotes)
	for _, name := range doc.Names {
		w.raise([]nlp.Range{name.Range}, inName)
	}
}

// shieldSpeech takes for said the sentences that the model takes for speech.
func (w *worker) shieldSpeech(doc *nlp.Doc) {
	for k := range doc.Sentences {
		if w.verdict(k) == attributed {
			w.raise(doc.Sentences[k:k+1], inContent)
		}
	}
}

func (w *worker) raise(ranges []nlp.Range, s shield) {
	for _, r := range ranges {
		for i := max(0, r.Begin); i < min(r.End, len(w.shields)); i++ {
			w.shields[i] |= s
		}
	}
}

// said returns how many words of a sentence attributions cover.
func (w *worker) said(s nlp.Range) int {
	n := 0
	for _, shield := range w.shields[s.Begin:s.End] {
		n += int(shield & inContent)
	}
	return n
}
