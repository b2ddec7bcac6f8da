package web

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/printable"
	"github.com/writethru/writethru/revise"
	"github.com/writethru/writethru/web/atom"
)

// How long the texts of a feed's entries are, in characters.
const (
	titleLength  = 240
	teaserLength = 2000
)

// changeEntry tells what a version changed.
func changeEntry(a archive.Article, v archive.Version) atom.Entry {
	e := articleEntry(a, v)
	if v.Number == 1 {
		e.Summary = "New."
		return e
	}
	e.Link = fmt.Sprintf("/articles/%d/diff?from=%d&to=%d", a.ID, v.Number-1, v.Number)
	e.Summary = teaser(strings.Join(revise.InWords(v.Changes), "; "))
	return e
}

// articleEntry names a version.
func articleEntry(a archive.Article, v archive.Version) atom.Entry {
	return atom.Entry{
		ID: atom.Name(a.URL, "version", strconv.Itoa(v.Number)), Title: heading(cmp.Or(v.Title, a.Title)), Author: heading(a.Outlet),
		Link: fmt.Sprintf("/articles/%d/versions/%d", a.ID, v.Number), Related: a.URL, Since: v.FirstSeen,
	}
}

func quoteEntry(q archive.Quote) atom.Entry {
	e := atom.Entry{
		ID:    atom.Name(q.URL, "quote", string(q.Kind), q.Speaker, q.Source, q.Cue, q.Words),
		Title: heading(cmp.Or(q.Speaker, q.Source, "Nobody named") + ": " + q.Words), Author: heading(q.Outlet),
		Link: quotation{q}.Link(), Related: q.URL, Since: q.Since, Summary: teaser(q.Words),
	}
	if q.Dropped {
		e.Summary += fmt.Sprintf("\n\nDropped after version %d.", q.Last)
	}
	return e
}

func hitEntry(h archive.Hit) atom.Entry {
	e := articleEntry(h.Article, h.Version)
	sentences := make([]string, len(h.Sentences))
	for i, s := range h.Sentences {
		sentences[i] = s.In(h.Text)
	}
	e.Summary = teaser(strings.Join(sentences, " … "))
	return e
}

func heading(text string) string { return clip(printable.Text(text), titleLength) }

func teaser(text string) string { return clip(printable.Text(text), teaserLength) }
