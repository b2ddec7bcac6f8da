package quotation_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/attribution/quotation"
)

// split cuts a text into words, each line a block.
func split(text string) *nlp.Doc {
	var blocks []writethru.Span
	at := 0
	for line := range strings.Lines(text) {
		blocks = append(blocks, writethru.Span{Begin: at, End: at + len(line)})
		at += len(line)
	}
	return nlp.NewSplitter(en.Orthography()).Split(text, blocks)
}

func TestFind(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"curly", "“We know,” she said.", []string{"“We know,”"}},
		{"straight", `"We know," she said, "and wait."`, []string{`"We know,"`, `"and wait."`}},
		{"two apostrophes", "''We know,'' she said.", []string{"''We know,''"}},
		{"backticks", "``We know,'' she said.", []string{"``We know,''"}},
		{"single", "‘We know,’ she said. 'So do I,' he said.", []string{"‘We know,’", "'So do I,'"}},
		{"nested", "“He told me ‘No way,’ and left,” she said.", []string{"“He told me ‘No way,’ and left,”", "> ‘No way,’"}},
		{"two in one", "“‘Yes,’ and ‘no,’ they say,” she said.", []string{"“‘Yes,’ and ‘no,’ they say,”", "> ‘Yes,’", "> ‘no,’"}},
		{"paragraphs", "“It broke.\n“It broke again.”\nShe left.", []string{"“It broke.", "+ “It broke again.”"}},
		{"unclosed", "She said “it broke.\nIt rained.", []string{"“it broke."}},
		{"stray", "A “stray mark and “a real one” here.", []string{"“a real one”"}},
		{"apostrophes", "The mayors' plan isn't Roe's.", nil},
		{"closing only", "It broke,” she said.", nil},
		{"empty", "", nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			doc := split(test.text)
			var got []string
			for _, q := range quotation.Find(nil, doc) {
				got = append(got, sign(q)+doc.Span(q.Range).In(doc.Text))
			}
			if !slices.Equal(got, test.want) {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

// sign tells what is particular to a quotation.
func sign(q quotation.Quotation) string {
	switch {
	case q.Depth > 0:
		return "> "
	case q.Resumed:
		return "+ "
	}
	return ""
}

func FuzzFind(f *testing.F) {
	f.Add("“a ‘b’ c” \"d\n“e 'f' ''g'' ``h")
	f.Add("””““''’’‘‘\"\"\"")
	f.Fuzz(func(t *testing.T, text string) {
		doc := split(text)
		begin := 0
		for _, q := range quotation.Find(nil, doc) {
			if q.Begin < begin || q.End <= q.Begin || q.End > doc.Len() {
				t.Errorf("quotation %v after %d of %d words", q, begin, doc.Len())
			}
			begin = q.Begin
		}
	})
}
