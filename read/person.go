package read

import (
	"slices"
	"strings"

	"github.com/writethru/writethru/nlp"
)

// A person is someone the article names in full.
type person struct {
	name        string
	first, last string    // the words of the name it is known by
	description nlp.Range // the words before the name at its fullest: South Korean president
	gender      gender
	human       bool // has a title, or is named by the last name alone: no institution
}

type gender uint8

const (
	unknown gender = iota
	female
	male
)

// A mention is a token by which a person is named, outside of quotations.
type mention struct {
	token, person int
}

// nobody stands in an index where several persons share a word.
const nobody = -1

// names are the persons an article names, and where it does.
type names struct {
	persons  []person
	byPart   map[string]int // a last or first name → the person, or nobody
	mentions []mention      // in order
}

// findNames collects the full names of the article. A run of capitalized
// words that opens a sentence may begin with any word; it counts only
// where nothing else tells whose the last name is.
func (a *article) findNames() names {
	n := names{byPart: make(map[string]int)}
	var opening, short []nlp.Range
	for _, st := range a.statements {
		if st.part == heading {
			continue
		}
		for i := st.tokens.Begin; i < st.tokens.End; i++ {
			run := a.capitalRun(i, st.tokens.End)
			if run.End == i {
				continue
			}
			switch full := a.fullName(run); {
			case full.End-full.Begin == 1 && a.hasClass(full.Begin-1, nlp.Prefix):
				short = append(short, full)
			case full.Begin == st.tokens.Begin:
				opening = append(opening, full)
			default:
				a.addPerson(&n, full, st.tokens.Begin)
			}
			i = run.End - 1
		}
	}
	for _, full := range slices.Concat(opening, short) {
		if _, known := n.byPart[a.lastName(full)]; !known {
			a.addPerson(&n, full, full.Begin)
		}
	}
	a.addFirstNames(&n)
	a.findMentions(&n)
	a.findGenders(&n)
	return n
}

// capitalRun returns the longest run of words from i on that can be a name with its
// titles; it is empty where there is none.
func (a *article) capitalRun(i, end int) nlp.Range {
	r := nlp.Range{Begin: i, End: i}
	for ; i < end && i-r.Begin < reach; i++ {
		switch {
		case a.Class[i] == nlp.Clitic || !a.Class[i].IsWord() || a.Class[i] == nlp.Link:
			return a.cutParticles(r)
		case a.is(i, capital):
			if a.is(i, determiner|pronoun|preposition|linker|day|adverb|possessive|auxiliary) && a.Class[i] == nlp.Word {
				return a.cutParticles(r)
			}
		case !a.is(i, particle) || i == r.Begin:
			return a.cutParticles(r)
		}
		r.End = i + 1
	}
	return a.cutParticles(r)
}

func (a *article) cutParticles(r nlp.Range) nlp.Range {
	for r.End > r.Begin && a.is(r.End-1, particle) && !a.is(r.End-1, capital) {
		r.End--
	}
	return r
}

// fullName returns the name in a run of capitalized words: what follows its titles. The
// name of an institution is the whole run.
func (a *article) fullName(run nlp.Range) nlp.Range {
	if run.Begin < run.End && a.is(run.End-1, body|title) {
		return run
	}
	for i := run.End - 2; i >= run.Begin; i-- {
		if a.is(i, title) || a.Class[i] == nlp.Prefix {
			run.Begin = i + 1
			break
		}
	}
	return run
}

// lastName returns the last word of a name that is no suffix.
func (a *article) lastName(full nlp.Range) string {
	for full.End > full.Begin+1 && a.is(full.End-1, suffix) {
		full.End--
	}
	return a.Token(full.End - 1)
}

// addPerson adds a full name of two to five words, or finds that it is known.
func (a *article) addPerson(n *names, full nlp.Range, floor int) {
	if size := full.End - full.Begin; size > 5 || size < 2 && !a.hasClass(full.Begin-1, nlp.Prefix) || a.is(full.End-1, title|body) {
		return
	}
	p := person{name: a.words(full), first: a.Token(full.Begin), last: a.lastName(full), gender: a.genderBefore(full.Begin)}
	if p.first == p.last && full.End-full.Begin > 1 {
		return
	}
	at, known := n.byPart[p.last]
	switch {
	case known && at == nobody:
		return
	case known && n.persons[at].first != p.first:
		n.byPart[p.last] = nobody
		return
	case known:
		return
	}
	p.description = a.descriptionBefore(full.Begin, floor)
	p.human = a.is(full.Begin-1, title) || a.hasClass(full.Begin-1, nlp.Prefix)
	if len(n.persons) < mostPersons {
		n.add(p)
	}
}

// mostPersons is how many persons are told apart in one article.
const mostPersons = 1000

// add adds a person, known by the last name, and returns its number.
func (n *names) add(p person) int {
	n.byPart[p.last] = len(n.persons)
	n.persons = append(n.persons, p)
	return len(n.persons) - 1
}

// isSingleName reports whether r is one word that names a person whom the article never
// names in full.
func (a *article) isSingleName(r nlp.Range) bool {
	word := a.Token(r.Begin)
	_, known := a.names.byPart[word]
	return r.End == r.Begin+1 && !known && a.is(r.Begin, capital) && !a.is(r.Begin, plural|body|pronoun|role|title|determiner) && strings.ToUpper(word) != word
}

// words returns the words of r parted by single spaces.
func (a *article) words(r nlp.Range) string {
	return strings.Join(strings.Fields(a.Span(r).In(a.Text)), " ")
}

// descriptionBefore returns the words before a name that say who that is.
func (a *article) descriptionBefore(i, floor int) nlp.Range {
	r := nlp.Range{Begin: i, End: i}
	for r.Begin > floor && i-r.Begin < 5 && a.is(r.Begin-1, capital|title|role) && a.inQuote[r.Begin-1] < 0 && !a.is(r.Begin-1, determiner|preposition|pronoun|linker|verb|day) {
		r.Begin--
	}
	return r
}

// genderBefore returns the gender that a courtesy title before token i tells.
func (a *article) genderBefore(i int) gender {
	for _, t := range [...]struct {
		word   string
		gender gender
	}{{"mr.", male}, {"mr", male}, {"ms.", female}, {"mrs.", female}, {"miss", female}, {"ms", female}, {"mrs", female}} {
		if a.isWord(i-1, t.word) {
			return t.gender
		}
	}
	return unknown
}

// addFirstNames makes the persons known by the first word of their names, which is the
// last name in some countries.
func (a *article) addFirstNames(n *names) {
	for i, p := range n.persons {
		if at, known := n.byPart[p.first]; known && at != i {
			n.byPart[p.first] = nobody
		} else {
			n.byPart[p.first] = i
		}
	}
}

// findMentions collects where persons are named, and learns their gender from
// courtesy titles.
func (a *article) findMentions(n *names) {
	for _, st := range a.statements {
		for i := st.tokens.Begin; i < st.tokens.End; i++ {
			if a.inQuote[i] >= 0 || !a.is(i, capital) {
				continue
			}
			if at, known := n.byPart[a.Token(i)]; known && at != nobody {
				n.mentions = append(n.mentions, mention{i, at})
				n.persons[at].learn(a, i)
			}
		}
	}
}

// learn takes from a mention at token i what it tells of the person.
func (p *person) learn(a *article, i int) {
	if g := a.genderBefore(i); g != unknown {
		p.gender = g
	}
	alone := !a.is(i-1, capital|determiner) && a.is(i+1, auxiliary|verb) && !a.is(i, plural) && a.Token(i) == p.last
	if alone || a.hasClass(i-1, nlp.Prefix) {
		p.human = true
	}
}

// findGenders learns the gender of persons from the pronouns in statements that name
// nobody else, where two of three of them agree.
func (a *article) findGenders(n *names) {
	votes := make([][3]int, len(n.persons))
	rest := n.mentions
	for _, st := range a.statements {
		for len(rest) > 0 && rest[0].token < st.tokens.Begin {
			rest = rest[1:]
		}
		alone := nobody
		for i := 0; i < len(rest) && rest[i].token < st.tokens.End; i++ {
			if i > 0 && rest[i].person != alone {
				alone = nobody
				break
			}
			alone = rest[i].person
		}
		if alone != nobody {
			a.countGenders(&votes[alone], nlp.Range{Begin: rest[0].token, End: st.tokens.End})
		}
	}
	for i, v := range votes {
		p := &n.persons[i]
		switch all := v[female] + v[male]; {
		case all == 0 || p.gender != unknown:
		case v[female]*3 >= all*2:
			p.gender = female
		case v[male]*3 >= all*2:
			p.gender = male
		}
	}
}

// countGenders counts the pronouns of either gender in r outside of quotations.
func (a *article) countGenders(votes *[3]int, r nlp.Range) {
	for i := r.Begin; i < r.End; i++ {
		switch {
		case a.inQuote[i] >= 0:
		case a.isWord(i, "he") || a.isWord(i, "his") || a.isWord(i, "him") || a.isWord(i, "himself"):
			votes[male]++
		case a.isWord(i, "she") || a.isWord(i, "her") || a.isWord(i, "herself"):
			votes[female]++
		}
	}
}
