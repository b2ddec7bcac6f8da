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

func sentence(x *feature.Extractor, doc *nlp.Doc, quoted []nlp.Range, k int) []feature.Feature {
	x.Read(doc, quoted)
	features, _ := x.Sentence(k)
	return slices.Clone(features)
}

// TestRead reads one document after others: nothing of them may stay.
func TestRead(t *testing.T) {
	t.Parallel()
	doc := parse(report + " " + comment)
	want := sentence(feature.NewExtractor(nil), doc, nil, 1)
	if len(want) < 20 {
		t.Fatalf("%d features", len(want))
	}
	for _, f := range want {
		if s := f.Strength(); s <= 0 || s > 1 {
			t.Errorf("feature %x has strength %g", f, s)
		}
	}
	x := feature.NewExtractor(nil)
	x.Read(parse(comment), nil)
	if got := sentence(x, doc, nil, 1); !slices.Equal(got, want) {
		t.Error("another document changes what is seen")
	}
}

// TestContext changes what stands around a sentence.
func TestContext(t *testing.T) {
	t.Parallel()
	doc := parse(report + " " + comment)
	x := feature.NewExtractor([]string{"say"})
	plain := sentence(x, doc, nil, 1)
	for name, other := range map[string]func() []feature.Feature{
		"alone":  func() []feature.Feature { return sentence(x, parse(comment), nil, 0) },
		"quoted": func() []feature.Feature { return sentence(x, doc, doc.Sentences[1:2], 1) },
		"before": func() []feature.Feature { return sentence(x, doc, doc.Sentences[:1], 1) },
	} {
		if slices.Equal(other(), plain) {
			t.Errorf("%s: the sentence shows the same", name)
		}
	}
}

// TestWords has words by themselves, whatever their case and digits.
func TestWords(t *testing.T) {
	t.Parallel()
	x := feature.NewExtractor(nil)
	x.Read(parse("Nobody came. It rained in 1987."), nil)
	var want []feature.Feature
	for _, word := range []string{"it", "RAINED", "in", "2024", "."} {
		want = append(want, feature.Word(word))
	}
	if _, got := x.Sentence(1); !slices.Equal(got, want) {
		t.Errorf("words %x, want %x", got, want)
	}
}
