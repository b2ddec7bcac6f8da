package nlp_test

import (
	"strings"
	"testing"

	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
)

func TestCodePoints(t *testing.T) {
	t.Parallel()
	const text = "“Ça va,” said\xff Zoë’s aide 👍🏽.\n桥 shut"
	points := []rune(text)
	doc := nlp.NewSplitter(en.Orthography()).Split(text, lines(text))
	n := 0
	for i, span := range doc.CodePoints() {
		want := string([]rune(doc.Token(i)))
		if got := string(points[span.Begin:span.End]); got != want {
			t.Errorf("word %d: code points %v are %q, want %q", i, span, got, want)
		}
		n++
	}
	if n != doc.Len() {
		t.Errorf("%d words, want %d", n, doc.Len())
	}
	for i := range doc.CodePoints() {
		if i == 2 {
			break
		}
	}
}

func TestCodePointsTakeNoMemory(t *testing.T) {
	text := strings.Repeat("Zoë said “no” to it. ", 100)
	doc := nlp.NewSplitter(en.Orthography()).Split(text, lines(text))
	last := 0
	if n := testing.AllocsPerRun(10, func() {
		for _, span := range doc.CodePoints() {
			last = span.End
		}
	}); n > 0 {
		t.Errorf("%v allocations a walk, want none", n)
	}
	if want := len([]rune(text)) - 1; last != want {
		t.Errorf("ends at code point %d, want %d", last, want)
	}
}
