package eval

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/eval/messaging"
)

// MessagingSet is the page set into whose pages messages are put.
const MessagingSet = "fundus"

// Messaging scores how well extractors part messages from report, on the pages
// of [MessagingSet] in the folder data/pages with messages put in.
func Messaging(ctx context.Context, data string, wordings messaging.Wordings, extractors []Extractor) (Report, error) {
	set, err := corpus.Open(filepath.Join(data, "pages"), MessagingSet)
	if err != nil {
		return Report{}, err
	}
	tallies, err := tallySet(ctx, set, wordings, extractors)
	if err != nil {
		return Report{}, err
	}
	return messagingReport(extractors, tallies), nil
}

// tallySet reads the pages of a set with messages put in, and counts what stays:
// a tally an extractor.
func tallySet(ctx context.Context, set *corpus.Set, wordings messaging.Wordings, extractors []Extractor) ([]messaging.Tally, error) {
	tallies := make([]messaging.Tally, len(extractors))
	err := eachPage(ctx, set, func(sample corpus.Sample) error {
		injected, err := messaging.Inject(sample, wordings)
		if err != nil || len(injected) == 0 {
			return err
		}
		for i, extractor := range extractors {
			base := extractor.Extract(sample.Page).Text
			for _, page := range injected {
				tallies[i].Add(page, extractor.Extract(page.Page).Text, base)
			}
		}
		return nil
	})
	return tallies, err
}

func messagingReport(extractors []Extractor, tallies []messaging.Tally) Report {
	leak := Table{Title: "Leak, " + MessagingSet}
	phantom := Table{Title: "Phantom, " + MessagingSet}
	for i, extractor := range extractors {
		leaks, phantoms := Row{Name: extractor.Name()}, Row{Name: extractor.Name()}
		for _, score := range tallies[i].Scores() {
			if i == 0 {
				column := fmt.Sprintf("%s, %d", score.Kind, score.Pages)
				leak.Columns, phantom.Columns = append(leak.Columns, column), append(phantom.Columns, column)
			}
			leaks.Cells = append(leaks.Cells, three(score.Leak))
			phantoms.Cells = append(phantoms.Cells, three(score.Phantom))
		}
		leak.Rows, phantom.Rows = append(leak.Rows, leaks), append(phantom.Rows, phantoms)
	}
	return Report{
		Title: "Messaging",
		Intro: "`writethru eval messaging`: one message put into a page after a middle paragraph. Leak: the share of pages whose text holds it.\n" +
			"Phantom: the share of pages of which anything else changed. The " + messaging.Control + " is a sentence of report: it should stay.",
		Tables: []Table{leak, phantom},
	}
}
