package view

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/revise"
)

// Time returns a time as people write it, in their zone.
func Time(t time.Time) string { return t.Local().Format("2 Jan 2006 15:04") }

// Log lays out the versions of an article.
func (v View) Log(a archive.Article, versions []archive.Version) string {
	p := v.printer(fewLines)
	p.paragraph(spaces(margin), styled(a.Title, bold))
	p.paragraph(spaces(margin), styled(a.Outlet, dim))
	p.address(a.URL)
	if a.Withdrawn {
		p.paragraph(spaces(margin), styled("withdrawn by its outlet", yellow))
	}
	p.blank()
	for _, version := range versions {
		p.version(version)
	}
	return p.out.String()
}

func (p *printer) version(v archive.Version) {
	label := styled(fmt.Sprintf("v%d ", v.Number), dim)
	p.paragraph(slices.Concat(spaces(margin-len(label)), label), slices.Concat(plain(Time(v.FirstSeen)), spaces(2), styled(v.Title, bold), spaces(2), styled(counted(v.Words, "word"), dim)))
	for _, words := range revise.InWords(v.Changes) {
		p.paragraph(slices.Concat(spaces(margin), plain("• ")), plain(words))
	}
}

// Hit lays out a version that was found, with the words that were looked for.
func (v View) Hit(h archive.Hit) string {
	p := v.printer(fewLines)
	p.paragraph(spaces(margin), styled(h.Version.Title, bold))
	where := nonEmpty(h.Article.Outlet, fmt.Sprintf("version %d of %d", h.Version.Number, h.Article.Versions), Time(h.Version.FirstSeen))
	p.paragraph(spaces(margin), styled(strings.Join(where, " · "), dim))
	p.address(h.Article.URL)
	for _, s := range h.Sentences {
		p.paragraph(spaces(margin), marked(h.Text, s, h.Marks))
	}
	return p.out.String()
}

// marked returns a sentence with marks in it.
func marked(text string, sentence writethru.Span, marks []writethru.Span) []cell {
	return cellsOf(sentence.In(text), func(at int) style {
		i, _ := slices.BinarySearchFunc(marks, sentence.Begin+at, func(m writethru.Span, at int) int { return m.End - at - 1 })
		if i < len(marks) && marks[i].Begin <= sentence.Begin+at {
			return bold | underline
		}
		return 0
	})
}

// address prints an address on a line of its own, however long it is, so that it can be copied and clicked on.
func (p *printer) address(url string) { p.line(slices.Concat(spaces(margin), styled(url, dim))) }

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func nonEmpty(facts ...string) []string {
	return slices.DeleteFunc(facts, func(f string) bool { return f == "" })
}
