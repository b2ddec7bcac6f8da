package coref

import "github.com/writethru/writethru/nlp"

// Entities are the persons, organizations, places and groups of an article, in the order
// in which they are first met. Those without a name are there if they are met more than
// once.
type Entities struct {
	All []Entity

	heads []int32 // of the words
	words []place // by word: the mention that it is the head of, or the name that it is in
}

// An Entity is someone or something an article speaks of.
type Entity struct {
	Type     Type
	Name     string    // as fully as the article gives it, without titles; "" where it gives none
	Mentions []Mention // in order
	Roles    []Role    // in order
}

// Type is what an entity is.
type Type string

// The types of entities.
const (
	Person       Type = "person"
	Organization Type = "organization"
	Place        Type = "place"
	Group        Type = "group" // of persons: a people, a party's supporters

	thing Type = "thing" // anything else that a pronoun can mean; never shown
)

// A Mention is words that mean an entity.
type Mention struct {
	nlp.Range
	Kind       Kind
	Antecedent int    // the mention of the same entity that this was resolved by, an index; -1 for none
	Reason     Reason // why; "" where Antecedent is -1
}

// Kind is what sort of words a mention is.
type Kind string

// The kinds of mentions.
const (
	Name    Kind = "name"
	Nominal Kind = "nominal" // a noun with what belongs to it: the South Korean leader
	Pronoun Kind = "pronoun"
)

// Reason says why a mention was taken to mean the same as its antecedent.
type Reason string

// The reasons. The list is closed.
const (
	SameName    Reason = "same name"
	PartOfName  Reason = "part of the name"
	Initials    Reason = "initials"            // J. Roe, TPA
	Nickname    Reason = "nickname"            // Bob Roe, Robert Roe
	TitleName   Reason = "title and name"      // Ms. Roe
	Misspelling Reason = "misspelling"         // or another transliteration
	Demonym     Reason = "name of the country" // the U.S., America
	Apposition  Reason = "apposition"          // Ada Roe, the mayor
	RoleBefore  Reason = "role said before"
	SameNoun    Reason = "same noun"
	Relation    Reason = "relation to the same person" // his wife … his wife
	Nearness    Reason = "gender and nearness"
	Binding     Reason = "syntax"                   // Ada Roe hurt herself; Ada Roe, who
	Speaker     Reason = "speaker of the quotation" // I
	SpeakerSide Reason = "side of the speaker"      // we
)

// A Role is what an entity is said to be.
type Role struct {
	Title     string    // South Korean president
	nlp.Range           // its words
	Source    nlp.Range // the words of whoever says so in a quotation; empty where the article does
}

// place is where a mention is found: its entity's number and its own.
type place struct{ entity, mention int32 }

// nowhere is the place of words that mean nobody, unmentioned that of words in no mention.
var nowhere, unmentioned = place{none, none}, place{none, 0}

// At returns the entity that the words of r mean, an index into All: that of the mention whose head
// is the head of r. It reports false where that is open.
func (e *Entities) At(r nlp.Range) (entity int, known bool) {
	r.Begin, r.End = max(0, r.Begin), min(r.End, len(e.words))
	for i := r.Begin; i < r.End; i++ {
		if up := int(e.heads[i]); up >= r.Begin && up < r.End || e.words[i] == unmentioned {
			continue
		}
		if at := e.words[i]; at.entity != none {
			return int(at.entity), true
		}
		return 0, false
	}
	return 0, false
}
