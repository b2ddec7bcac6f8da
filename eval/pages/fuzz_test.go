package pages_test

import (
	"testing"

	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/eval/pages"
)

// Whatever the texts, figures are shares of one, and a text read as it is has
// nothing wrong.
func FuzzScore(f *testing.F) {
	f.Add("The river rose. [It fell.]\nNobody was hurt.", "the river… rose!”  \nIt fell", "Ada Holm and Per Lind")
	f.Add("[x]\n\x1c \u2028 Σ", "", "and; by &amp")
	f.Fuzz(func(t *testing.T, text, other, name string) {
		gold := corpus.Gold{Text: &text, Paragraphs: []string{text, "[" + other + "]"}, With: []string{other}, Title: name, Authors: []string{name}}
		read := corpus.Prediction{Text: other, Title: name, Authors: []string{name}}
		got := score(gold, read)
		for name, triple := range map[string]*pages.PRF{"paragraph": got.Paragraph, "ROUGE-LSum": got.RougeLSum} {
			if triple != nil && (triple.P < 0 || triple.P > 1 || triple.R < 0 || triple.R > 1 || triple.F1 > 1) {
				t.Errorf("%s is %v", name, triple)
			}
		}
		if got.Author != nil && got.Author.Exact != 1 {
			t.Errorf("author %q differs from itself", name)
		}
		if same := score(gold, corpus.Prediction{Text: text}).Shingle; same != nil && same.Exact != 1 {
			t.Errorf("%q read as it is scores %v", text, same)
		}
	})
}
