package coref

// A gender is a set of those that words allow.
type gender uint8

const (
	he gender = 1 << iota
	she
	anyGender gender = 0
)

// Points that evidence of gender counts. What the text says outweighs what a first
// name suggests.
const (
	titlePoints   = 12
	nounPoints    = 6
	pronounPoints = 2
	namePoints    = 2
	mostPoints    = 12 // from pronouns together
)

// A lean is evidence of gender: points for he above zero, for she below.
type lean struct{ words, pronouns, name int }

func (l *lean) add(g gender, points int) { l.words += points * g.sign() }

func (l *lean) learn(g gender) {
	l.pronouns = max(-mostPoints, min(mostPoints, l.pronouns+pronounPoints*g.sign()))
}

// total returns the points; the first name does not count where the text speaks.
func (l lean) total() int {
	if said := l.words + l.pronouns; said != 0 {
		return said
	}
	return l.name
}

func (g gender) sign() int {
	switch g {
	case he:
		return 1
	case she:
		return -1
	}
	return 0
}

// pronounGender returns the gender of a pronoun.
func (a *article) pronounGender(i int) gender { return genderOf(a.traits[i], male, female) }

// wordGender returns the gender that a noun tells.
func (a *article) wordGender(i int) gender { return genderOf(a.traits[i], maleWord, femaleWord) }

func genderOf(t, m, f trait) gender {
	switch t & (m | f) {
	case m:
		return he
	case f:
		return she
	}
	return anyGender
}

// courtesies is how many titles before a name are looked at.
const courtesies = 3

// titleGender returns the gender that the titles before a name tell.
func (a *article) titleGender(begin int) gender {
	for i := begin - 1; i >= max(0, begin-courtesies) && a.is(i, title|personNoun); i-- {
		if g := a.wordGender(i); g != anyGender {
			return g
		}
	}
	return anyGender
}
