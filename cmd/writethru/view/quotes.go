package view

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/writethru/writethru/archive"
)

// Quotes lays out attributions of an archive.
func (v View) Quotes(quotes []archive.Quote) string {
	p := v.printer(fewLines)
	for _, q := range quotes {
		speaker := styled(cmp.Or(q.Speaker, q.Source, "nobody named"), bold)
		p.paragraph(spaces(margin), slices.Concat(speaker, spaces(2), styled(q.Words, kindStyle(q.Kind))))
		p.paragraph(spaces(margin), styled(strings.Join(nonEmpty(q.Outlet, Time(q.Since), inVersions(q)), " · "), dim))
		p.address(q.URL)
		p.blank()
	}
	return p.out.String()
}

// inVersions tells in which versions of its article a quote stands.
func inVersions(q archive.Quote) string {
	switch {
	case q.Dropped && q.First == q.Last:
		return fmt.Sprintf("version %d, then dropped", q.First)
	case q.Dropped:
		return fmt.Sprintf("versions %d to %d, then dropped", q.First, q.Last)
	}
	return fmt.Sprintf("since version %d", q.First)
}
