package feature_test

import (
	"slices"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/model"
	"github.com/writethru/writethru/read/voice/internal/feature"
)

const (
	report  = "The bridge over the Tarn was closed on Monday."
	comment = "That was a mistake."
)

func parse(text string) *nlp.Doc {
	doc := model.English().Split(text, []writethru.Span{{Begin: 0, End: len(text)}})
	model.English().Parse(doc)
	return doc
}

func sentence(x *feature.Extractor, doc *nlp.Doc, quoted []nlp.Range, k int) ([]uint32, []float32) {
	x.Read(doc, quoted)
	features, strengths := x.Sentence(k)
	return slices.Clone(features), slices.Clone(strengths)
}

// TestRead reads one document after others: nothing of them may stay.
func TestRead(t *testing.T) {
	t.Parallel()
	doc := parse(report + " " + comment)
	want, strengths := sentence(feature.NewExtractor(nil), doc, nil, 1)
	if len(want) < 20 || len(want) != len(strengths) {
		t.Fatalf("%d features and %d strengths", len(want), len(strengths))
	}
	x := feature.NewExtractor(nil)
	x.Read(parse(comment), nil)
	if got, _ := sentence(x, doc, nil, 1); !slices.Equal(got, want) {
		t.Error("another document changes what is seen")
	}
}

// TestContext changes what stands around a sentence.
func TestContext(t *testing.T) {
	t.Parallel()
	doc := parse(report + " " + comment)
	x := feature.NewExtractor([]string{"say"})
	plain, _ := sentence(x, doc, nil, 1)
	for name, other := range map[string]func() []uint32{
		"alone":  func() []uint32 { f, _ := sentence(x, parse(comment), nil, 0); return f },
		"quoted": func() []uint32 { f, _ := sentence(x, doc, doc.Sentences[1:2], 1); return f },
		"before": func() []uint32 { f, _ := sentence(x, doc, doc.Sentences[:1], 1); return f },
	} {
		if slices.Equal(other(), plain) {
			t.Errorf("%s: the sentence shows the same", name)
		}
	}
}
