package evidence_test

import (
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/lang"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/model"
	"github.com/writethru/writethru/read/attribution/internal/evidence"
)

// parse parses a text, each line a block.
func parse(text string) *nlp.Doc {
	var blocks []writethru.Span
	at := 0
	for line := range strings.Lines(text) {
		blocks = append(blocks, writethru.Span{Begin: at, End: at + len(line)}.Trim(text))
		at += len(line)
	}
	doc := model.English().Split(text, blocks)
	model.English().Parse(doc)
	return doc
}

// TestWindow shows how far a cue is followed.
func TestWindow(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ name, text, want string }{
		{"its sentence", "It rained. Ms. Roe said that the bridge was closed. It snowed.", "Ms. Roe said that the bridge was closed."},
		{"quotation after it", "“It broke,” she said. “It broke twice.” It snowed.", "“It broke,” she said. “It broke twice.”"},
		{"end of a block", "She said “it broke.”\n“It rained.”", "She said “it broke.”"},
		{"colon", "It rained. She said:\n“It broke.”\nIt snowed.", "She said:\n“It broke.”"},
		{"quotation that runs on", "She said “it broke.\n“It broke twice.”\nIt snowed.", "She said “it broke.\n“It broke twice.”"},
	} {
		doc := parse(test.text)
		words := evidence.NewWords(evidence.NewLexicon(lang.Attribution{}, nil))
		words.Read(doc)
		for i := range doc.Len() {
			if doc.Token(i) != "said" {
				continue
			}
			if got := doc.Span(words.Window(i)).In(doc.Text); got != test.want {
				t.Errorf("%s: %q, want %q", test.name, got, test.want)
			}
		}
	}
}

// TestScene looks whether every word and every border is seen.
func TestScene(t *testing.T) {
	t.Parallel()
	words := evidence.NewWords(evidence.NewLexicon(lang.Attribution{}, nil))
	words.Read(parse("“It broke,” Ms. Roe said on Monday."))
	words.Compete(nil)
	var s evidence.Scene
	s.See(words, 7)
	for i := range s.Len() {
		if len(s.Argument(i)) == 0 || (len(s.Border(i)) == 0) != (i == 0) {
			t.Errorf("word %d has %d rows and %d at its border", i, len(s.Argument(i)), len(s.Border(i)))
		}
	}
}
