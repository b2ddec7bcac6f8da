package coref_test

import (
	"testing"

	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/coref"
)

func FuzzResolve(f *testing.F) {
	f.Add("Ada Roe, the mayor, met Mr. Roe. “I saw her husband,” he said. Kim Jung Un and Kim Jong Un hurt themselves.", 3, 9)
	f.Add("The Port Authority (PA) of Å. D-Tarn’s “who” his his him \xff Jr. Jr. the the president of of", -1, 1<<40)
	f.Add("MARSH: I. we! ’s ’s she\n\nshe she, and he", 2, 1)
	resolver := coref.New(en.Coreference())
	f.Fuzz(func(t *testing.T, text string, begin, end int) {
		doc := parse(text)
		quotes := append(marked(doc), coref.Quote{Range: nlp.Range{Begin: begin, End: end}, Speaker: nlp.Range{Begin: end, End: begin}})
		for i := range quotes {
			quotes[i].Speaker.End += i
		}
		entities := resolver.Resolve(doc, quotes)
		for _, e := range entities.All {
			check(t, doc, e)
		}
		for i := range doc.Len() {
			entities.At(nlp.Range{Begin: i - 1, End: i + 2})
		}
	})
}

// check holds that all is in the text, in order, and points to mentions that are there.
func check(t *testing.T, doc *nlp.Doc, e coref.Entity) {
	if len(e.Mentions) == 0 {
		t.Fatalf("%q has no mentions", e.Name)
	}
	last := -1
	for i, m := range e.Mentions {
		if m.Begin < 0 || m.End <= m.Begin || m.End > doc.Len() || m.End <= last {
			t.Fatalf("mention %v after word %d of %d", m, last, doc.Len())
		}
		if m.Antecedent == i || m.Antecedent >= len(e.Mentions) || (m.Antecedent < 0) != (m.Reason == "") {
			t.Fatalf("mention %d of %d has the antecedent %d by %q", i, len(e.Mentions), m.Antecedent, m.Reason)
		}
		last = m.End - 1
	}
	for _, r := range e.Roles {
		if r.Begin < 0 || r.End <= r.Begin || r.End > doc.Len() {
			t.Fatalf("role %v of %d words", r, doc.Len())
		}
	}
}
