package voice

import (
	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp"
)

// A marker finds the loaded words of a sentence.
type marker struct {
	lexicon   *lexicon
	doc       *nlp.Doc
	shields   []shield // of the words of the document
	sentence  nlp.Range
	evaluates bool // the sentence is comment, says the model
}

// mark appends the loaded words of the sentence.
func (m *marker) mark(all []Loaded) []Loaded {
	first := len(all)
	for i := m.sentence.Begin; i < m.sentence.End; i++ {
		if m.shields[i]&(inQuotes|inName) != 0 {
			continue
		}
		if found, ok := m.at(i); ok && !m.reaches(found.Range, inQuotes) {
			all = join(all, first, found)
		}
	}
	return all
}

// join appends words, joined to those from first on that they overlap. The widest give the
// reason.
func join(all []Loaded, first int, next Loaded) []Loaded {
	for len(all) > first && next.Begin < all[len(all)-1].End {
		last := all[len(all)-1]
		if last.Len() >= next.Len() {
			next.Reason = last.Reason
		}
		next.Begin, next.End = min(last.Begin, next.Begin), max(last.End, next.End)
		all = all[:len(all)-1]
	}
	return append(all, next)
}

// at returns the loaded words of which word i is the one that judges.
func (m *marker) at(i int) (Loaded, bool) {
	switch m.doc.UPOS(i) {
	case "ADJ":
		return m.adjective(i, m.traits(i))
	case "ADV":
		return m.adverb(i, m.traits(i))
	case "NOUN":
		return m.noun(i)
	case "VERB":
		if m.doc.Deprel(i) == "amod" {
			return m.adjective(i, m.traits(i))
		}
		return m.verb(i)
	}
	return Loaded{}, false
}

// adjective marks one that judges or doubts the noun that it modifies, or that is said of something.
func (m *marker) adjective(i int, t trait) (Loaded, bool) {
	if t&(judging|doubtful|hedge) == 0 || !m.judges(i, t) {
		return Loaded{}, false
	}
	first := m.firstOfList(i)
	if m.doc.Deprel(first) == "amod" {
		noun := int(m.doc.Head[first])
		return Loaded{m.phrase(i, noun), reasonOf(t)}, m.fits(t, m.lexicon.find(m.doc.Lemma(noun)))
	}
	return Loaded{nlp.Range{Begin: m.front(i), End: i + 1}, reasonOf(t)}, t&hedge == 0 && m.isPredicate(first)
}

// fits tells whether an adjective judges what it modifies. A so-called loophole may be plainly so called; a
// so-called expert is doubted.
func (m *marker) fits(adjective, head trait) bool {
	if adjective&hedge != 0 {
		return m.evaluates || head&person != 0
	}
	return head&described == 0
}

func reasonOf(t trait) writethru.LoadedReason {
	if t&hedge != 0 {
		return writethru.Hedge
	}
	return writethru.Evaluation
}

// judges tells whether an adjective may be the outlet's judgement, for all that is said around it.
func (m *marker) judges(i int, t trait) bool {
	sure := t&judging != 0
	if said, added := m.origin(i); said {
		return sure && added
	}
	return sure || t&hedge != 0 || m.evaluates
}

// adverb marks one that judges what it modifies, or doubts it.
func (m *marker) adverb(i int, t trait) (Loaded, bool) {
	reason := writethru.Intensifier
	if t&hedge != 0 {
		reason = writethru.Hedge
	}
	head := m.doc.Head[i]
	if t&(intensifier|hedge) == 0 || head == nlp.Root || m.doc.Deprel(i) != "advmod" || m.isSaid(i) {
		return Loaded{}, false
	}
	return Loaded{nlp.Range{Begin: m.front(i), End: i + 1}, reason}, m.lexicon.find(m.doc.Lemma(int(head)))&described == 0
}

// noun marks one that judges whom or what it names, with the words before it that belong to it.
func (m *marker) noun(i int) (Loaded, bool) {
	if m.doc.Deprel(i) == "compound" || !m.mayName(i) {
		return Loaded{}, false
	}
	t, begin := m.name(i)
	if t&nounTraits == 0 {
		return Loaded{}, false
	}
	said := m.isSaid(i)
	switch {
	case said && t&(epithet|office) == 0, m.isOpinion(i), m.isCopular(i) && (said || !m.isPredicate(i)):
		return Loaded{}, false
	case t&office != 0:
		begin = m.colouredFrom(i)
		return Loaded{nlp.Range{Begin: begin, End: i + 1}, writethru.Epithet}, begin < i
	}
	return Loaded{nlp.Range{Begin: begin, End: i + 1}, writethru.Epithet}, true
}

// verb marks one that insinuates something of a person.
func (m *marker) verb(i int) (Loaded, bool) {
	if !m.lexicon.begins(m.doc.Token(i), insinuating) {
		return Loaded{}, false
	}
	found := Loaded{nlp.Range{Begin: i, End: i + 1}, writethru.Insinuation}
	return found, m.lexicon.find(m.doc.Lemma(i))&insinuating != 0 && m.hasPerson(i) && !m.isSaid(i)
}
