package main

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	gold "github.com/writethru/writethru/eval/attribution"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp/model"
	"github.com/writethru/writethru/read/attribution"
)

// mark puts brackets into a text.
func mark(text string, a gold.Attribution) string {
	type edge struct {
		at  int
		add string
	}
	var edges []edge
	for role, spans := range map[string][]writethru.Span{"s": a.Source, "u": a.Cue, "c": a.Content} {
		for _, s := range spans {
			edges = append(edges, edge{s.Begin, "[" + role + " "}, edge{s.End, "]"})
		}
	}
	slices.SortFunc(edges, func(a, b edge) int {
		if a.at != b.at {
			return b.at - a.at
		}
		return strings.Compare(a.add, b.add) // an end stands before a beginning
	})
	for _, e := range edges {
		text = text[:e.at] + e.add + text[e.at:]
	}
	return text
}

// learnInvented learns from the invented texts alone.
func learnInvented() []byte {
	o := &options{cueEpochs: 10, epochs: 10, seed: 1}
	return newTrainer(o).learn(invented(model.English(), 4)).Encode()
}

// TestInvented learns from the invented texts alone what others of the same kinds say.
func TestInvented(t *testing.T) {
	t.Parallel()
	file := learnInvented()
	if !bytes.Equal(file, learnInvented()) {
		t.Error("the same texts give other bytes")
	}
	finder, err := attribution.New(file, en.Attribution())
	if err != nil {
		t.Fatal(err)
	}
	for name, marked := range map[string]string{
		"direct":           "[c “The road is open,”] [s Ms. Marsh] [u said]. It snowed.",
		"broken":           "[c “The road,”] [s Ms. Marsh] [u said], [c “is open.”]",
		"next sentence":    "[c “The road is open,”] [s Ms. Marsh] [u said]. [c “It will close in June.”]¶It snowed.",
		"nested":           "[c “She told me ‘Always,’ and stayed,”] [s Mr. Marsh] [u said].",
		"indirect":         "[s Ms. Marsh] [u said] [c that the road was open]. It snowed.",
		"according":        "[c The road is open], [u according to] [s the minister].",
		"colon":            "[s Ms. Marsh][u :] [c “The road is open.”]",
		"dash":             "[c “The road is open.”] [u —] [s Ms. Marsh]",
		"unclosed":         "[s Ms. Marsh] [u said] [c “the road is open].¶It snowed all day.",
		"title and scares": "The “Blue Door” is a bar. It closed in June. A “busy” street leads there.",
	} {
		want := unmark(marked)
		got := predicted(finder, newArticle(model.English(), want).doc)
		text := want.Text
		for _, a := range got {
			text = mark(text, a)
		}
		if text != strings.ReplaceAll(marked, "¶", "\n") || len(got) > 1 {
			t.Errorf("%s: %q, want %q", name, text, marked)
		}
	}
}
