// Package view lays a reading out for a person at a terminal: the article with
// its voices coloured, the messages of the outlet folded to one grey line
// each, and beneath it the ledger of who said what, who is who, and which days are meant. Every
// entry of the ledger names the paragraph it stands in, by the number in the margin.
//
// Pages are written by strangers: whatever could steer a terminal is shown as
// a picture of itself, see [printable.Text].
package view

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/writethru/writethru"
)

// MaxWidth is the widest layout, in columns. Longer lines are hard to read.
const MaxWidth = 88

// minWidth keeps a place for words beside the margin.
const minWidth = 32

// margin is the number of columns left of the text, for paragraph numbers.
const margin = 6

// A View says how to lay out.
type View struct {
	Width      int  // columns of the terminal; 0 means MaxWidth
	Color      bool // use ANSI colours
	NameInputs bool // say above the title where it was read from
}

// Render lays the reading out.
func (v View) Render(r *writethru.Reading) string {
	p := v.printer(fewLines)
	p.header(r)
	body := pieces(r)
	p.body(r, body)
	p.ledger(r, body)
	p.people(r)
	p.times(r)
	return p.out.String()
}

// Ledger lays some of the reading's attributions out in full, under the title of the article.
func (v View) Ledger(r *writethru.Reading, attributions []writethru.Attribution) string {
	p := v.printer(math.MaxInt)
	p.header(r)
	p.entries(attributions, r, pieces(r))
	return p.out.String()
}

func (v View) printer(most int) *printer {
	if v.Width == 0 {
		v.Width = MaxWidth
	}
	v.Width = max(minWidth, min(v.Width, MaxWidth))
	return &printer{View: v, most: most}
}

// A printer collects what is laid out.
type printer struct {
	View
	most int // lines of an entry of the ledger
	out  strings.Builder
}

// textWidth is the number of columns right of the margin.
func (p *printer) textWidth() int { return p.Width - margin }

// paragraph prints cells, wrapped. The first line begins with lead, the others
// with as many spaces as lead is wide.
func (p *printer) paragraph(lead, text []cell) {
	indent := widthOf(lead)
	for i, line := range wrap(text, p.Width-indent) {
		if i > 0 {
			lead = spaces(indent)
		}
		p.line(slices.Concat(lead, line))
	}
}

func (p *printer) line(cells []cell) {
	appendLine(&p.out, trimmed(cells), p.Color)
	p.out.WriteByte('\n')
}

func (p *printer) blank() { p.out.WriteByte('\n') }

func (p *printer) header(r *writethru.Reading) {
	if p.NameInputs {
		p.line(styled(r.Input, grey))
		p.blank()
	}
	title := r.Article.Title
	if title == "" {
		title = r.Input
	}
	p.paragraph(spaces(margin), styled(title, bold))
	p.paragraph(spaces(margin), about(r.Article))
	p.blank()
}

// about is the line beneath the title: outlet, byline, dates, badge.
func about(a writethru.Article) []cell {
	var facts []string
	for _, fact := range []string{a.Outlet, strings.Join(a.Byline, ", "), date(a.Published), updated(a.Published, a.Modified)} {
		if fact != "" {
			facts = append(facts, fact)
		}
	}
	cells := styled(strings.Join(facts, " · "), dim)
	if !a.Developing {
		return cells
	}
	if len(cells) > 0 {
		cells = append(cells, spaces(2)...)
	}
	return append(cells, styled("● developing", bold|yellow)...)
}

// date returns the moment for a person, "" if it is unknown.
func date(m writethru.Moment) string {
	switch {
	case m.IsZero():
		return ""
	case m.DayOnly:
		return m.Time.Format("2 January 2006")
	}
	return m.Time.Format("2 January 2006, ") + clock(m.Time)
}

// updated returns when an article was modified, and of that only the time
// where it was on the day of its publication.
func updated(published, modified writethru.Moment) string {
	switch {
	case modified.IsZero(), modified.Time.Equal(published.Time):
		return ""
	case !modified.DayOnly && modified.Time.Format(time.DateOnly) == published.Time.Format(time.DateOnly):
		return "updated " + clock(modified.Time)
	}
	return "updated " + date(modified)
}

// clock returns the time of day with its zone.
func clock(t time.Time) string {
	if _, offset := t.Zone(); offset == 0 {
		return t.Format("15:04 UTC")
	}
	return t.Format("15:04 -07:00")
}

// numbered is a margin with the number of a paragraph in it.
func numbered(n int) []cell {
	label := styled("¶"+strconv.Itoa(n)+" ", dim)
	return slices.Concat(spaces(margin-len(label)), label)
}
