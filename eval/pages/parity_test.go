package pages_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/eval/pages"
)

// The published scorer and this one must print the same figures. The
// predictions are the gold with all that can go wrong done to it.
func TestAgreesWithPublishedScorer(t *testing.T) {
	t.Parallel()
	data, tools := os.Getenv("WRITETHRU_DATA"), os.Getenv("WRITETHRU_TOOLS")
	if data == "" || tools == "" {
		t.Skip("set WRITETHRU_DATA and WRITETHRU_TOOLS to compare with the published scorer")
	}
	for _, name := range []string{"scrapinghub", "fundus-eval", "fundus", "trafilatura", "wcxb-dev", "htmldate"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			set, err := corpus.Open(filepath.Join(data, "pages"), name)
			if err != nil {
				t.Fatal(err)
			}
			read := misread(set.Gold)
			ours, err := json.Marshal(pages.Score(set.Gold, read))
			if err != nil {
				t.Fatal(err)
			}
			theirs := runPageScorer(t, tools, filepath.Join(data, "pages", name+".jsonl"), read)
			if diff := cmp.Diff(figures(t, theirs), figures(t, ours)); diff != "" {
				t.Errorf("figures differ (-published +ours):\n%s", diff)
			}
		})
	}
}

// misread makes a prediction of every gold line but each eleventh.
func misread(gold []corpus.Gold) map[string]corpus.Prediction {
	read := map[string]corpus.Prediction{}
	for i, g := range gold {
		if i%11 == 10 {
			continue
		}
		paragraphs := g.Paragraphs
		switch {
		case len(paragraphs) > 0:
		case g.Text != nil:
			paragraphs = strings.Split(*g.Text, "\n")
		default:
			paragraphs = append(append(paragraphs, g.With...), g.Without[:len(g.Without)/2]...)
		}
		read[g.ID] = corpus.Prediction{
			ID:        g.ID,
			Text:      strings.Join(damaged(paragraphs, i), "\n"),
			Title:     []string{g.Title, strings.ToUpper(g.Title), g.Title + " | The Example", "", "&amp; " + g.Title}[i%5],
			Published: []string{g.Published, "2020-02-02T10:00:00Z", "", g.Published}[i%4],
			Authors:   [][]string{g.Authors, {strings.Join(g.Authors, " AND ")}, {"By Jane Roe"}, nil, append([]string{"von Max Muster"}, g.Authors...)}[i%5],
		}
	}
	return read
}

// damaged drops, doubles, cuts, joins, lowers and reorders paragraphs.
func damaged(paragraphs []string, seed int) []string {
	var out []string
	for j, p := range paragraphs {
		middle := len([]rune(p)) / 2
		switch (seed + j*j) % 9 {
		case 0:
		case 1:
			out = append(out, p, p)
		case 2:
			out = append(out, string([]rune(p)[:middle]))
		case 3:
			out = append(out, strings.ToLower(p)+" Σ. “Read on.” Σ")
		case 4:
			out = append([]string{p}, out...)
		case 5:
			out = append(out, " \u00a0"+strings.ReplaceAll(p, " ", "\u2009 "), "\t")
		default:
			out = append(out, p)
		}
	}
	return out
}

func runPageScorer(t *testing.T, tools, gold string, read map[string]corpus.Prediction) []byte {
	t.Helper()
	predictions := filepath.Join(t.TempDir(), "read.jsonl")
	var lines []byte
	for _, p := range read {
		line, err := json.Marshal(p)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(append(lines, line...), '\n')
	}
	if err := os.WriteFile(predictions, lines, 0o600); err != nil {
		t.Fatal(err)
	}
	scorer := exec.CommandContext(t.Context(), "python3", filepath.Join(tools, "pagescore.py"), gold, predictions, "--json")
	scorer.Stderr = os.Stderr
	out, err := scorer.Output()
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func figures(t *testing.T, b []byte) map[string]any {
	t.Helper()
	var values map[string]any
	if err := json.Unmarshal(b, &values); err != nil {
		t.Fatal(err)
	}
	return values
}
