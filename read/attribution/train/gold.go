package main

import (
	"slices"
	"strings"
	"unicode"

	"github.com/writethru/writethru"
	gold "github.com/writethru/writethru/eval/attribution"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/attribution/internal/sequence"
)

// An article is a document with its gold attributions, in words.
type article struct {
	gold.Document
	doc   *nlp.Doc
	parts []labelled
}

// A labelled attribution gives the words of one attribution their parts.
type labelled struct {
	head  int // of the cue
	parts map[int]uint8
}

// paragraphs returns the lines of a text.
func paragraphs(text string) []writethru.Span {
	var spans []writethru.Span
	at := 0
	for line := range strings.Lines(text) {
		if strings.TrimSpace(line) != "" {
			spans = append(spans, writethru.Span{Begin: at, End: at + len(line)}.Trim(text))
		}
		at += len(line)
	}
	return spans
}

// newArticle parses a document and gives its words the parts that its first annotator saw.
func newArticle(p *nlp.Parser, d gold.Document) *article {
	a := &article{Document: d, doc: p.Split(d.Text, paragraphs(d.Text))}
	p.Parse(a.doc)
	for _, g := range d.Annotators[0] {
		if l := a.align(g); l.head >= 0 && len(g.Content) > 0 {
			a.parts = append(a.parts, l)
		}
	}
	return a
}

// heads returns the heads of all cues.
func (a *article) heads() map[int]bool {
	heads := map[int]bool{}
	for _, l := range a.parts {
		heads[l.head] = true
	}
	return heads
}

// align finds the words of a gold attribution.
func (a *article) align(g gold.Attribution) labelled {
	x := labelled{head: -1, parts: map[int]uint8{}}
	mark := func(spans []writethru.Span, part uint8) {
		for _, s := range spans {
			for i := a.first(s.Begin); i < a.doc.Len() && int(a.doc.Begin[i]) < s.End; i++ {
				x.parts[i] = part
			}
		}
	}
	mark(g.Content, sequence.Content)
	mark(g.Source, sequence.Source)
	mark(g.Cue, sequence.Cue)
	x.head = a.head(g.Cue)
	return x
}

// first returns the first word that ends after a byte.
func (a *article) first(at int) int {
	i, _ := slices.BinarySearchFunc(a.doc.End, int32(at+1), func(end, at int32) int { return int(end - at) })
	return i
}

// head returns the head of a cue: the word that depends on none of the others and is no
// auxiliary or mark, if there is one.
func (a *article) head(cue []writethru.Span) int {
	best, rank := -1, 0
	for _, s := range cue {
		for i := a.first(s.Begin); i < a.doc.Len() && int(a.doc.Begin[i]) < s.End; i++ {
			if r := a.rank(i, s); r > rank {
				best, rank = i, r
			}
		}
	}
	return best
}

// rank says how good a head word i is for a cue.
func (a *article) rank(i int, s writethru.Span) int {
	h := a.doc.Head[i]
	top := h < 0 || int(a.doc.End[h]) <= s.Begin || int(a.doc.Begin[h]) >= s.End
	weight := 2
	switch a.doc.UPOS(i) {
	case "AUX", "PART", "PUNCT", "DET", "ADP", "SCONJ":
		weight = 1
	case "VERB":
		weight = 4
	case "NOUN", "ADJ":
		weight = 3
	}
	if !hasLetter(a.doc.Token(i)) {
		weight = 1
	}
	if top {
		weight += 3
	}
	return weight
}

// hasLetter reports whether a token is a word.
func hasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }
