package web

import (
	"slices"

	"github.com/writethru/writethru"
)

// A voice is somebody or something that speaks in an article, with how each mention of them was resolved.
type voice struct {
	ID, Name, Type string
	Roles          []string
	Quotes         int
	Mentions       []wording
	More           int // mentions that are not shown
}

// A wording is words that are thought to mean somebody, and why.
type wording struct {
	Words, Kind, Reason string
	By                  string // words by which it was resolved
}

// How many mentions and roles of somebody are shown.
const (
	mostMentions = 60
	mostRoles    = 8
)

// voices returns those who speak in a reading, in the order in which they are first named.
func voices(r *writethru.Reading) []voice {
	quotes := map[string]int{}
	for _, a := range r.Attributions {
		if a.Source != nil {
			quotes[a.Source.Entity]++
		}
	}
	var all []voice
	for _, e := range r.Entities {
		if quotes[e.ID] > 0 {
			all = append(all, resolved(e, r.Article.Text, quotes[e.ID]))
		}
	}
	return all
}

// resolved tells how the mentions of an entity were resolved.
func resolved(e writethru.Entity, text string, quotes int) voice {
	v := voice{ID: e.ID, Name: e.Name, Type: string(e.Type), Quotes: quotes}
	for _, role := range e.Roles {
		if !slices.Contains(v.Roles, role.Title) && len(v.Roles) < mostRoles {
			v.Roles = append(v.Roles, role.Title)
		}
	}
	for _, m := range e.Mentions[:min(len(e.Mentions), mostMentions)] {
		x := wording{Words: m.Span.In(text), Kind: string(m.Kind), Reason: m.Reason}
		if m.Antecedent != nil {
			x.By = m.Antecedent.In(text)
		}
		v.Mentions = append(v.Mentions, x)
	}
	if v.Name == "" && len(v.Mentions) > 0 {
		v.Name = v.Mentions[0].Words
	}
	v.More = len(e.Mentions) - len(v.Mentions)
	return v
}
