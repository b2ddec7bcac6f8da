package nlp_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
)

func TestCompound(t *testing.T) {
	t.Parallel()
	const text = "A long-term plan, half-done. So-so!\nMarsh-Holt's ten-year-old - well - boat"
	doc := nlp.NewSplitter(en.Orthography()).Split(text, lines(text))
	doc.Compound()
	want := "A|long-term|plan|,|half-done|.|So-so|!|Marsh-Holt|'s|ten-year-old|-|well|-|boat"
	if got := strings.Join(words(doc), "|"); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if want := []nlp.Range{{Begin: 0, End: 6}, {Begin: 6, End: 8}, {Begin: 8, End: 15}}; !slices.Equal(doc.Sentences, want) {
		t.Errorf("sentences are %v, want %v", doc.Sentences, want)
	}
	if want := []nlp.Range{{Begin: 0, End: 8}, {Begin: 8, End: 15}}; !slices.Equal(doc.Blocks, want) {
		t.Errorf("blocks are %v, want %v", doc.Blocks, want)
	}
}

// words returns the words of a document.
func words(doc *nlp.Doc) []string {
	words := make([]string, doc.Len())
	for i := range words {
		words[i] = doc.Token(i)
	}
	return words
}
