package attribution

import (
	"github.com/writethru/writethru/read/attribution/internal/evidence"
	"github.com/writethru/writethru/read/attribution/quotation"
)

// fewestWords is how many words a quotation has at least that is a speech of its own.
const fewestWords = 4

// carry gives the quotations that have no cue of their own, and fill whole sentences, to whoever
// was quoted right before them: “It is shut,” Marsh said. “It stays shut.” They are part of the
// content that they go on with. found is in the order of the text.
func carry(w *evidence.Words, found []Attribution) []Attribution {
	last := 0 // the first attribution that does not end before the quotation
	for _, q := range w.Quotations {
		for last < len(found) && end(&found[last]) <= q.Begin {
			last++
		}
		if q.Depth > 0 || last == 0 || last < len(found) && begin(&found[last]) < q.End || !isSpeech(w, q) {
			continue
		}
		if a := before(w, found[:last], q); a != nil {
			a.Content = append(a.Content, q.Range)
			a.Kind = kind(w, a.Content)
		}
	}
	return found
}

// before returns the attribution that a quotation goes on with, nil if there is none: the last, or
// one of the same sentence that the last stands in: “It is shut,” Marsh said, noting that ice was coming.
func before(w *evidence.Words, found []Attribution, q quotation.Quotation) *Attribution {
	for i := len(found) - 1; i >= 0 && w.Word[q.Begin].Sentence-w.Word[end(&found[i])-1].Sentence <= 1; i-- {
		if a := &found[i]; goesOn(w, a, q) {
			return a
		}
	}
	return nil
}

// isSpeech reports whether a quotation fills whole sentences.
func isSpeech(w *evidence.Words, q quotation.Quotation) bool {
	first, last := w.Word[q.Begin].Sentence, w.Word[q.End-1].Sentence
	return q.Len() >= fewestWords && isBare(w, w.Doc.Sentences[first].Begin, q.Begin) && isBare(w, q.End, w.Doc.Sentences[last].End)
}

// isBare reports whether no word stands between begin and end.
func isBare(w *evidence.Words, begin, end int) bool {
	for i := begin; i < end; i++ {
		if w.Doc.Class[i].IsWord() {
			return false
		}
	}
	return true
}

// goesOn reports whether a quotation goes on with what an attribution quotes: in the sentence
// after it, with nothing between them.
func goesOn(w *evidence.Words, a *Attribution, q quotation.Quotation) bool {
	last := a.Content[len(a.Content)-1]
	if a.Kind == Indirect || w.Word[last.End-1].Quotation < 0 {
		return false
	}
	return w.Word[q.Begin].Sentence-w.Word[end(a)-1].Sentence <= 1
}
