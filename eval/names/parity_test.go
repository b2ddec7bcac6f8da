package names_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru/eval/names"
)

// publishedScorer returns the path of the published scorer, or skips the test.
func publishedScorer(t *testing.T) string {
	t.Helper()
	tools := os.Getenv("WRITETHRU_TOOLS")
	if tools == "" {
		t.Skip("set WRITETHRU_TOOLS to compare with the published scorer")
	}
	return filepath.Join(tools, "nerscore.py")
}

// The published scorer and this one must print the same figures.
func TestAgreesWithPublishedScorer(t *testing.T) {
	t.Parallel()
	scorer := publishedScorer(t)
	dir := t.TempDir()
	for i := range 5 {
		text := strings.Repeat(tale+"Ohme S-Location\nMills B-Group\nLtd E-Group\nyesterday B-Date\n\n", i+1)
		if err := os.WriteFile(filepath.Join(dir, fmt.Sprintf("%d.tsv", i)), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for seed := range uint64(5) {
		compare(t, scorer, dir, seed)
	}
}

// And so on whole texts.
func TestAgreesOnNewswire(t *testing.T) {
	t.Parallel()
	scorer := publishedScorer(t)
	data := os.Getenv("WRITETHRU_DATA")
	if data == "" {
		t.Skip("set WRITETHRU_DATA to compare on whole texts")
	}
	compare(t, scorer, filepath.Join(data, "ner", "worldwide", "dev"), 1)
}

func compare(t *testing.T, scorer, dir string, seed uint64) {
	t.Helper()
	gold, err := names.ReadFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	system := t.TempDir()
	misread(t, gold, system, seed)
	predicted, err := names.ReadFolder(system)
	if err != nil {
		t.Fatal(err)
	}
	var s names.Scorer
	for i, d := range gold {
		s.Add(d.Names, predicted[i].Names)
	}
	command := exec.CommandContext(t.Context(), "python3", scorer, dir, system, "--json")
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	theirs := map[string]names.Figure{}
	if err := json.Unmarshal(out, &theirs); err != nil {
		t.Fatal(err)
	}
	ours := map[string]names.Figure{}
	for _, f := range s.Figures() {
		kind := f.Kind
		f.Kind = ""
		ours[kind] = f
	}
	if diff := cmp.Diff(theirs, ours); diff != "" {
		t.Errorf("figures differ (-published +ours):\n%s", diff)
	}
}

// misread writes the documents with names moved, renamed, missed and made up,
// in labels of mixed schemes.
func misread(t *testing.T, documents []names.Document, dir string, seed uint64) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, seed))
	for _, d := range documents {
		labels := make([]string, len(d.Tokens))
		for _, n := range d.Names {
			for i := n.Begin; i < n.End; i++ {
				labels[i] = "I-" + n.Kind
			}
			if r.IntN(5) > 0 {
				labels[n.Begin] = "B-" + n.Kind
			}
		}
		var text strings.Builder
		for _, b := range d.Blocks {
			for i := b.Begin; i < b.End; i++ {
				if r.IntN(20) == 0 {
					labels[i] = string("BIESLUMWO"[r.IntN(9)]) + "-" + d.Names[r.IntN(len(d.Names))].Kind
				}
				fmt.Fprintf(&text, "%s\t%s\n", d.Tokens[i], labels[i])
			}
			text.WriteByte('\n')
		}
		if err := os.WriteFile(filepath.Join(dir, d.ID), []byte(text.String()), 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
