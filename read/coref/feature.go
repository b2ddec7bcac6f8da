package coref

import "github.com/writethru/writethru/nlp"

// A feature is something that may be true of a candidate.
type feature uint8

const (
	sameSentence feature = iota
	oneBack
	twoBack
	threeBack
	furtherBack
	sameBlock
	blockBefore
	asSubject
	asOblique
	asModifier
	isName
	isNominal
	isPronoun
	isIndefinite
	sameSlot
	governing   // is the subject of a clause above the pronoun's
	speaking    // is the subject of a verb of speech
	spokeLast   // was the last one to speak, and its turn is not over
	spokeBefore // spoke in one of the last sentences
	firstInList // no other candidate is nearer
	furtherInList
	metOnce
	metOften // four times or more
	metMost  // ten times or more
	agreeSurely
	agreeMaybe
	agreeByName
	disagreeByName
	disagreeMaybe
	disagreeSurely
	sameQuote
	otherQuote // the candidate is in a quotation, the pronoun is not in it
	ownQuote   // the candidate speaks the quotation that the pronoun is in
	bound      // a reflexive's subject
	ahead
	named
	bothSubjects
	isGroup
	isThing
	onePerson    // for they
	turnAgain    // spokeLast, and the pronoun is the subject of a verb of speech
	insideSpeech // stands in what the pronoun's own verb of speech says
	talking      // the pronoun is the subject of a verb of speech and so is the candidate, whose turn is not over
	leading      // was the subject of the latest sentence that has one, in the same block

	features
)

// describe fills in the features of the candidate by mention j, the nth one, of pronoun i.
func (a *article) describe(i, j, n int, f *[features]bool) {
	m, c := &a.mentions[i], &a.mentions[j]
	a.describeDistance(m, c, f)
	a.describeSyntax(i, j, f)
	a.describeEntity(m, c, f)
	a.describeTurn(m, c, f)
	a.describeQuotes(m, c, f)
	f[firstInList], f[furtherInList] = n == 0, n > 1
	f[ahead] = j > i
}

func (a *article) describeDistance(m, c *mention, f *[features]bool) {
	here, there := &a.words[m.head], &a.words[c.head]
	f[min(sameSentence+feature(min(max(0, here.sentence-there.sentence), 4)), furtherBack)] = true
	f[sameBlock] = here.block == there.block
	f[blockBefore] = here.block == there.block+1
}

func (a *article) describeSyntax(i, j int, f *[features]bool) {
	m, c := &a.mentions[i], &a.mentions[j]
	f[asSubject], f[asOblique], f[asModifier] = c.slot == subject, c.slot == oblique, c.slot == modifier
	f[isName], f[isNominal], f[isPronoun] = c.kind == Name, c.kind == Nominal, c.kind == Pronoun
	f[isIndefinite] = c.kind == Nominal && !a.is(c.Begin, definite)
	f[sameSlot] = m.slot == c.slot
	f[bothSubjects] = m.slot == subject && c.slot == subject
	same := a.words[m.head].sentence == a.words[c.head].sentence
	f[governing] = same && c.slot == subject && a.governs(int(c.top), int(m.head))
	f[bound] = f[governing] && a.is(int(m.head), reflexive)
	f[insideSpeech] = m.speaks && (same && a.isBelow(int(c.top), int(a.Head[m.top])) || a.isQuotedIn(c, a.sentence(int(m.head))))
}

// isQuotedIn reports whether a candidate stands in a quotation that ends in a sentence.
func (a *article) isQuotedIn(c *mention, sentence nlp.Range) bool {
	quote := a.words[c.head].quote
	return quote != none && a.quotes[quote].End > sentence.Begin && a.quotes[quote].End <= sentence.End
}

func (a *article) describeEntity(m, c *mention, f *[features]bool) {
	e := &a.entities[c.entity]
	f[metOnce], f[metOften], f[metMost] = e.count <= 1, e.count >= 4, e.count >= 10
	f[named], f[isGroup], f[isThing] = e.named, e.kind == Group, e.kind == thing
	f[onePerson] = m.plural && e.kind == Person && !e.plural
	a.describeGender(m, e, f)
}

func (a *article) describeGender(m *mention, e *entity, f *[features]bool) {
	switch points := m.gender.sign() * e.lean.total(); {
	case points >= nounPoints:
		f[agreeSurely] = true
	case points <= -nounPoints:
		f[disagreeSurely] = true
	case points == 0:
	case e.lean.words+e.lean.pronouns == 0:
		f[agreeByName], f[disagreeByName] = points > 0, points < 0
	default:
		f[agreeMaybe], f[disagreeMaybe] = points > 0, points < 0
	}
}

func (a *article) describeQuotes(m, c *mention, f *[features]bool) {
	in, from := a.words[m.head].quote, a.words[c.head].quote
	f[sameQuote] = in != none && in == from
	f[otherQuote] = from != none && in != from
	f[ownQuote] = in != none && c.entity == a.speaker(in)
}
