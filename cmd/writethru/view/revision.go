package view

import (
	"slices"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/revise"
)

// Styles of what went and what came. Without colours, and beside them, marks say the same.
const (
	gone = red | struck
	come = green | underline
)

// Revision lays out what changed from one version to another: in words, then sentence by
// sentence, [-what went-] and {+what came+}. label names the two versions.
func (v View) Revision(r *revise.Revision, label string) string {
	p := v.printer(fewLines)
	p.paragraph(spaces(margin), p.headline(r))
	p.paragraph(spaces(margin), styled(label, dim))
	for _, words := range told(r) {
		p.paragraph(slices.Concat(spaces(margin), plain("• ")), plain(words))
	}
	p.blank()
	p.pairs(r)
	return p.out.String()
}

// headline returns the title, with the one before it where that was another.
func (p *printer) headline(r *revise.Revision) []cell {
	was, is := r.Before.Article.Title, r.After.Article.Title
	switch {
	case was == is:
		return styled(is, bold)
	case was == "":
		return p.added(is, bold)
	case is == "":
		return p.removed(was, bold)
	}
	return slices.Concat(p.removed(was, bold), spaces(1), p.added(is, bold))
}

func (p *printer) removed(text string, s style) []cell {
	return slices.Concat(glued(plain("[-")), glued(styled(text, gone|s)), plain("-]"))
}

func (p *printer) added(text string, s style) []cell {
	return slices.Concat(glued(plain("{+")), glued(styled(text, come|s)), plain("+}"))
}

// glued returns cells behind which no line ends.
func glued(cells []cell) []cell {
	cells[len(cells)-1].breakAfter = false
	return cells
}

// pairs prints the sentences; runs of unchanged ones are folded to a line.
func (p *printer) pairs(r *revise.Revision) {
	unchanged := 0
	for i := range r.Pairs {
		pair := &r.Pairs[i]
		if pair.Part != revise.Story || pair.Relation == revise.Same && !pair.Moved {
			unchanged++
			continue
		}
		p.skipped(unchanged)
		unchanged = 0
		p.pair(r, pair)
	}
	p.skipped(unchanged)
}

func (p *printer) skipped(n int) {
	if n > 0 {
		p.line(slices.Concat(spaces(margin), styled("⋯ "+counted(n, "sentence")+" as before", grey)))
	}
}

// pair prints what became of a sentence.
func (p *printer) pair(r *revise.Revision, pair *revise.Pair) {
	p.sentence(signOfPair(pair), p.marked(runs(r, pair)))
}

func (p *printer) sentence(sign string, text []cell) {
	p.paragraph(slices.Concat(spaces(margin-2), plain(sign+" ")), text)
}

// words returns sentences as one line.
func words(r *writethru.Reading, sentences []int) string {
	parts := make([]string, len(sentences))
	for i, s := range sentences {
		parts[i] = strings.TrimSpace(r.Sentences[s].Span.In(r.Article.Text))
	}
	return strings.Join(parts, " ")
}

// marked returns words with what was put in, and what was taken out.
func (p *printer) marked(runs []run) []cell {
	var cells []cell
	for _, run := range runs {
		cells = append(cells, plain(run.Kept)...)
		if run.Gone != "" {
			cells = append(cells, p.removed(run.Gone, 0)...)
		}
		if run.Come != "" {
			cells = append(cells, p.added(run.Come, 0)...)
		}
	}
	return cells
}
