package revise

import (
	"strings"
	"unicode"

	"github.com/writethru/writethru"
)

// runs cuts the sentences of a pair into what stayed, went and came.
func (t *tracker) runs(p *Pair) []Run {
	switch {
	case p.Part == Steady:
		return []Run{{Kept: sentencesOf(t.After, p.After)}}
	case p.Relation == Added:
		return []Run{{Come: sentencesOf(t.After, p.After)}}
	case p.Relation == Removed:
		return []Run{{Gone: sentencesOf(t.Before, p.Before)}}
	}
	first, last := t.Before.Sentences[p.Before[0]].Span, t.Before.Sentences[p.Before[len(p.Before)-1]].Span
	c := cutter{was: t.Before.Article.Text, is: t.After.Article.Text, before: writethru.Span{Begin: first.Begin, End: last.End}}
	marks := p.Marks
	for n, s := range p.After {
		c.after = t.After.Sentences[s].Span
		if n > 0 {
			c.add(Run{Kept: spaceBefore(c.is, c.after.Begin)})
		}
		marks = c.sentence(marks)
	}
	return c.runs
}

// sentencesOf returns the words of some sentences of a reading.
func sentencesOf(r *writethru.Reading, sentences []int) string {
	var b strings.Builder
	for n, s := range sentences {
		span := r.Sentences[s].Span
		if n > 0 {
			b.WriteString(spaceBefore(r.Article.Text, span.Begin))
		}
		b.WriteString(span.In(r.Article.Text))
	}
	return strings.TrimSpace(b.String())
}

// A cutter cuts sentences at the marks in them.
type cutter struct {
	was, is       string         // the texts
	before, after writethru.Span // what is left of them
	runs          []Run
}

// sentence cuts what is left of the later version, and returns the marks behind it.
func (c *cutter) sentence(marks []Mark) []Mark {
	for len(marks) > 0 && marks[0].After.End <= c.after.End {
		c.mark(marks[0])
		marks = marks[1:]
	}
	c.add(Run{Kept: within(c.is, c.after)})
	return marks
}

// mark cuts off what stands before a mark, and the mark. White space that both versions have before it stays outside, and so
// does what both have behind it: words do not run together where one of them went.
func (c *cutter) mark(m Mark) {
	before, after := widened(m.Before, c.before, c.was), widened(m.After, c.after, c.is)
	gone, come := within(c.was, before), within(c.is, after)
	if x, y := lead(gone), lead(come); x > 0 && y > 0 {
		before.Begin, after.Begin = before.Begin+x, after.Begin+y
	}
	if x, y := trail(gone), trail(come); x > 0 && (y > 0 || after.End == c.after.End) {
		before.End, after.End = before.End-x, after.End-y
	}
	c.add(Run{Kept: c.is[c.after.Begin:after.Begin]})
	c.add(Run{Gone: within(c.was, before), Come: within(c.is, after)})
	c.before.Begin, c.after.Begin = before.End, after.End
}

// add adds a run, to the last one if nothing else has come or gone.
func (c *cutter) add(r Run) {
	if r == (Run{}) {
		return
	}
	if n := len(c.runs) - 1; n >= 0 && c.runs[n].alike(r) {
		last := &c.runs[n]
		last.Kept, last.Gone, last.Come = last.Kept+r.Kept, last.Gone+r.Gone, last.Come+r.Come
		return
	}
	c.runs = append(c.runs, r)
}

// alike reports whether two runs did the same.
func (r Run) alike(s Run) bool {
	return (r.Kept == "") == (s.Kept == "") && (r.Gone == "") == (s.Gone == "") && (r.Come == "") == (s.Come == "")
}

// within returns the words of a span, none if it ends before it begins.
func within(text string, s writethru.Span) string {
	if s.Len() == 0 {
		return ""
	}
	return s.In(text)
}

// widened returns what lies of a span within limits, with the white space around it.
func widened(s, limits writethru.Span, text string) writethru.Span {
	begin := min(max(s.Begin, limits.Begin), limits.End)
	end := min(max(s.End, begin), limits.End)
	return writethru.Span{Begin: begin - trail(text[limits.Begin:begin]), End: end + lead(text[end:limits.End])}
}

// lead returns the number of bytes of white space that words begin with.
func lead(words string) int { return len(words) - len(strings.TrimLeftFunc(words, unicode.IsSpace)) }

// trail returns the number of bytes of white space that words end with.
func trail(words string) int { return len(words) - len(strings.TrimRightFunc(words, unicode.IsSpace)) }
