package evidence

// Bits of Word.Dependents.
const (
	subject uint32 = 1 << iota
	clause
	parataxis
	openClause
	object
	oblique
	agent
	mark
	auxiliary
	passive
	possessive
	modifier
	clauseModifier
	preposition
	copula
	conjunct
	particle
	adverb
	adverbClause
	apposition
)

// dependents are the relations of Universal Dependencies that say what kind of cue a word can be.
var dependents = map[string]uint32{
	"nsubj": subject, "nsubj:pass": subject | passive, "nsubj:outer": subject, "csubj": subject,
	"ccomp": clause, "parataxis": parataxis, "xcomp": openClause, "obj": object, "iobj": object,
	"obl": oblique, "obl:unmarked": oblique, "obl:agent": agent, "mark": mark, "aux": auxiliary, "aux:pass": passive,
	"nmod:poss": possessive, "nmod": modifier, "acl": clauseModifier, "case": preposition, "cop": copula,
	"conj": conjunct, "compound:prt": particle, "advmod": adverb, "advcl": adverbClause, "appos": apposition,
}

// depend tells heads of their dependents.
func (w *Words) depend() {
	for i := range w.Word {
		head := w.Word[i].Head
		if head < 0 {
			continue
		}
		bit := w.relations[w.Doc.Relation[i]].bit
		h := &w.Word[head]
		h.Dependents |= bit
		switch {
		case bit&subject != 0:
			h.Subject = int32(i)
		case bit&(clause|parataxis|openClause) != 0 && h.Clause < 0:
			h.Clause = int32(i)
		}
	}
}
