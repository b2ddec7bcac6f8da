package coref_test

import (
	"strings"
	"testing"

	"github.com/writethru/writethru/eval/conllu"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/model"
	"github.com/writethru/writethru/read/coref"
)

// leastFound is what TestPronouns holds of each part, in per cent: it measures 85.0 and 78.9.
var leastFound = map[string]float64{"dev": 85, "train": 78}

// TestPronouns asks for the antecedents of the pronouns of GUM: a mention of the same chain is
// right. No weight is learnt from the train part.
func TestPronouns(t *testing.T) {
	for part, least := range leastFound {
		t.Run(part, func(t *testing.T) { testPronouns(t, data(t, "ud/gum-entities/"+part+".conllu"), least) })
	}
}

func testPronouns(t *testing.T, file string, least float64) {
	documents, err := conllu.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	resolver := coref.New(en.Coreference())
	found := map[string]*tally{"he, she": {}, "it": {}, "they": {}}
	for i := range documents {
		d := &documents[i]
		doc := model.English().Join(d.Forms()...)
		model.English().ParseSentences(doc)
		gold := chainsOf(d)
		entities := resolver.Resolve(doc, marked(doc))
		for _, word := range gold.anaphors() {
			c := found[class(doc.Token(word))]
			if c == nil {
				continue
			}
			at, named := antecedent(entities, word)
			c.add(named, named && gold.same(word, headOf(doc, at)))
		}
	}
	for what, c := range found {
		c.report(t, what)
	}
	if c := found["he, she"]; c.percent(c.right) < least {
		t.Errorf("want at least %.0f %% of he and she right", least)
	}
}

func class(pronoun string) string {
	switch strings.ToLower(pronoun) {
	case "he", "him", "his", "himself", "she", "her", "hers", "herself":
		return "he, she"
	case "it", "its", "itself":
		return "it"
	case "they", "them", "their", "theirs", "themselves":
		return "they"
	}
	return ""
}

// antecedent returns the words of the mention by which a pronoun was resolved.
func antecedent(entities *coref.Entities, word int) (nlp.Range, bool) {
	e, ok := at(entities, nlp.Range{Begin: word, End: word + 1})
	if !ok {
		return nlp.Range{}, false
	}
	for _, m := range e.Mentions {
		if m.Begin == word && m.End == word+1 && m.Antecedent >= 0 {
			return e.Mentions[m.Antecedent].Range, true
		}
	}
	return nlp.Range{}, false
}

// headOf returns the word of r whose head is outside of it.
func headOf(doc *nlp.Doc, r nlp.Range) int {
	for i := r.Begin; i < r.End; i++ {
		if h := int(doc.Head[i]); h < r.Begin || h >= r.End {
			return i
		}
	}
	return r.Begin
}
