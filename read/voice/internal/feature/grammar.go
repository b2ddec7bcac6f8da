package feature

import (
	"strings"

	"github.com/writethru/writethru/nlp"
)

// role says what a relation counts as here.
type role uint8

const (
	nominal    role = 1 << iota // a subject
	functional                  // a word that says how the root is meant
	clausal                     // a clause or an object
	reported                    // a clause that a verb may report
	copular
	attributive
)

func roleOf(relation string) role {
	switch relation {
	case "cop":
		return functional | copular
	case "aux", "aux:pass", "mark", "advmod", "cc":
		return functional
	case "ccomp", "parataxis":
		return clausal | reported
	case "obj", "advcl", "xcomp":
		return clausal
	case "amod":
		return attributive
	}
	if strings.HasPrefix(relation, "nsubj") {
		return nominal
	}
	return 0
}

// A grammar knows the relations and tags of a parser by their numbers.
type grammar struct {
	labels *nlp.Labels
	roles  []role // of relations
	verb   []bool // of tags
	number []bool
}

// learn makes the grammar that of labels, if it is not yet.
func (g *grammar) learn(labels *nlp.Labels) {
	if g.labels == labels {
		return
	}
	*g = grammar{labels: labels}
	for _, relation := range labels.Relations {
		g.roles = append(g.roles, roleOf(relation))
	}
	for _, tag := range labels.UPOS {
		g.verb = append(g.verb, tag == "VERB")
		g.number = append(g.number, tag == "NUM")
	}
}
