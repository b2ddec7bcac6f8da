package main

import (
	"context"
	"fmt"
	"strconv"
	"time"

	"github.com/writethru/writethru/archive"
)

// quotesOfArchive prints attributions of the archive, newest first.
func (m *Main) quotesOfArchive(ctx context.Context, o quotesOptions) error {
	if o.limit < 1 {
		return usagef("limit is %d, want 1 or more", o.limit)
	}
	a, err := o.openReadOnly(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	if o.csv {
		fmt.Fprint(m.Stdout, record(archiveColumns))
	}
	query := archive.QuoteQuery{By: o.by, About: o.about, Outlet: o.outlet}
	for left := o.limit; left > 0; {
		query.Limit = min(left, pageOfQuotes)
		quotes, err := a.Quotes(ctx, query)
		if err != nil || len(quotes) == 0 {
			return err
		}
		if err := m.printQuotes(o, quotes); err != nil {
			return err
		}
		left -= len(quotes)
		query.Before = quotes[len(quotes)-1].ID
	}
	return nil
}

// pageOfQuotes is how many are asked of the archive at a time.
const pageOfQuotes = 200

func (m *Main) printQuotes(o quotesOptions, quotes []archive.Quote) error {
	if !o.csv {
		return m.print([]byte(m.view(o.layoutOptions, 1).Quotes(quotes)), "", false)
	}
	for _, q := range quotes {
		if err := m.print([]byte(record(archiveRow(q))), "", false); err != nil {
			return err
		}
	}
	return nil
}

var archiveColumns = []string{"url", "outlet", "title", "since", "speaker", "source", "kind", "cue", "words", "first version", "last version", "dropped"}

func archiveRow(q archive.Quote) []string {
	return []string{
		q.URL, q.Outlet, q.Title, q.Since.UTC().Format(time.RFC3339), q.Speaker, q.Source, string(q.Kind), q.Cue, q.Words,
		strconv.Itoa(q.First), strconv.Itoa(q.Last), strconv.FormatBool(q.Dropped),
	}
}
