package syntax_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru/eval/conllu"
	"github.com/writethru/writethru/eval/syntax"
)

// publishedScorer returns the path of the published scorer, or skips the test.
func publishedScorer(t *testing.T) string {
	t.Helper()
	tools := os.Getenv("WRITETHRU_TOOLS")
	if tools == "" {
		t.Skip("set WRITETHRU_TOOLS to compare with the published scorer")
	}
	return filepath.Join(tools, "udscore.py")
}

// The published scorer and this one must print the same figures.
func TestAgreesWithPublishedScorer(t *testing.T) {
	t.Parallel()
	scorer := publishedScorer(t)
	gold := treebank(t, tales)
	for seed := range uint64(20) {
		compare(t, scorer, gold, perturbed(gold, seed))
	}
}

// And so on whole treebanks.
func TestAgreesOnTreebanks(t *testing.T) {
	t.Parallel()
	scorer := publishedScorer(t)
	data := os.Getenv("WRITETHRU_DATA")
	if data == "" {
		t.Skip("set WRITETHRU_DATA to compare on whole treebanks")
	}
	for seed, name := range []string{"ewt", "gum"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			gold, err := conllu.ReadFile(filepath.Join(data, "ud", name, "dev.conllu"))
			if err != nil {
				t.Fatal(err)
			}
			compare(t, scorer, gold, gold)
			compare(t, scorer, gold, perturbed(gold, uint64(seed)))
		})
	}
}

func compare(t *testing.T, scorer string, gold, system []conllu.Document) {
	t.Helper()
	ours, err := syntax.Score(gold, system)
	if err != nil {
		t.Fatal(err)
	}
	command := exec.CommandContext(t.Context(), "python3", scorer, write(t, gold), write(t, system), "--json")
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	var theirs map[string]map[string]float64
	if err := json.Unmarshal(out, &theirs); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(theirs, inPublishedForm(ours)); diff != "" {
		t.Errorf("figures differ (-published +ours):\n%s", diff)
	}
}

func inPublishedForm(s syntax.Scores) map[string]map[string]float64 {
	form := map[string]map[string]float64{}
	for m := range syntax.Measures {
		f := s[m]
		form[m.String()] = map[string]float64{"P": f.P, "R": f.R, "F1": f.F1}
		if m >= syntax.UPOS {
			form[m.String()]["AligndAcc"] = f.Aligned
		}
	}
	return form
}

func write(t *testing.T, documents []conllu.Document) string {
	t.Helper()
	var b []byte
	for i := range documents {
		b = documents[i].Append(b)
	}
	path := filepath.Join(t.TempDir(), "trees.conllu")
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func treebank(t *testing.T, text string) []conllu.Document {
	t.Helper()
	documents, err := conllu.Read(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return documents
}
