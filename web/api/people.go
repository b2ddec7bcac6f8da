package api

import (
	"context"

	"github.com/danielgtaylor/huma/v2"

	"github.com/writethru/writethru/web/people"
)

// A speakerForm is writethru.speaker/1: somebody who spoke of late.
type speakerForm struct {
	Schema  string    `json:"schema" enum:"writethru.speaker/1"`
	Name    string    `json:"name" doc:"as the latest quote gives it"`
	Quotes  int       `json:"quotes" doc:"among the latest 200 of all"`
	Outlets []string  `json:"outlets"`
	Latest  quoteForm `json:"latest"`
}

func formOfSpeaker(s *people.Speaker) speakerForm {
	return speakerForm{"writethru.speaker/1", s.Name, s.Quotes, s.Outlets, formOfQuote(s.Latest)}
}

func (s *service) people(ctx context.Context, _ *struct{}) (page[speakerForm], error) {
	found, err := people.Lately(ctx, s.archive)
	return page[speakerForm]{Items: forms(found, formOfSpeaker)}, err
}

// PersonPath names a person or a body.
type PersonPath struct {
	Name string `path:"name" maxLength:"1000" doc:"words of the name, in any order"`
}

// A personForm is writethru.person/1: what the latest articles tell of a person or a body.
type personForm struct {
	Schema   string          `json:"schema" enum:"writethru.person/1"`
	Name     string          `json:"name" doc:"as the latest quotes have it"`
	Names    []string        `json:"names" doc:"by which they call him"`
	Roles    []string        `json:"roles"`
	Quotes   []quoteForm     `json:"quotes" doc:"the latest 50; more: /quotes?by="`
	About    []quoteForm     `json:"about" doc:"in which others mention the name, the latest 20; more: /quotes?about="`
	Wordings [][]wordingForm `json:"wordings" doc:"quotations of these that are told in more than one wording"`
}

// A wordingForm is one wording of a quotation and where it stands.
type wordingForm struct {
	Parts  []partForm  `json:"parts" doc:"with a space between two"`
	Quotes []quoteForm `json:"quotes"`
}

// A partForm is some words of a wording.
type partForm struct {
	Text   string `json:"text"`
	Marked bool   `json:"marked" doc:"not all wordings have them"`
}

const quotesOfPerson = 50

func (s *service) person(ctx context.Context, in *PersonPath) (none personForm, err error) {
	if err := people.CheckName(in.Name); err != nil {
		return none, huma.Error422UnprocessableEntity(err.Error())
	}
	p, err := people.Find(ctx, s.archive, in.Name, 0, quotesOfPerson)
	if err != nil {
		return none, err
	}
	return personForm{
		Schema: "writethru.person/1", Name: p.Name, Names: append([]string{}, p.Profile.Names...), Roles: append([]string{}, p.Profile.Roles...),
		Quotes: forms(p.Quotes, formOfQuote), About: forms(p.About, formOfQuote), Wordings: forms(p.Variants, formOfVariant),
	}, nil
}

func formOfVariant(v people.Variant) []wordingForm { return forms(v, formOfTelling) }

func formOfTelling(t *people.Telling) wordingForm {
	return wordingForm{forms(t.Parts, func(p people.Part) partForm { return partForm(p) }), forms(t.Places, formOfQuote)}
}
