package view

import (
	"cmp"
	"embed"
	"html/template"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/printable"
	"github.com/writethru/writethru/revise"
)

//go:embed revision.html
var revisionHTML embed.FS

var revisionTemplate = template.Must(template.ParseFS(revisionHTML, "revision.html"))

// RevisionPage returns a page that shows what changed from one version to another. It holds all it
// needs, and no script.
func RevisionPage(r *revise.Revision, label string) string {
	page := struct {
		Was, Is, Title, Label string
		Lang                  string
		Told                  []string
		Rows                  []row
	}{
		Was: printable.Text(r.Before.Article.Title), Is: printable.Text(r.After.Article.Title), Label: printable.Text(label),
		Title: cmp.Or(printable.Text(r.After.Article.Title), printable.Text(label)),
		Lang:  cmp.Or(r.After.Article.Lang, "und"), Told: cleanLines(told(r)), Rows: rows(r),
	}
	var b strings.Builder
	if err := revisionTemplate.Execute(&b, page); err != nil {
		return "" // a strings.Builder takes all, and the template is tested
	}
	return b.String()
}

// told returns what changed in words, or that nothing did.
func told(r *revise.Revision) []string {
	if words := revise.InWords(r.Changes); len(words) > 0 {
		return words
	}
	return []string{"nothing changed"}
}

func cleanLines(lines []string) []string {
	out := make([]string, len(lines))
	for i, l := range lines {
		out[i] = printable.Text(l)
	}
	return out
}

// A row is a sentence of the page, with what went and came in it.
type row struct {
	Relation revise.Relation
	Sign     string
	Runs     []run
}

// A run is words that stayed, words that went in their place, and words that came.
type run struct{ Kept, Gone, Come string }

// rows returns the sentences of the later version, and those that were removed where they stood. What the
// outlet says of itself is left out.
func rows(r *revise.Revision) []row {
	var all []row
	for i := range r.Pairs {
		p := &r.Pairs[i]
		switch {
		case p.Part == revise.Messaging, p.Part == revise.Steady && len(p.After) == 0:
		case p.Part == revise.Steady:
			all = append(all, row{Relation: revise.Same, Runs: cleanRuns([]run{{Kept: words(r.After, p.After)}})})
		default:
			all = append(all, row{p.Relation, signOfPair(p), cleanRuns(runs(r, p))})
		}
	}
	return all
}

func cleanRuns(runs []run) []run {
	for i, x := range runs {
		runs[i] = run{printable.Text(x.Kept), printable.Text(x.Gone), printable.Text(x.Come)}
	}
	return runs
}

// signOfPair says in a sign what became of a sentence.
func signOfPair(p *revise.Pair) string {
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

// runs cuts a pair into what stayed, went and came.
func runs(r *revise.Revision, p *revise.Pair) []run {
	switch p.Relation {
	case revise.Added:
		return []run{{Come: words(r.After, p.After)}}
	case revise.Removed:
		return []run{{Gone: words(r.Before, p.Before)}}
	}
	var all []run
	marks := p.Marks
	for n, s := range p.After {
		if n > 0 {
			all = append(all, run{Kept: " "})
		}
		all, marks = cut(all, r, r.After.Sentences[s].Span, marks)
	}
	return all
}

// cut cuts a sentence at the marks that stand in it, and returns the marks behind it.
func cut(all []run, r *revise.Revision, sentence writethru.Span, marks []revise.Mark) ([]run, []revise.Mark) {
	was, is := r.Before.Article.Text, r.After.Article.Text
	at := sentence.Begin
	for len(marks) > 0 && marks[0].After.End <= sentence.End {
		m := marks[0]
		marks = marks[1:]
		if m.After.Begin >= at {
			all = append(all, run{Kept: is[at:m.After.Begin]}, run{Gone: m.Before.In(was), Come: m.After.In(is)})
			at = m.After.End
		}
	}
	return append(all, run{Kept: is[at:sentence.End]}), marks
}
