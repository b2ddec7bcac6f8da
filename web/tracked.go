package web

import (
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/revise"
)

// A trackedRow is a sentence with what went and came in it.
type trackedRow struct {
	Relation revise.Relation
	Sign     string
	Runs     []trackedRun
}

// A trackedRun is words that stayed, or words that went and those that came in their place.
type trackedRun struct{ Kept, Gone, Come string }

// tracked returns the sentences of the later version, and those that were removed where they stood. What the
// outlet says of itself is left out.
func tracked(r *revise.Revision) []trackedRow {
	var rows []trackedRow
	for i := range r.Pairs {
		p := &r.Pairs[i]
		switch {
		case p.Part == revise.Messaging, p.Part == revise.Steady && len(p.After) == 0:
		case p.Part == revise.Steady:
			rows = append(rows, trackedRow{Relation: revise.Same, Runs: []trackedRun{{Kept: sentencesOf(r.After, p.After)}}})
		default:
			rows = append(rows, trackedRow{p.Relation, signOf(p), trackedRuns(r, p)})
		}
	}
	return rows
}

// signOf says in a sign what became of a sentence.
func signOf(p *revise.Pair) string {
	switch {
	case p.Relation == revise.Added:
		return "+"
	case p.Relation == revise.Removed:
		return "−"
	case p.Relation == revise.Moved, p.Relation == revise.Same && p.Moved:
		return "↕"
	case p.Relation == revise.Same:
		return ""
	}
	return "~"
}

// trackedRuns cuts a pair into what stayed, went and came.
func trackedRuns(r *revise.Revision, p *revise.Pair) []trackedRun {
	switch p.Relation {
	case revise.Added:
		return []trackedRun{{Come: sentencesOf(r.After, p.After)}}
	case revise.Removed:
		return []trackedRun{{Gone: sentencesOf(r.Before, p.Before)}}
	}
	var runs []trackedRun
	marks := p.Marks
	for n, s := range p.After {
		if n > 0 {
			runs = append(runs, trackedRun{Kept: " "})
		}
		runs, marks = cutAtMarks(runs, r, r.After.Sentences[s].Span, marks)
	}
	return runs
}

// cutAtMarks cuts a sentence at the marks that stand in it, and returns the marks behind it.
func cutAtMarks(runs []trackedRun, r *revise.Revision, sentence writethru.Span, marks []revise.Mark) ([]trackedRun, []revise.Mark) {
	was, is := r.Before.Article.Text, r.After.Article.Text
	at := sentence.Begin
	for len(marks) > 0 && marks[0].After.End <= sentence.End {
		m := marks[0]
		marks = marks[1:]
		if m.After.Begin >= at {
			runs = append(runs, trackedRun{Kept: is[at:m.After.Begin]}, trackedRun{Gone: m.Before.In(was), Come: m.After.In(is)})
			at = m.After.End
		}
	}
	return append(runs, trackedRun{Kept: is[at:sentence.End]}), marks
}

// sentencesOf returns the words of some sentences of a reading.
func sentencesOf(r *writethru.Reading, sentences []int) string {
	parts := make([]string, len(sentences))
	for i, s := range sentences {
		parts[i] = strings.TrimSpace(r.Sentences[s].Span.In(r.Article.Text))
	}
	return strings.Join(parts, " ")
}
