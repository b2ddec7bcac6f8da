package archive_test

import (
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

func document(title, byline, text string, captionFrom int) *writethru.Document {
	return &writethru.Document{
		Article: writethru.Article{Title: title, Byline: []string{byline}, Text: text},
		Blocks: []writethru.Block{
			{Span: writethru.Span{Begin: 0, End: captionFrom}, Kind: writethru.Paragraph},
			{Span: writethru.Span{Begin: captionFrom, End: len(text)}, Kind: writethru.Caption},
		},
	}
}

func TestDigest(t *testing.T) {
	t.Parallel()
	base := archive.Digest(document("Ferry stops", "Iris Vale", "It rained. A pier.", 10))
	for _, test := range []struct {
		about string
		other *writethru.Document
		same  bool
	}{
		{"the same", document("Ferry stops", "Iris Vale", "It rained. A pier.", 10), true},
		{"another caption", document("Ferry stops", "Iris Vale", "It rained. A boat.", 10), true},
		{"another title", document("Ferry starts", "Iris Vale", "It rained. A pier.", 10), false},
		{"another byline", document("Ferry stops", "Tom Reyes", "It rained. A pier.", 10), false},
		{"another report", document("Ferry stops", "Iris Vale", "It hailed. A pier.", 10), false},
	} {
		if got := archive.Digest(test.other) == base; got != test.same {
			t.Errorf("%s: same is %v, want %v", test.about, got, test.same)
		}
	}
}
