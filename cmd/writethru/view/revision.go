package view

import (
	"slices"
	"strings"

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
	p.tracked(r.Tracked())
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

func (p *printer) removed(text string, s style) []cell { return enclosed("[-", text, "-]", gone|s) }

func (p *printer) added(text string, s style) []cell { return enclosed("{+", text, "+}", come|s) }

// enclosed puts words between brackets, and white space at their ends outside.
func enclosed(opening, text, closing string, s style) []cell {
	words := strings.TrimSpace(text)
	before, after, _ := strings.Cut(text, words)
	return slices.Concat(plain(before), glued(plain(opening)), glued(styled(words, s)), plain(closing), plain(after))
}

// glued returns cells behind which no line ends.
func glued(cells []cell) []cell {
	if n := len(cells); n > 0 {
		cells[n-1].breakAfter = false
	}
	return cells
}

// tracked prints the passages in which something changed; stretches of others are folded to a line.
func (p *printer) tracked(text []revise.Stretch) {
	for i, stretch := range text {
		if i > 0 {
			p.blank()
		}
		if stretch.Unchanged {
			p.line(slices.Concat(spaces(margin), styled("⋯ "+counted(stretch.Sentences(), "sentence")+" as before", grey)))
			continue
		}
		for i, passage := range stretch.Passages {
			if i > 0 {
				p.blank()
			}
			p.passage(passage)
		}
	}
}

// passage prints a paragraph, with the sign of its first sentence in the margin and those of the others before them.
func (p *printer) passage(passage revise.Passage) {
	var lead, text []cell
	for i, s := range passage.Sentences {
		sign := signed(s)
		if i == 0 {
			lead = slices.Concat(spaces(margin-len(sign)), sign, bullet(passage.Kind))
		} else {
			text = slices.Concat(text, plain(s.Space), sign)
		}
		text = append(text, p.marked(s.Runs)...)
	}
	p.paragraph(lead, text)
}

// signed returns the sign of a sentence and a space, nothing where it stayed.
func signed(s revise.Tracked) []cell {
	if sign := s.Sign(); sign != "" {
		return glued(plain(sign + " "))
	}
	return nil
}

// marked returns words with what was put in, and what was taken out.
func (p *printer) marked(runs []revise.Run) []cell {
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
