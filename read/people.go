package read

import (
	"slices"
	"strconv"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/attribution"
	"github.com/writethru/writethru/read/attribution/quotation"
	"github.com/writethru/writethru/read/coref"
)

// quotes returns the quotations, each with the words of its speaker where it is the content of
// an attribution, or a part of it.
func quotes(found []attribution.Attribution, quotations []quotation.Quotation) []coref.Quote {
	speakers := speakersOf(found)
	var out []coref.Quote
	for _, q := range quotations {
		if q.Depth > 0 {
			continue
		}
		for len(speakers) > 0 && speakers[0].End <= q.Begin {
			speakers = speakers[1:]
		}
		quote := coref.Quote{Range: q.Range}
		if len(speakers) > 0 && speakers[0].Begin < q.End {
			quote.Speaker = speakers[0].Speaker
		}
		out = append(out, quote)
	}
	return out
}

// speakersOf returns the spans of all contents in order, with the first words of their sources.
func speakersOf(found []attribution.Attribution) []coref.Quote {
	var out []coref.Quote
	for _, a := range found {
		if len(a.Source) == 0 {
			continue
		}
		for _, r := range a.Content {
			out = append(out, coref.Quote{Range: r, Speaker: a.Source[0]})
		}
	}
	slices.SortFunc(out, func(x, y coref.Quote) int { return x.Begin - y.Begin })
	return out
}

// id returns the id of the n-th entity.
func id(n int) string { return "e" + strconv.Itoa(n+1) }

// entities returns the entities with the places of their mentions.
func entities(doc *nlp.Doc, people *coref.Entities) []writethru.Entity {
	out := make([]writethru.Entity, len(people.All))
	for i, e := range people.All {
		out[i] = writethru.Entity{ID: id(i), Type: writethru.EntityType(e.Type), Name: e.Name, Mentions: mentions(doc, e.Mentions)}
		for _, r := range e.Roles {
			out[i].Roles = append(out[i].Roles, writethru.Role{Title: r.Title, Span: doc.Span(r.Range)})
		}
	}
	return out
}

func mentions(doc *nlp.Doc, list []coref.Mention) []writethru.Mention {
	out := make([]writethru.Mention, len(list))
	for i, m := range list {
		out[i] = writethru.Mention{Span: doc.Span(m.Range), Kind: writethru.MentionKind(m.Kind), Reason: string(m.Reason)}
		if m.Antecedent >= 0 {
			antecedent := doc.Span(list[m.Antecedent].Range)
			out[i].Antecedent = &antecedent
		}
	}
	return out
}
