package coref

import (
	"strings"

	"github.com/writethru/writethru/nlp"
)

// A form is one way of writing a name, taken apart.
type form struct {
	text        string   // the words, parted by single spaces
	words       []string // folded, without suffixes
	first, last string   // folded; the same for names of one word
	suffix      string
	joined      string // words without spaces
	country     int    // number of the country, or none
	count       int    // how often it is met
	votes       ballot
	entity      int32 // that all its mentions mean, or none
	reason      Reason
}

// longestName is how many words of a name are looked at.
const longestName = 12

func (a *article) newForm(r nlp.Range) form {
	f := form{entity: none}
	var text, joined strings.Builder
	for i := r.Begin; i < r.End; i++ {
		if i > r.Begin && a.Begin[i] > a.End[i-1] {
			text.WriteByte(' ')
		}
		text.WriteString(a.Token(i))
		w := fold(a.Token(i))
		switch {
		case w == "" || w == "s" && a.Class[i] == nlp.Clitic || i-r.Begin >= longestName || i == r.Begin && a.is(i, definite):
		case i > r.Begin && a.is(i, suffix):
			f.suffix = w
		default:
			f.words = append(f.words, w)
			joined.WriteString(w)
		}
	}
	f.text, f.joined = text.String(), joined.String()
	if len(f.words) > 0 {
		f.first, f.last = f.words[0], f.words[len(f.words)-1]
	}
	f.country = a.lexicon.country(f.text)
	return f
}

// isFull reports whether the form has a first and a last name.
func (a *article) isFull(f *form) bool {
	return len(f.words) > 1 && a.lexicon.traits[f.first]&particle == 0
}

// A ballot counts what the mentions of a name are taken for.
type ballot [4]int

var ballotTypes = [...]Type{Person, Organization, Place, Group}

func (b *ballot) add(t Type) {
	for i, is := range ballotTypes {
		if t == is {
			b[i]++
		}
	}
}

// winner returns what most mentions are taken for, a person where it is a draw.
func (b *ballot) winner() Type {
	best := 0
	for i := range b {
		if b[i] > b[best] {
			best = i
		}
	}
	return ballotTypes[best]
}
