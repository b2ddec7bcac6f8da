package evidence

import (
	"math/bits"

	"github.com/writethru/writethru/lang"
)

// A Lexicon is a language with what is learnt of its words, made ready for look-up.
type Lexicon struct {
	slots   []entry // a power of two of them, at least half of them free
	endings []string
}

// An entry is what is known of the form of a word.
type entry struct {
	form  uint32 // its hash; 0 in a free slot
	class uint32
	often uint8
}

// NewLexicon returns the lexicon of a language. Often says of the hashes of forms how often
// they are heads of cues.
func NewLexicon(l lang.Attribution, often map[uint32]uint8) *Lexicon {
	known := make(map[uint32]entry, len(often))
	for form, n := range often {
		known[form] = entry{form: form, often: n}
	}
	for i, class := range l.Reporting {
		for _, word := range class {
			form := hash(word)
			e := known[form]
			known[form] = entry{form, e.class | 1<<i, e.often}
		}
	}
	x := &Lexicon{slots: make([]entry, 2<<bits.Len(uint(len(known)))), endings: l.Endings}
	for form, e := range known {
		*x.slot(form) = e
	}
	return x
}

// slot returns the slot of a form, or the free one where it would stand.
func (x *Lexicon) slot(form uint32) *entry {
	for i := mix(form, 1); ; i++ {
		if e := &x.slots[int(i)&(len(x.slots)-1)]; e.form == form || *e == (entry{}) {
			return e
		}
	}
}

// stem returns the hash of a word without its ending.
func (x *Lexicon) stem(word string) uint32 {
	const shortest = 3
	for _, e := range x.endings {
		if n := len(word) - len(e); n >= shortest && word[n:] == e {
			return hash(word[:n])
		}
	}
	return hash(word)
}
