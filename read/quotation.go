package read

import (
	"unicode"
	"unicode/utf8"

	"github.com/writethru/writethru/nlp"
)

// A quotation is a run of tokens in quotation marks, with its marks. It never
// leaves its region.
type quotation struct {
	tokens nlp.Range
	closed bool // it has a closing mark
	single bool // its marks are single ones
}

// findQuotations returns the quotations of the region whose tokens are given, appended to
// found. Quotations within quotations are part of the outer one. A mark that
// opens while a quotation is open begins a new one: the earlier mark was a stray.
// An open quotation ends with the region.
func (a *article) findQuotations(found []quotation, region nlp.Range) []quotation {
	open := -1
	for i := region.Begin; i < region.End; i++ {
		switch class := a.Class[i]; {
		case class == nlp.Open || class == nlp.Toggle && open < 0:
			open = i
		case (class == nlp.Close || class == nlp.Toggle) && open >= 0:
			found = appendQuotation(found, quotation{tokens: nlp.Range{Begin: open, End: i + 1}, closed: true})
			open = -1
		case class == nlp.OpenSingle && open < 0:
			if end := a.singleEnd(i, region.End); end > 0 {
				found = appendQuotation(found, quotation{tokens: nlp.Range{Begin: i, End: end}, closed: true, single: true})
				i = end - 1
			}
		}
	}
	if open >= 0 {
		found = appendQuotation(found, quotation{tokens: nlp.Range{Begin: open, End: region.End}})
	}
	return found
}

// appendQuotation leaves out marks with nothing between them.
func appendQuotation(found []quotation, q quotation) []quotation {
	if q.tokens.End-q.tokens.Begin < 3 && (q.closed || q.tokens.End-q.tokens.Begin < 2) {
		return found
	}
	return append(found, q)
}

// singleEnd returns the end of the quotation in single marks that opens at i, 0
// where none closes it before the next one opens. A mark after punctuation or
// before it surely closes; else the first that is not the apostrophe of a plural does.
func (a *article) singleEnd(i, end int) int {
	weak := 0
	for j := i + 2; j < end; j++ {
		switch a.Class[j] {
		case nlp.OpenSingle, nlp.Open, nlp.Toggle:
			return weak
		case nlp.CloseSingle:
			last, _ := utf8.DecodeLastRuneInString(a.Token(j - 1))
			switch {
			case !a.Joined(j):
			case !unicode.IsLetter(last) || j+1 == end || !a.Class[j+1].IsWord():
				return j + 1
			case weak == 0 && last != 's':
				weak = j + 1
			}
		}
	}
	return weak
}

// isFull reports whether a quotation is a sentence of its own: it begins with a
// capital letter and ends with a stop or a comma.
func (a *article) isFull(q quotation) bool {
	first, last := q.tokens.Begin+1, q.tokens.End-1
	if q.closed {
		last--
	}
	for first < last && !a.Class[first].IsWord() {
		first++
	}
	ends := a.Class[last] == nlp.Stop || a.Class[last] == nlp.Comma || a.Class[last] == nlp.Dash || !q.closed
	return a.traits[first]&capital != 0 && ends
}

// endsInPunctuation reports whether a comma or stop stands before the closing mark.
func (a *article) endsInPunctuation(q quotation) bool {
	last := q.tokens.End - 2
	return q.closed && (a.Class[last] == nlp.Comma || a.Class[last] == nlp.Stop)
}

// isTitle reports whether a quotation is written as the titles of works are, with a capital
// letter for every word that is no article or preposition.
func (a *article) isTitle(q quotation) bool {
	words := 0
	for i := q.tokens.Begin; i < q.tokens.End; i++ {
		switch {
		case a.is(i, capital):
			words++
		case a.Class[i].IsWord() && !a.is(i, determiner|preposition|linker) && a.Class[i] != nlp.Number:
			return false
		}
	}
	return words > 1
}
