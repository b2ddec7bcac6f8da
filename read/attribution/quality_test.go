package attribution_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	gold "github.com/writethru/writethru/eval/attribution"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/attribution/model"
)

// TestQuality holds what the model reaches on the dev part of PolNeAR.
func TestQuality(t *testing.T) {
	t.Parallel()
	data := os.Getenv("WRITETHRU_DATA")
	if data == "" {
		t.Skip("WRITETHRU_DATA names no directory with the data sets")
	}
	documents, err := gold.ReadGold(filepath.Join(data, "polnear", "dev"), "")
	if err != nil {
		t.Fatal(err)
	}
	all, by := gold.NewScorer(), map[string]*gold.Scorer{}
	for _, d := range documents {
		publisher, _, _ := strings.Cut(d.Name, "_")
		if by[publisher] == nil {
			by[publisher] = gold.NewScorer()
		}
		predicted := predict(d.Text)
		all.Add(d, d.Annotators[0], predicted)
		by[publisher].Add(d, d.Annotators[0], predicted)
	}
	s := all.Scores()
	half, most := s.Thresholds[0].AQ, s.Thresholds[1].AQ
	for _, f := range []struct {
		name       string
		got, floor float64
	}{
		{"SPEECH", half[gold.Speech].F1, floorSpeech},
		{"DIRECT", half[gold.Direct].F1, floorDirect},
		{"ALL", half[gold.All].F1, floorAll},
		{"SPEECH at .8", most[gold.Speech].F1, floorStrict},
		{"exact source", s.Exact[gold.Source].F1, floorSource},
		{"exact cue", s.Exact[gold.Cue].F1, floorCue},
		{"exact content", s.Exact[gold.Content].F1, floorContent},
	} {
		t.Logf("%s %.2f", f.name, f.got)
		if f.got < f.floor {
			t.Errorf("%s %.2f, want %.2f", f.name, f.got, f.floor)
		}
	}
	for publisher, scorer := range by {
		t.Logf("%s SPEECH %.2f", publisher, scorer.Scores().Thresholds[0].AQ[gold.Speech].F1)
	}
}

// Floors stand just under what is reached.
const (
	floorSpeech  = 82.5
	floorDirect  = 90.7
	floorAll     = 67.8
	floorStrict  = 75.4
	floorSource  = 77
	floorCue     = 70.8
	floorContent = 62.4
)

// predict reads a text as it stands in a file.
func predict(text string) []gold.Attribution {
	doc := parse(text)
	spans := func(part []nlp.Range) []writethru.Span {
		var spans []writethru.Span
		for _, r := range part {
			spans = append(spans, doc.Span(r))
		}
		return spans
	}
	var out []gold.Attribution
	for _, a := range model.English().Find(doc) {
		out = append(out, gold.Attribution{Source: spans(a.Source), Cue: spans(a.Cue), Content: spans(a.Content)})
	}
	return out
}
