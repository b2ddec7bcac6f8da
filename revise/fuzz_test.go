package revise_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/revise"
)

// lines makes a reading of text, a sentence a line.
func lines(text string) *writethru.Reading {
	r := &writethru.Reading{}
	r.Article.Text = text
	begin := 0
	for line := range strings.Lines(text) {
		span := writethru.Span{Begin: begin, End: begin + len(line)}.Trim(text)
		begin += len(line)
		if span.Len() > 0 {
			r.Sentences = append(r.Sentences, writethru.Sentence{Span: span})
			r.Blocks = append(r.Blocks, writethru.Block{Span: span, Kind: writethru.Paragraph})
		}
	}
	return r
}

// Whatever the texts, every sentence is in one pair, marks lie within their sentences, and a version
// does not differ from itself.
func FuzzCompare(f *testing.F) {
	f.Add("The ferry sank.\nNobody was hurt.", "Nobody was hurt, and the ferry sank.\n“Twice”…", "Log in")
	f.Add("a a a a\nb\nb\nb", "b\na a a a a a\n\xff\xfe –\u200b", "b")
	f.Add("x, y.\nx", "x\tx\n\n1,2 3.4. '' -- ...", "\n\n")
	reviser := revise.New()
	f.Fuzz(func(t *testing.T, before, after, visible string) {
		x, y := lines(before), lines(after)
		r := reviser.Compare(revise.Version{Reading: x, Visible: visible}, revise.Version{Reading: y, Visible: visible + after})
		var inPairs [2]int
		for _, p := range r.Pairs {
			inPairs[0], inPairs[1] = inPairs[0]+len(p.Before), inPairs[1]+len(p.After)
			for _, m := range p.Marks {
				if !within(x, p.Before, m.Before) || !within(y, p.After, m.After) {
					t.Errorf("mark %v lies outside of pair %v", m, p)
				}
			}
		}
		if inPairs != [2]int{len(x.Sentences), len(y.Sentences)} {
			t.Errorf("%v sentences are in pairs, not %d and %d", inPairs, len(x.Sentences), len(y.Sentences))
		}
		if _, err := json.Marshal(r); err != nil {
			t.Error(err)
		}
		if r := reviser.Compare(revise.Version{Reading: x}, revise.Version{Reading: x}); len(r.Changes) > 0 {
			t.Errorf("a version differs from itself: %v", r.Changes)
		}
		revise.Lineage([]*writethru.Reading{x, y, x})
	})
}

// within reports whether a span lies in one of the sentences.
func within(r *writethru.Reading, sentences []int, s writethru.Span) bool {
	for _, i := range sentences {
		if r.Sentences[i].Span.Contains(s) {
			return true
		}
	}
	return false
}
