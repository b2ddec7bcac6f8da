package view

import (
	"cmp"
	"embed"
	"html/template"
	"strings"

	"github.com/writethru/writethru/printable"
	"github.com/writethru/writethru/revise"
)

//go:embed revision.html
var revisionHTML embed.FS

var revisionTemplate = template.Must(template.New("revision.html").Funcs(template.FuncMap{"clean": printable.Text, "counted": counted}).ParseFS(revisionHTML, "revision.html"))

// RevisionPage returns a page that shows what changed from one version to another. It holds all it
// needs, and no script.
func RevisionPage(r *revise.Revision, label string) string {
	page := struct {
		Was, Is, Title, Label string
		Lang                  string
		Told                  []string
		Text                  []revise.Stretch
	}{
		Was: r.Before.Article.Title, Is: r.After.Article.Title, Label: label, Title: cmp.Or(r.After.Article.Title, label),
		Lang: cmp.Or(r.After.Article.Lang, "und"), Told: told(r), Text: r.Tracked(),
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
