package read

import (
	"strings"

	"github.com/writethru/writethru/nlp"
)

// An article is a text while it is read: its tokens, and for each what is known.
type article struct {
	*nlp.Doc
	lexicon    *lexicon
	traits     []trait
	quotations []quotation
	inQuote    []int32 // per token: the quotation it is in, -1 outside
	statements []statement
	names      names
	entries    []entry
	announced  entry // who speaks in the statement after the one it was read in
}

// A statement is a sentence, or several that a quotation runs through.
type statement struct {
	tokens nlp.Range
	region int // number of its region
	part   part
}

func newArticle(doc *nlp.Doc, regions []region, l *lexicon) *article {
	a := &article{Doc: doc, lexicon: l, traits: l.label(doc), inQuote: make([]int32, doc.Len())}
	for i := range a.inQuote {
		a.inQuote[i] = -1
	}
	sentences := doc.Sentences
	for n, r := range regions {
		var own []nlp.Range
		for len(own) < len(sentences) && int(doc.Begin[sentences[len(own)].Begin]) < r.span.End {
			own = sentences[:len(own)+1]
		}
		sentences = sentences[len(own):]
		if len(own) > 0 && r.part != message && r.part != caption {
			a.addRegion(own, n, r.part)
		}
	}
	a.names = a.findNames()
	return a
}

// addRegion finds the quotations and statements of a region.
func (a *article) addRegion(sentences []nlp.Range, number int, p part) {
	first := len(a.quotations)
	a.quotations = a.findQuotations(a.quotations, nlp.Range{Begin: sentences[0].Begin, End: sentences[len(sentences)-1].End})
	for n := first; n < len(a.quotations); n++ {
		for i := a.quotations[n].tokens.Begin; i < a.quotations[n].tokens.End; i++ {
			a.inQuote[i] = int32(n)
		}
	}
	open := false
	for _, s := range sentences {
		if open {
			a.statements[len(a.statements)-1].tokens.End = s.End
		} else {
			a.statements = append(a.statements, statement{s, number, p})
		}
		open = a.runsOn(s.End)
	}
}

// runsOn reports whether the tokens before and after a border belong to one quotation.
func (a *article) runsOn(border int) bool {
	return border < a.Len() && a.inQuote[border] >= 0 && a.inQuote[border] == a.inQuote[border-1]
}

// quotationAt returns the number of the quotation that token i is in, -1 outside.
func (a *article) quotationAt(i int) int {
	if i < 0 || i >= a.Len() {
		return -1
	}
	return int(a.inQuote[i])
}

func (a *article) is(i int, t trait) bool {
	return i >= 0 && i < a.Len() && a.traits[i]&t != 0
}

func (a *article) hasClass(i int, c nlp.Class) bool {
	return i >= 0 && i < a.Len() && a.Class[i] == c
}

// isWord reports whether token i is the given word, which is in lower case.
func (a *article) isWord(i int, word string) bool {
	return i >= 0 && i < a.Len() && sameWord(a.Token(i), word)
}

// sameWord compares words without regard to the case of ASCII letters.
func sameWord(s, t string) bool { return len(s) == len(t) && strings.EqualFold(s, t) }
