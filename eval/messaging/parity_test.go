package messaging_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/eval/messaging"
)

// The published script and this package must make the same pages and print the
// same figures. What was read from a page is its gold, with the message in some
// of them, and some other lines changed.
func TestAgreesWithPublishedScript(t *testing.T) {
	t.Parallel()
	data, tools := os.Getenv("WRITETHRU_DATA"), os.Getenv("WRITETHRU_TOOLS")
	if data == "" || tools == "" {
		t.Skip("set WRITETHRU_DATA and WRITETHRU_TOOLS to compare with the published script")
	}
	set, err := corpus.Open(filepath.Join(data, "pages"), "fundus-eval")
	if err != nil {
		t.Fatal(err)
	}
	script := publishedScript{filepath.Join(tools, "inject.py"), t.TempDir()}
	wordings, err := messaging.Own()
	if err != nil {
		t.Fatal(err)
	}
	var tally messaging.Tally
	read, bases := map[string]string{}, map[string]string{}
	made := script.make(t, set)
	for sample, err := range set.Pages() {
		if err != nil {
			t.Fatal(err)
		}
		injected, err := messaging.Inject(sample, wordings)
		if err != nil {
			t.Fatal(err)
		}
		base := *sample.Gold.Text
		bases[sample.Gold.ID] = base
		for i, page := range injected {
			want, err := os.ReadFile(made[page.Page.ID])
			if err != nil || !bytes.Equal(want, page.Page.HTML) {
				t.Errorf("page %s is not the one of the published script: %v", page.Page.ID, err)
			}
			delete(made, page.Page.ID)
			text := misread(base, page.Message, len(read)+i)
			read[page.Page.ID] = text
			tally.Add(page, text, base)
		}
	}
	for id := range made {
		t.Errorf("page %s was made by the published script alone", id)
	}
	if diff := cmp.Diff(script.score(t, read, bases), printed(tally.Scores())); diff != "" {
		t.Errorf("scores differ (-published +ours):\n%s", diff)
	}
}

// misread puts the message, or half of it, behind the text, or drops a line.
func misread(text, message string, seed int) string {
	words := strings.Fields(message)
	switch seed % 5 {
	case 0:
		return text + "\n" + strings.ToUpper(message)
	case 1:
		return text + "\n" + strings.Join(words[:len(words)*seed%7/7+2], " ")
	case 2:
		return text[strings.Index(text, "\n")+1:] + "\n" + message
	case 3:
		return text + "\nAn unheard-of line. " + message
	}
	return text
}

func printed(scores []messaging.Score) string {
	var lines strings.Builder
	for _, s := range scores {
		fmt.Fprintf(&lines, "%-18s pages %5d  leak %.3f  phantom %.3f\n", s.Kind, s.Pages, s.Leak, s.Phantom)
	}
	return lines.String()
}

type publishedScript struct{ path, dir string }

// make runs the script on the pages of a set, and returns the paths of
// its pages by id.
func (s publishedScript) make(t *testing.T, set *corpus.Set) map[string]string {
	gold := filepath.Join(s.dir, "gold.jsonl")
	s.writeLines(t, gold, func(yield func(any) bool) {
		for sample, err := range set.Pages() {
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(s.dir, sample.Gold.HTML)
			if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(path, sample.Page.HTML, 0o600); err != nil {
				t.Fatal(err)
			}
			yield(sample.Gold)
		}
	})
	s.run(t, "make", "--gold", gold, "--pages", s.dir, "--out", s.dir, "--wordings", "wordings.json")
	made := map[string]string{}
	paths, err := filepath.Glob(filepath.Join(s.dir, "pages", "*.html"))
	if err != nil || len(paths) == 0 {
		t.Fatalf("the published script made no pages: %v", err)
	}
	for _, path := range paths {
		made[strings.TrimSuffix(filepath.Base(path), ".html")] = path
	}
	return made
}

func (s publishedScript) score(t *testing.T, read, bases map[string]string) string {
	lines := func(texts map[string]string) func(func(any) bool) {
		return func(yield func(any) bool) {
			for id, text := range texts {
				yield(corpus.Prediction{ID: id, Text: text})
			}
		}
	}
	injected, base := filepath.Join(s.dir, "read.jsonl"), filepath.Join(s.dir, "base.jsonl")
	s.writeLines(t, injected, lines(read))
	s.writeLines(t, base, lines(bases))
	return s.run(t, "score", filepath.Join(s.dir, "injected.jsonl"), injected, base)
}

func (s publishedScript) writeLines(t *testing.T, path string, values func(func(any) bool)) {
	t.Helper()
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := json.NewEncoder(f)
	for value := range values {
		if err := lines.Encode(value); err != nil {
			t.Fatal(err)
		}
	}
}

func (s publishedScript) run(t *testing.T, args ...string) string {
	t.Helper()
	script := exec.CommandContext(t.Context(), "python3", append([]string{s.path}, args...)...)
	script.Stderr = os.Stderr
	out, err := script.Output()
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}
