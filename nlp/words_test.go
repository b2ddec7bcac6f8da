package nlp_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
)

func TestJoin(t *testing.T) {
	t.Parallel()
	doc := nlp.NewSplitter(en.Orthography()).Join(nil, [][]nlp.Form{
		{
			{Letters: "“"}, {Letters: "Ms.", SpaceAfter: true}, {Letters: "Roe", SpaceAfter: true}, {Letters: "does"},
			{Letters: "n’t", Continues: true, SpaceAfter: true}, {Letters: "run"}, {Letters: "."}, {Letters: "”", SpaceAfter: true},
		},
		{},
		{{Letters: "At", SpaceAfter: true}, {Letters: "9"}, {Letters: ""}, {Letters: "a.m.", SpaceAfter: true}, {Letters: "@tarn"}},
	}, [][]nlp.Form{{{Letters: "More"}}})
	if want := "“Ms. Roe doesn’t run.” At 9_a.m. @tarn\nMore\n"; doc.Text != want {
		t.Errorf("text is %q, want %q", doc.Text, want)
	}
	classes := []nlp.Class{
		nlp.Open, nlp.Prefix, nlp.Word, nlp.Word, nlp.Clitic, nlp.Word, nlp.Stop, nlp.Close,
		nlp.Word, nlp.Number, nlp.Symbol, nlp.Abbreviation, nlp.Link, nlp.Word,
	}
	if !slices.Equal(doc.Class, classes) {
		t.Errorf("classes are %v, want %v", doc.Class, classes)
	}
	if want := []nlp.Range{{Begin: 0, End: 8}, {Begin: 8, End: 13}, {Begin: 13, End: 14}}; !slices.Equal(doc.Sentences, want) {
		t.Errorf("sentences are %v, want %v", doc.Sentences, want)
	}
	if want := []nlp.Range{{Begin: 0, End: 13}, {Begin: 13, End: 14}}; !slices.Equal(doc.Blocks, want) {
		t.Errorf("blocks are %v, want %v", doc.Blocks, want)
	}
	if doc.Token(4) != "n’t" || !doc.Continues(4) || doc.Continues(3) {
		t.Errorf("word 4 is %q, continues %t; word 3 continues %t", doc.Token(4), doc.Continues(4), doc.Continues(3))
	}
}

// TestStopsApart cuts words whose full stops are words of their own, as some corpora have it.
func TestStopsApart(t *testing.T) {
	t.Parallel()
	forms := func(words string) (out []nlp.Form) {
		for _, w := range strings.Fields(words) {
			letters, glued := strings.CutSuffix(w, "_")
			out = append(out, nlp.Form{Letters: letters, SpaceAfter: !glued})
		}
		return out
	}
	splitter := nlp.NewSplitter(en.Orthography())
	for _, test := range []struct {
		words string
		want  []int // where sentences end
	}{
		{"The U_ ._ S_ . President met Ada M_ . Roe_ . Mr_ . Holt left_ .", []int{12, 17}},
		{"They left the U_ ._ S_ . The port is shut_ . It rains", []int{7, 12, 14}},
	} {
		doc := splitter.Join([][]nlp.Form{forms(test.words)})
		splitter.Cut(doc)
		var got []int
		for _, s := range doc.Sentences {
			got = append(got, s.End)
		}
		if !slices.Equal(got, test.want) {
			t.Errorf("%s: sentences end at %v, want %v", test.words, got, test.want)
		}
	}
}

func TestJoinNothing(t *testing.T) {
	t.Parallel()
	if doc := nlp.NewSplitter(nlp.Orthography{}).Join(); doc.Len() != 0 || doc.Text != "" || len(doc.Sentences) != 0 {
		t.Errorf("got %+v", doc)
	}
}
