package eval

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/writethru/writethru/eval/attribution"
	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/eval/messaging"
	"github.com/writethru/writethru/eval/pages"
)

// publicData returns the folder of the public data, or skips the test.
func publicData(t *testing.T) string {
	t.Helper()
	if testing.Short() {
		t.Skip("reads all public pages, which is long")
	}
	data := os.Getenv("WRITETHRU_DATA")
	if data == "" {
		t.Skip("WRITETHRU_DATA does not say where the public data is")
	}
	return data
}

func heldOutExtractor(t *testing.T) Extractor {
	t.Helper()
	ours, err := HeldOut("folds")
	if err != nil {
		t.Fatal(err)
	}
	return ours
}

// TestPagesQuality holds the line below which no change may take the reading of
// pages, on outlets that the model has not seen. The figures are in scores.md.
func TestPagesQuality(t *testing.T) {
	t.Parallel()
	data := publicData(t)
	ours := heldOutExtractor(t)
	for _, floor := range []struct {
		set, measure string
		of           func(pages.Scores) float64
		least        float64
	}{
		{"scrapinghub", "shingle F1", func(s pages.Scores) float64 { return s.Shingle.F1 }, 0.960},
		{"fundus-eval", "ROUGE-LSum F", func(s pages.Scores) float64 { return s.RougeLSum.F1 }, 0.965},
		{"fundus", "shingle F1", func(s pages.Scores) float64 { return s.Shingle.F1 }, 0.950},
		{"fundus", "paragraph F1", func(s pages.Scores) float64 { return s.Paragraph.F1 }, 0.90},
		{"fundus", "title", func(s pages.Scores) float64 { return s.Title.Exact }, 0.89},
		{"fundus", "authors", func(s pages.Scores) float64 { return s.Author.Exact }, 0.88},
		{"fundus", "day", func(s pages.Scores) float64 { return s.Date.SameDay }, 0.97},
		{"trafilatura", "segment F1", func(s pages.Scores) float64 { return s.Segment.F1 }, 0.920},
		{"wcxb-dev", "shingle F1", func(s pages.Scores) float64 { return s.Shingle.F1 }, 0.938},
		{"htmldate", "accuracy", func(s pages.Scores) float64 { return s.HTMLDate.Accuracy }, 0.88},
	} {
		t.Run(floor.set+" "+floor.measure, func(t *testing.T) {
			t.Parallel()
			set, err := corpus.Open(filepath.Join(data, "pages"), floor.set)
			if err != nil {
				t.Fatal(err)
			}
			read, err := readSet(context.Background(), set, []Extractor{ours})
			if err != nil {
				t.Fatal(err)
			}
			if got := floor.of(pages.Score(set.Gold, read[0])); got < floor.least {
				t.Errorf("%.4f, may not fall below %.4f", got, floor.least)
			}
		})
	}
}

// TestMessagingQuality does so for messages put into pages, with wordings that
// the model was not trained on.
func TestMessagingQuality(t *testing.T) {
	t.Parallel()
	data := publicData(t)
	ours := heldOutExtractor(t)
	set, err := corpus.Open(filepath.Join(data, "pages"), MessagingSet)
	if err != nil {
		t.Fatal(err)
	}
	words, err := messaging.Own()
	if err != nil {
		t.Fatal(err)
	}
	tallies, err := tallySet(context.Background(), set, words, []Extractor{ours})
	if err != nil {
		t.Fatal(err)
	}
	const mostLeak, leastReport = 0.15, 0.98
	for _, s := range tallies[0].Scores() {
		switch {
		case s.Kind == messaging.Control && s.Leak < leastReport:
			t.Errorf("%.3f of the sentences of report were kept, may not fall below %.2f", s.Leak, leastReport)
		case s.Kind != messaging.Control && s.Leak > mostLeak:
			t.Errorf("%s: %.3f were taken for report, may not rise above %.2f", s.Kind, s.Leak, mostLeak)
		}
	}
}

// TestAttributionQuality does so for who said what.
func TestAttributionQuality(t *testing.T) {
	t.Parallel()
	dir := filepath.Join(publicData(t), "polnear")
	documents, err := attribution.ReadGold(filepath.Join(dir, "dev"), filepath.Join(dir, "dev_heshe.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	scores, err := scoreReader(context.Background(), Ours(), documents)
	if err != nil {
		t.Fatal(err)
	}
	for subset, least := range map[attribution.Subset]float64{attribution.Direct: 88, attribution.Speech: 77} {
		if got := scores.Thresholds[0].AQ[subset].F1; got < least {
			t.Errorf("AQ-F1 %s is %.2f, may not fall below %.2f", subset, got, least)
		}
	}
}
