package view

import (
	"fmt"
	"slices"
	"strings"

	"github.com/writethru/writethru"
)

// Columns of the ledger. Where the terminal is too narrow for them an entry takes two lines.
const (
	nameWidth  = 22
	kindWidth  = 10
	wordsWidth = 30 // at least
)

// fewLines is how many lines of an entry are shown beneath an article.
const fewLines = 2

// ledger prints who said what, and where.
func (p *printer) ledger(r *writethru.Reading, body []piece) {
	rule := styled(strings.Repeat("─", p.textWidth()), grey)
	p.line(slices.Concat(spaces(margin), rule))
	switch {
	case r.Ledger == writethru.Unavailable:
		p.line(slices.Concat(spaces(margin), styled("Who said what is read in English alone so far.", dim)))
		return
	case len(r.Attributions) == 0:
		p.line(slices.Concat(spaces(margin), styled("Nobody is quoted.", dim)))
		return
	}
	title, size := styled("Who said what", bold), styled(count(r.Attributions), dim)
	p.line(slices.Concat(spaces(margin), title, spaces(2), size))
	p.blank()
	p.entries(r.Attributions, r, body)
}

func (p *printer) entries(attributions []writethru.Attribution, r *writethru.Reading, body []piece) {
	for _, a := range attributions {
		p.entry(newEntry(a, r, body))
		for _, inner := range a.Inner {
			e := newEntry(inner, r, body)
			e.name = slices.Concat(styled("↳ ", dim), e.name)
			p.entry(e)
		}
	}
}

func count(list []writethru.Attribution) string {
	if len(list) == 1 {
		return "1 attribution"
	}
	return fmt.Sprintf("%d attributions", len(list))
}

// An entry is a line of the ledger.
type entry struct {
	place, name, kind, words []cell
}

func newEntry(a writethru.Attribution, r *writethru.Reading, body []piece) entry {
	e := entry{
		place: spaces(margin),
		name:  speaker(a.Source, r.Article.Text),
		kind:  styled(string(a.Kind), kindStyle(a.Kind)),
	}
	if n := paragraphOf(a.Content, body); n > 0 {
		e.place = numbered(n)
	}
	parts := make([]string, len(a.Content.Spans))
	for i, s := range a.Content.Spans {
		parts[i] = strings.TrimSpace(s.In(r.Article.Text))
	}
	e.words = styled(strings.Join(parts, " … "), kindStyle(a.Kind))
	return e
}

// speaker returns the name of a source, or else its words.
func speaker(s *writethru.Source, text string) []cell {
	switch {
	case s == nil:
		return styled("nobody named", dim|italic)
	case s.Name != "":
		return styled(s.Name, bold)
	case len(s.Spans) > 0:
		return styled(s.Spans[0].In(text), bold)
	}
	return styled("nobody named", dim|italic)
}

// paragraphOf returns the number of the paragraph in which a part begins, 0
// for none.
func paragraphOf(part writethru.Part, body []piece) int {
	if len(part.Spans) == 0 {
		return 0
	}
	begin := part.Spans[0].Begin
	i, _ := slices.BinarySearchFunc(body, begin, func(p piece, at int) int { return p.span.End - at - 1 })
	if i < len(body) && body[i].span.Begin <= begin {
		return body[i].number
	}
	return 0
}

func (p *printer) entry(e entry) {
	left := margin + nameWidth + kindWidth
	if p.Width-left < wordsWidth {
		name := clip(e.name, p.textWidth()-kindWidth)
		p.line(slices.Concat(e.place, name, spaces(2), e.kind))
		for _, words := range shorten(e.words, p.textWidth(), p.most) {
			p.line(slices.Concat(spaces(margin), words))
		}
		return
	}
	names, words := shorten(e.name, nameWidth-2, p.most), shorten(e.words, p.Width-left, p.most)
	for i := range max(len(names), len(words)) {
		place, kind := e.place, e.kind
		if i > 0 {
			place, kind = spaces(margin), nil
		}
		p.line(slices.Concat(place, padded(at(names, i), nameWidth), padded(kind, kindWidth), at(words, i)))
	}
}

// at returns a line, an empty one beyond the last.
func at(lines [][]cell, i int) []cell {
	if i < len(lines) {
		return lines[i]
	}
	return nil
}

// shorten wraps cells to at most so many lines.
func shorten(cells []cell, width, most int) [][]cell {
	lines := wrap(cells, width)
	if len(lines) <= most {
		return lines
	}
	rest := slices.Concat(lines[most-1], spaces(1), lines[most])
	return append(lines[:most-1], clip(rest, width))
}

// padded fills cells up with spaces to a width.
func padded(cells []cell, width int) []cell {
	fill := max(0, width-widthOf(cells))
	return slices.Concat(cells, spaces(fill))
}
