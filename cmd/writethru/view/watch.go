package view

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/writethru/writethru/revise"
	"github.com/writethru/writethru/watch"
)

// Event lays out something that happened to what is watched: when, what kind, whose, and what
// changed.
func (v View) Event(e watch.Event) string {
	p := v.printer(fewLines)
	sign, s := signOf(e.Kind)
	lead := slices.Concat(styled(e.At.Local().Format("15:04"), dim), spaces(1), styled(sign, s), spaces(1))
	p.paragraph(lead, happened(e))
	for _, words := range revise.InWords(e.Changes) {
		p.paragraph(spaces(widthOf(lead)), slices.Concat(plain("• "), plain(words)))
	}
	return p.out.String()
}

// signOf returns the sign of an event, which says without colours what they say.
func signOf(kind watch.EventKind) (string, style) {
	switch kind {
	case watch.NewArticle:
		return "+", green
	case watch.NewVersion:
		return "~", cyan
	case watch.Withdrawn:
		return "×", yellow
	case watch.Problem:
		return "!", red
	}
	return "·", dim
}

func happened(e watch.Event) []cell {
	title := styled(cmp.Or(e.Title, e.URL), bold)
	outlet := spaces(0)
	if e.Outlet != "" {
		outlet = slices.Concat(plain(e.Outlet), spaces(2))
	}
	switch e.Kind {
	case watch.NewArticle:
		return slices.Concat(outlet, title)
	case watch.NewVersion:
		return slices.Concat(outlet, title, spaces(2), styled(fmt.Sprintf("version %d", e.Stored.Number), dim))
	case watch.Withdrawn:
		return slices.Concat(outlet, title, spaces(2), styled("withdrawn", yellow))
	case watch.Problem:
		return slices.Concat(plain(cmp.Or(e.Title, e.URL)+": "), plain(e.Err.Error()))
	case watch.NewSource:
		return slices.Concat(plain("found "), plain(e.URL))
	}
	return slices.Concat(plain(cmp.Or(e.Title, e.URL)), spaces(2), styled(fmt.Sprintf("%d listed, %d new", e.Listed, e.New), dim))
}
