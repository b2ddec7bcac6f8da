package model

import (
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp"
)

const (
	sentence = "The mayor of Tarn City told reporters on Monday that she won't seek a third term."
	words    = 18
)

func parse(p *nlp.Parser) *nlp.Doc {
	doc := p.Split(sentence, []writethru.Span{{Begin: 0, End: len(sentence)}})
	p.Parse(doc)
	return doc
}

// TestEnglish loads the model and looks at what no model may miss: the quality of the model is
// measured elsewhere.
func TestEnglish(t *testing.T) {
	t.Parallel()
	doc := parse(English())
	if doc.Len() != words || len(doc.Sentences) != 1 {
		t.Errorf("%d words in sentences %v, want %d in one", doc.Len(), doc.Sentences, words)
	}
	roots := 0
	for i := range doc.Len() {
		if doc.Head[i] == nlp.Root {
			roots++
		}
		if doc.UPOS(i) == "" || doc.XPOS(i) == "" || doc.Deprel(i) == "" || doc.Lemma(i) == "" {
			t.Errorf("word %d %q has no tag, relation or lemma", i, doc.Token(i))
		}
	}
	if roots != 1 {
		t.Errorf("%d roots, want one", roots)
	}
}

// BenchmarkStart goes from the bytes of the model to the first sentence read.
func BenchmarkStart(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		p, err := load()
		if err != nil {
			b.Fatal(err)
		}
		parse(p)
	}
}
