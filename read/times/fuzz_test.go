package times_test

import (
	"strings"
	"testing"
	"time"

	gold "github.com/writethru/writethru/eval/times"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/times"
)

func FuzzFind(f *testing.F) {
	for _, d := range load(f, gold.Phenomena) {
		f.Add(d.Text, published.Unix())
	}
	f.Add("the end of the end of early late the 9999 99999999999 years ago, Feb. 31, 0/0/0000 every every half half", int64(0))
	f.Add("1/0 years, 12:99 a.m., the 0th century, May 2999, 5000000 decades later \xff’", int64(-1<<40))
	finder := times.New(en.Times())
	f.Fuzz(func(t *testing.T, text string, seconds int64) {
		for _, doc := range []*nlp.Doc{split(text), parsed(text)} {
			checkFound(t, doc, finder.Find(doc, time.Time{}))
			checkFound(t, doc, finder.Find(doc, time.Unix(seconds, 0)))
		}
	})
}

// checkFound checks that expressions are in order, stand in the document and have a value.
func checkFound(t *testing.T, doc *nlp.Doc, found []times.Time) {
	t.Helper()
	end := 0
	for _, x := range found {
		if x.Begin < end || x.End <= x.Begin || x.End > doc.Len() {
			t.Fatalf("%v after word %d of %d", x, end, doc.Len())
		}
		if x.Value == "" || x.Type == "" || strings.ContainsAny(x.Value, " +e%") && !strings.Contains(x.Value, "T") {
			t.Fatalf("%s has the value %q and the type %q", doc.Span(x.Range).In(doc.Text), x.Value, x.Type)
		}
		end = x.End
	}
}
