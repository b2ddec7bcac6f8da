package coref

import "github.com/writethru/writethru/nlp"

// A role is what an entity is said to be.
type role struct {
	nlp.Range
	entity  int32
	holder  int32 // the mention that has it
	head    int   // its noun
	country int   // that it names, or none
}

// An office is what an index of roles holds once.
type office struct {
	entity  int32
	noun    string
	country int
}

// findRoles collects what persons with names are said to be: before the name, beside it,
// and by a verb.
func (a *article) findRoles() {
	for i := range a.mentions {
		m := &a.mentions[i]
		if m.kind == Name && m.entity != none && a.entities[m.entity].kind == Person {
			a.addTitle(int32(i))
		}
	}
	for i := range a.mentions {
		m := &a.mentions[i]
		if m.kind != Nominal || !a.is(int(m.head), personNoun) {
			continue
		}
		if named := a.apposed(i); named != none {
			a.addRole(named, a.withComplement(m.Range), int(m.head))
		}
	}
	for i := range a.words {
		if a.words[i].copula && a.is(i, personNoun) && a.UPOS(i) != "ADJ" {
			a.addPredicate(i)
		}
	}
}

// addTitle adds the role that stands before a name.
func (a *article) addTitle(holder int32) {
	m := &a.mentions[holder]
	end, floor := m.Begin, max(a.sentence(m.Begin).Begin, m.Begin-longestPhrase)
	if end == floor || !a.is(end-1, personNoun|title) {
		return
	}
	begin := end - 1
	for begin > floor && a.isTitleWord(begin-1, int(m.head)) {
		begin--
	}
	for begin < end && (a.is(begin, definite|indefinite) || a.Class[begin] == nlp.Prefix && a.wordGender(begin) != anyGender) {
		begin++
	}
	if begin < end {
		a.addRole(holder, nlp.Range{Begin: begin, End: end}, end-1)
	}
}

// isTitleWord reports whether word i belongs to the role before the name with the given head.
func (a *article) isTitleWord(i, head int) bool {
	if m := a.words[i].mention; m != none && a.mentions[m].kind == Name && a.mentions[m].proper == Person {
		return false
	}
	switch a.UPOS(i) {
	case "NOUN", "PROPN", "ADJ":
		up := int(a.Head[i])
		return a.is(i, title|personNoun|former) || up > i && up <= head
	}
	return false
}

// apposed returns the mention of a name that the noun of mention i stands beside, or none.
func (a *article) apposed(i int) int32 {
	head := int(a.mentions[i].head)
	if up := int(a.Head[head]); up != nlp.Root && a.relation(head) == "appos" {
		return a.personAt(up)
	}
	for j := i + 1; j < min(i+4, len(a.mentions)); j++ {
		next := &a.mentions[j]
		if int(a.Head[next.head]) == head && a.relation(int(next.head)) == "appos" {
			return a.personAt(int(next.head))
		}
	}
	return none
}

// personAt returns the mention of a person's name that word i is the head of, or none.
func (a *article) personAt(i int) int32 {
	m := a.words[i].mention
	if m == none || a.mentions[m].kind != Name || a.mentions[m].entity == none || a.entities[a.mentions[m].entity].kind != Person {
		return none
	}
	return m
}

// addPredicate adds what the subject of noun i is said to be.
func (a *article) addPredicate(i int) {
	for j := i - 1; j >= max(a.sentence(i).Begin, i-2*longestPhrase); j-- {
		if int(a.Head[j]) == i && a.relation(j) == "nsubj" {
			if m := a.personAt(j); m != none {
				a.addRole(m, a.withComplement(a.phrase(i)), i)
			}
			return
		}
	}
}

// longestComplement is how many words after a noun the name of what it is a noun of is looked for.
const longestComplement = 8

// withComplement returns a phrase with the name that depends on it: mayor of Tarn.
func (a *article) withComplement(r nlp.Range) nlp.Range {
	head := r.End - 1
	for i := head + 2; i < min(head+2+longestComplement, a.sentence(head).End); i++ {
		m := a.words[i].mention
		if m != none && a.mentions[m].kind == Name && int(a.Head[i]) == head && a.relation(i) == "nmod" {
			r.End = a.mentions[m].End
			break
		}
	}
	return r
}

// addRole adds a role, and what it tells of the gender.
func (a *article) addRole(holder int32, r nlp.Range, head int) {
	if a.words[head].role {
		return
	}
	a.words[head].role = true
	e := a.mentions[holder].entity
	for a.is(r.Begin, definite|indefinite|pronoun) && r.Begin < head {
		r.Begin++
	}
	n := int32(len(a.roles))
	a.roles = append(a.roles, role{Range: r, entity: e, holder: holder, head: head, country: a.countryIn(r)})
	if a.entities[e].kind == Person {
		a.entities[e].lean.add(a.wordGender(head), nounPoints)
	}
	noun := a.noun(head)
	if said := (office{e, noun, a.roles[n].country}); !a.index.offices[said] {
		a.index.offices[said] = true
		a.indexRole(n, noun)
	}
}

func (a *article) indexRole(n int32, noun string) {
	push(a.index.roles, noun, n)
	for _, rank := range a.lexicon.ranks[noun] {
		push(a.index.ranks, rank, n)
	}
}

// noun returns the lemma of a noun, folded.
func (a *article) noun(i int) string { return fold(a.Lemma(i)) }

// countryIn returns the number of the country that words name, or none.
func (a *article) countryIn(r nlp.Range) int {
	for i := r.Begin; i < r.End; i++ {
		n := a.words[i].name
		if n == none {
			continue
		}
		name := a.Names[n].Range
		if c := a.lexicon.country(a.Span(name).In(a.Text)); c != none {
			return c
		}
		i = max(i, name.End-1)
	}
	return none
}
