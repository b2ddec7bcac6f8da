package attribution

import (
	"cmp"
	"slices"

	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/attribution/internal/evidence"
	"github.com/writethru/writethru/read/attribution/quotation"
)

// surely is how often a word is a cue, at least, that is one within speech. Nothing can be learnt
// of that: in the corpus no attribution stands within another.
const surely = 5

// nest finds speech within speech: what each content holds of verbs of speech with a subject before
// them and what is said after them.
func nest(w *evidence.Words, found []Attribution) []Attribution {
	for k := range found {
		a := &found[k]
		for _, r := range a.Content {
			for i := r.Begin; i < r.End; i++ {
				if inner, ok := innerAt(w, i, r); ok {
					inner.Confidence = a.Confidence
					a.Inner = append(a.Inner, inner)
					i = end(&inner) - 1
				}
			}
		}
	}
	return found
}

// innerAt returns the attribution whose cue is word i, if all of it lies in a range.
func innerAt(w *evidence.Words, i int, r nlp.Range) (a Attribution, ok bool) {
	x := &w.Word[i]
	if x.Often < surely || x.Subject < 0 {
		return a, false
	}
	said, kind := said(w, i)
	source := phrase(w, int(x.Subject))
	if source.Begin < r.Begin || source.End > i || said.Begin <= i || said.End > r.End {
		return a, false
	}
	return Attribution{Source: []nlp.Range{source}, Cue: []nlp.Range{{Begin: i, End: i + 1}}, Content: []nlp.Range{said}, Kind: kind}, true
}

// said returns what a verb says: the quotation within a quotation that follows it, or the clause
// that completes it.
func said(w *evidence.Words, i int) (nlp.Range, Kind) {
	const near = 3
	n, _ := slices.BinarySearchFunc(w.Quotations, i, func(q quotation.Quotation, i int) int { return cmp.Compare(q.Begin, i) })
	if n < len(w.Quotations) && w.Quotations[n].Depth > 0 && w.Quotations[n].Begin-i <= near {
		return w.Quotations[n].Range, Direct
	}
	if c := int(w.Word[i].Clause); c > i && w.Doc.Deprel(c) == "ccomp" {
		return trim(w, phrase(w, c)), Indirect
	}
	return nlp.Range{}, Indirect
}

// phrase returns the words around word i that depend on it.
func phrase(w *evidence.Words, i int) nlp.Range {
	s := w.Doc.Sentences[w.Word[i].Sentence]
	r := nlp.Range{Begin: i, End: i + 1}
	for r.Begin > s.Begin && depends(w, r.Begin-1, i) {
		r.Begin--
	}
	for r.End < s.End && depends(w, r.End, i) {
		r.End++
	}
	return r
}

// deepest is how far up the tree it is looked whether a word depends on another.
const deepest = 40

// depends reports whether word i stands below another.
func depends(w *evidence.Words, i, head int) bool {
	for range deepest {
		if i = int(w.Word[i].Head); i < 0 || i == head {
			return i == head
		}
	}
	return false
}

// trim leaves out the marks at the end.
func trim(w *evidence.Words, r nlp.Range) nlp.Range {
	for r.Len() > 1 && !w.Doc.Class[r.End-1].IsWord() {
		r.End--
	}
	return r
}
