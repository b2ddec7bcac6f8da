package attribution_test

import (
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/attribution"
)

// The published scorer and this one must print the same figures. The readings
// are the gold with all that can go wrong done to it.
func TestAgreesWithPublishedScorer(t *testing.T) {
	t.Parallel()
	data, tools := os.Getenv("WRITETHRU_DATA"), os.Getenv("WRITETHRU_TOOLS")
	if data == "" || tools == "" {
		t.Skip("set WRITETHRU_DATA and WRITETHRU_TOOLS to compare with the published scorer")
	}
	dev, names := filepath.Join(data, "polnear", "dev"), filepath.Join(data, "polnear", "dev_heshe.tsv")
	scorer := filepath.Join(tools, "aqscore.py")
	documents, err := attribution.ReadGold(dev, names)
	if err != nil {
		t.Fatal(err)
	}
	t.Run("readings", func(t *testing.T) {
		t.Parallel()
		file := filepath.Join(t.TempDir(), "readings.jsonl")
		ours := scoreMisread(t, documents, file)
		compareScores(t, ours, true, scorer, dev, file, "--names", names, "--json")
	})
	t.Run("annotators", func(t *testing.T) {
		t.Parallel()
		compareScores(t, attribution.Agreement(documents), false, scorer, dev, "--all-gold", "--json")
	})
}

// scoreMisread misreads the documents, writes the readings to a file and scores
// them. One document in eleven has no reading.
func scoreMisread(t *testing.T, documents []attribution.Document, file string) attribution.Scores {
	t.Helper()
	var lines []byte
	scorer := attribution.NewScorer()
	for i, d := range documents {
		reading := misread(d)
		if i%11 == 10 {
			reading.Attributions = nil
		}
		predicted, err := attribution.Predicted(reading)
		if err != nil {
			t.Fatal(err)
		}
		scorer.Add(d, d.Annotators[0], predicted)
		line, err := json.Marshal(reading)
		if err != nil {
			t.Fatal(err)
		}
		lines = append(append(lines, line...), '\n')
	}
	if err := os.WriteFile(file, lines, 0o600); err != nil {
		t.Fatal(err)
	}
	return scorer.Scores()
}

// misread drops, doubles, widens, shifts, splits and moves what the annotator
// marked, and gives sources right, short, wrong and no names.
func misread(d attribution.Document) *writethru.Reading {
	r := &writethru.Reading{Input: "texts/" + d.Name + ".txt"}
	r.Article.Text = d.Text
	for i, gold := range d.Annotators[0] {
		a := writethru.Attribution{Content: writethru.Part{Spans: changed(d.Text, gold.Content, i)}}
		if len(gold.Cue) > 0 && i%6 != 0 {
			a.Cue = &writethru.Part{Spans: changed(d.Text, gold.Cue, i/2)}
		}
		if len(gold.Source) > 0 && i%13 != 0 {
			a.Source = &writethru.Source{Spans: changed(d.Text, gold.Source, i/3), Name: nameFor(d, gold, i)}
		}
		if i%8 != 7 {
			r.Attributions = append(r.Attributions, a)
		}
		if i%9 == 0 {
			a.Source = nil
			r.Attributions = append(r.Attributions, a)
		}
	}
	return r
}

func nameFor(d attribution.Document, gold attribution.Attribution, seed int) string {
	person := d.Persons.At[gold.Source[0].Begin]
	words := append([]string{"Nobody"}, strings.Fields(person)...)
	switch seed % 6 {
	case 0:
		return person
	case 1:
		return words[len(words)-1]
	case 2:
		return "Sen. " + person + " Jr."
	case 3:
		return words[min(1, len(words)-1)]
	case 4:
		return "Jo " + words[len(words)-1]
	}
	return "Bill Clinton"
}

// changed moves the borders of spans by whole characters.
func changed(text string, spans []writethru.Span, seed int) []writethru.Span {
	var out []writethru.Span
	for _, s := range spans {
		runes := []rune(s.In(text))
		at := func(n int) int { return s.Begin + len(string(runes[:n])) }
		n := len(runes)
		switch seed % 7 {
		case 0:
			s.End = at(n - n/3)
		case 1:
			s.Begin = at(n / 2)
		case 2:
			out = append(out, writethru.Span{Begin: s.Begin, End: at(n / 3)})
			s.Begin = at(n / 2)
		case 3:
			s.End = min(len(text), s.End+1)
			for s.End < len(text) && text[s.End]&0xC0 == 0x80 {
				s.End++
			}
		case 4:
			s.Begin = s.End
		}
		out = append(out, s)
	}
	return out
}

// published is what the published scorer prints.
type published struct {
	Documents int                                      `json:"documents"`
	AQ        map[string]map[string]attribution.Figure `json:"AQ"`
	AQR       map[string]map[string]attribution.Figure `json:"AQ-R"`
	Exact     map[string]attribution.Figure            `json:"exact"`
}

func compareScores(t *testing.T, ours attribution.Scores, persons bool, args ...string) {
	t.Helper()
	command := exec.CommandContext(t.Context(), "python3", args...)
	command.Stderr = os.Stderr
	out, err := command.Output()
	if err != nil {
		t.Fatal(err)
	}
	var theirs published
	if err := json.Unmarshal(out, &theirs); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(theirs, inPublishedForm(ours, persons)); diff != "" {
		t.Errorf("figures differ (-published +ours):\n%s", diff)
	}
}

func inPublishedForm(s attribution.Scores, persons bool) published {
	p := published{
		Documents: s.Documents,
		AQ:        map[string]map[string]attribution.Figure{},
		Exact:     map[string]attribution.Figure{},
	}
	if persons {
		p.AQR = map[string]map[string]attribution.Figure{}
	}
	for _, threshold := range s.Thresholds {
		key := fmt.Sprint(threshold.IoU)
		p.AQ[key] = bySubset(threshold.AQ)
		if persons {
			p.AQR[key] = bySubset(threshold.AQR)
		}
	}
	for role := range attribution.Roles {
		p.Exact[role.String()] = s.Exact[role]
	}
	return p
}

func bySubset(figures [attribution.Subsets]attribution.Figure) map[string]attribution.Figure {
	table := map[string]attribution.Figure{}
	for subset := range attribution.Subsets {
		table[subset.String()] = figures[subset]
	}
	return table
}
