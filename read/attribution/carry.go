package attribution

import (
	"cmp"
	"slices"

	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/attribution/internal/evidence"
	"github.com/writethru/writethru/read/attribution/quotation"
)

// fewestWords is how many words a quotation has at least that is a speech of its own.
const fewestWords = 4

// sureOfSubject is how often the subject of the sentence before a quotation is its speaker.
const sureOfSubject = .5

// carry gives the quotations that have no cue of their own, and fill whole sentences, to whoever
// spoke right before them: “It is shut,” Marsh said. “It stays shut.” What goes on is part of the
// content that it goes on with. Where nobody spoke, it is the subject of the sentence before: Marsh
// shrugged. “It is shut.” found is in the order of the text, and what is returned is.
func carry(w *evidence.Words, found []Attribution) []Attribution {
	var alone []Attribution
	last := 0 // the first attribution that does not end before the quotation
	for _, q := range w.Quotations {
		for last < len(found) && end(&found[last]) <= q.Begin {
			last++
		}
		switch {
		case q.Depth > 0 || last < len(found) && begin(&found[last]) < q.End || !isSpeech(w, q):
		case last > 0 && goesOn(w, &found[last-1], q):
			a := &found[last-1]
			a.Content = append(a.Content, q.Range)
			a.Kind = kind(w, a.Content)
		default:
			if s := speakerBefore(w, q); s.Len() > 0 {
				content := []nlp.Range{q.Range}
				alone = append(alone, Attribution{Source: []nlp.Range{s}, Content: content, Kind: kind(w, content), Confidence: sureOfSubject})
			}
		}
	}
	if len(alone) == 0 {
		return found
	}
	found = append(found, alone...)
	slices.SortStableFunc(found, func(a, b Attribution) int { return cmp.Compare(begin(&a), begin(&b)) })
	return found
}

// speakerBefore returns the subject of the sentence before a quotation, in the same block, if it is
// a person's name or a pronoun.
func speakerBefore(w *evidence.Words, q quotation.Quotation) nlp.Range {
	sentence := w.Word[q.Begin].Sentence - 1
	if sentence < 0 || w.Word[w.Doc.Sentences[sentence+1].Begin].First {
		return nlp.Range{}
	}
	for i := w.Doc.Sentences[sentence].Begin; i < w.Doc.Sentences[sentence].End; i++ {
		if subject := int(w.Word[i].Subject); w.Doc.Head[i] == nlp.Root && subject >= 0 {
			return person(w, subject)
		}
	}
	return nlp.Range{}
}

// person returns the name of a person around word i, or the word itself if it is a pronoun for one.
func person(w *evidence.Words, i int) nlp.Range {
	if w.CanSpeak(i) {
		return nlp.Range{Begin: i, End: i + 1}
	}
	n, _ := slices.BinarySearchFunc(w.Doc.Names, i, func(n nlp.Name, i int) int { return n.End - i - 1 })
	if n < len(w.Doc.Names) && w.Doc.Names[n].Begin <= i && w.Doc.Kind(w.Doc.Names[n]) == personName {
		return w.Doc.Names[n].Range
	}
	return nlp.Range{}
}

// personName is the kind of names of persons.
const personName = "Person"

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

// end returns the word after the last of an attribution.
func end(a *Attribution) int {
	last := 0
	for _, part := range [...][]nlp.Range{a.Source, a.Cue, a.Content} {
		if n := len(part); n > 0 {
			last = max(last, part[n-1].End)
		}
	}
	return last
}
