package revise

import (
	"bytes"
	"encoding/json"

	"github.com/writethru/writethru"
)

// Schema names the JSON form of a Revision. Additions to the form keep the name; a
// renaming or a change of meaning raises its number.
const Schema = "writethru.revision/1"

type revisionJSON struct {
	Schema  string             `json:"schema"`
	Before  versionJSON        `json:"before"`
	After   versionJSON        `json:"after"`
	Changed bool               `json:"changed"`
	Changes []writethru.Change `json:"changes"`
	Pairs   []pairJSON         `json:"pairs"`
}

// versionJSON is what a reader of the form needs of a version: the text that spans point into.
type versionJSON struct {
	Input    string           `json:"input"`
	URL      string           `json:"url"`
	Title    string           `json:"title"`
	Modified writethru.Moment `json:"modified"`
	Text     string           `json:"text"`
}

type pairJSON struct {
	Relation Relation         `json:"relation"`
	Moved    bool             `json:"moved,omitempty"`
	Part     Part             `json:"part"`
	Before   []writethru.Span `json:"before,omitempty"`
	After    []writethru.Span `json:"after,omitempty"`
	Marks    []markJSON       `json:"marks,omitempty"`
}

type markJSON struct {
	Before writethru.Span `json:"before"`
	After  writethru.Span `json:"after"`
}

// MarshalJSON writes the revision in the form named by [Schema]: spans count code points of the texts
// that it holds.
func (r *Revision) MarshalJSON() ([]byte, error) {
	before, after := writethru.CodePoints(r.Before.Article.Text), writethru.CodePoints(r.After.Article.Text)
	form := revisionJSON{
		Schema: Schema, Before: versionForm(r.Before), After: versionForm(r.After), Changed: r.Changed(),
		Changes: make([]writethru.Change, len(r.Changes)),
		Pairs:   make([]pairJSON, len(r.Pairs)),
	}
	for i, c := range r.Changes {
		form.Changes[i] = c.Mapped(before, after)
	}
	for i := range r.Pairs {
		form.Pairs[i] = r.pairForm(&r.Pairs[i], before, after)
	}
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false) // the caller's encoder decides that, and can only add escapes
	err := encoder.Encode(form)
	return b.Bytes(), err
}

func versionForm(r *writethru.Reading) versionJSON {
	a := &r.Article
	return versionJSON{r.Input, a.URL, a.Title, a.Modified, a.Text}
}

func (r *Revision) pairForm(p *Pair, before, after func(writethru.Span) writethru.Span) pairJSON {
	form := pairJSON{Relation: p.Relation, Moved: p.Moved, Part: p.Part}
	for _, i := range p.Before {
		form.Before = append(form.Before, before(r.Before.Sentences[i].Span))
	}
	for _, j := range p.After {
		form.After = append(form.After, after(r.After.Sentences[j].Span))
	}
	for _, m := range p.Marks {
		form.Marks = append(form.Marks, markJSON{before(m.Before), after(m.After)})
	}
	return form
}
