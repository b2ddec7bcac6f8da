package eval

import (
	"context"
	"fmt"
	"path/filepath"
	"sync"

	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/eval/pages"
)

// PageSets returns the names of the public page sets, in the order of the
// scoreboard.
func PageSets() []string {
	return []string{"scrapinghub", "fundus-eval", "fundus", "trafilatura", "wcxb-dev", "htmldate"}
}

// Pages scores extractors on the public page sets in the folder data/pages, one
// table a set.
func Pages(ctx context.Context, data string, extractors []Extractor) (Report, error) {
	report := Report{
		Title: "Pages",
		Intro: "`writethru eval pages`: what is read from whole pages, beside what a careful reader would take from them.\n" +
			"F1 with precision/recall; title, day and authors are shares of exact answers.",
	}
	for _, name := range PageSets() {
		table, err := scoreSet(ctx, filepath.Join(data, "pages"), name, extractors)
		if err != nil {
			return Report{}, err
		}
		report.Tables = append(report.Tables, table)
	}
	return report, nil
}

func scoreSet(ctx context.Context, dir, name string, extractors []Extractor) (Table, error) {
	set, err := corpus.Open(dir, name)
	if err != nil {
		return Table{}, err
	}
	read, err := readSet(ctx, set, extractors)
	if err != nil {
		return Table{}, err
	}
	scores := make([]pages.Scores, len(extractors))
	var scoring sync.WaitGroup
	for i := range extractors {
		scoring.Go(func() { scores[i] = pages.Score(set.Gold, read[i]) })
	}
	scoring.Wait()
	return pageTable(fmt.Sprintf("%s, %d pages", name, len(set.Gold)), extractors, scores), nil
}
