package times

import (
	"math"
	"strings"
	"time"

	"github.com/writethru/writethru/lang"
	"github.com/writethru/writethru/nlp"
)

// A Type says what sort of time an expression names.
type Type string

// The types of TIMEX3.
const (
	Date     Type = "DATE"     // a stretch of the calendar, from a day to a century
	Clock    Type = "TIME"     // a time of day
	Duration Type = "DURATION" // how long
	Set      Type = "SET"      // how often
)

// A Time is an expression of time: its words, its type and its value as TIMEX3 writes it.
type Time struct {
	nlp.Range
	Type  Type
	Value string
}

// A Finder finds expressions of time. It is safe for use by several goroutines at once.
type Finder struct {
	*lexicon
	rules []rule
}

// New returns a finder for the language whose words are given.
func New(v lang.Times) *Finder { return &Finder{newLexicon(&v), grammar()} }

// Find returns the expressions of time in a document, in order and disjoint. Those that lean
// on the day of publication are reckoned from published, the clock of which is used as it stands; when
// that is zero their values leave open what is not known. Where a parser has annotated
// the document, verbs say whether a Monday is past or to come, and names are kept clear of;
// elsewhere it is past unless words show that it is not.
func (f *Finder) Find(doc *nlp.Doc, published time.Time) []Time {
	s := scan{Finder: f, doc: doc, seen: make([]uint16, doc.Len())}
	if !published.IsZero() {
		y, m, d := published.Date()
		s.clock = date(y, int(m), d).Add(time.Duration(published.Hour())*time.Hour + time.Duration(published.Minute())*time.Minute)
		s.now = pointAt(s.clock, day)
	}
	for _, sentence := range doc.Sentences {
		s.sentence(sentence)
	}
	return s.found
}

// A scan is one pass over a document.
type scan struct {
	*Finder
	doc   *nlp.Doc
	clock time.Time          // when it was published
	now   point              // on which day
	last  [century + 1]point // by grain: the date named last that is as precise
	named point              // the day named last, in this sentence or the one before
	since int                // how many sentences ago

	begin, end int      // of the sentence
	before     match    // the one before, in this sentence
	depth      int      // of the expressions that stand one in another
	seen       []uint16 // the numbers of the words in the lexicon, as far as they were asked for
	names      int      // how many end before the word that is looked at
	found      []Time
}

// sentence looks at the words of one sentence.
func (s *scan) sentence(r nlp.Range) {
	s.begin, s.end, s.before = r.Begin, r.End, match{}
	if s.since++; s.since > 1 {
		s.named = point{}
	}
	for i := r.Begin; i < r.End; {
		if !s.begins(s.token(i), s.doc.Class[i]) {
			i++
			continue
		}
		m := s.phrase(i)
		if m.Len() == 0 {
			i++
			continue
		}
		s.take(m)
		i = m.End
	}
}

// take adds a match to what was found, unless a name covers it.
func (s *scan) take(m match) {
	m = s.bare(m)
	if s.covered(m) {
		return
	}
	s.found = append(s.found, Time{m.Range, m.Type, m.value})
	s.before = m
	for g := m.at.grain; g != none && g <= century; g++ {
		s.last[g] = m.at
	}
	switch {
	case m.Type == Set:
		s.named = point{} // daily at noon
	case m.at.grain != none && m.at.grain <= day:
		s.named, s.since = pointAt(m.at.begin, day), 0
	}
}

// bare leaves out an article that belongs to a word after the expression.
func (s *scan) bare(m match) match {
	if m.Len() < 2 || !s.word(m.Begin).is(isThe) || len(s.doc.Head) == 0 {
		return m
	}
	if head := int(s.doc.Head[m.Begin]); head >= m.End && s.doc.Class[m.End] != nlp.Clitic {
		m.Begin++
	}
	return m
}

func (s *scan) token(i int) string { return s.doc.Token(i) }

// word returns what is known of word i, nothing of those outside of the sentence.
func (s *scan) word(i int) word {
	if i < s.begin || i >= s.end {
		return word{}
	}
	n := s.seen[i]
	if n == unseen {
		n = s.see(i)
	}
	if n == written {
		return s.read(i)
	}
	return s.words[n]
}

// What stands in scan.seen for words that have no number.
const (
	unseen  = 0              // not looked up yet
	unknown = 1              // in no list
	written = math.MaxUint16 // in digits or with a prefix: read anew every time
)

// see notes the number of word i.
func (s *scan) see(i int) uint16 {
	s.seen[i] = written
	if letters := s.token(i); s.doc.Class[i] != nlp.Number && strings.IndexByte(letters, '-') < 0 {
		s.seen[i] = s.index(letters)
	}
	return s.seen[i]
}

// read returns what is known of word i, which is in no list as it stands.
func (s *scan) read(i int) word {
	if s.doc.Class[i] == nlp.Number {
		return numeral(s.token(i))
	}
	return s.prefixed(s.token(i))
}

// class returns the class of token i, that of a stop outside of the sentence.
func (s *scan) class(i int) nlp.Class {
	if i < s.begin || i >= s.end {
		return nlp.Stop
	}
	return s.doc.Class[i]
}

// hyphen returns the place of the word that a hyphen joins to the one before i, or i.
func (s *scan) hyphen(i int) int {
	if s.class(i) == nlp.Hyphen && i+1 < s.end {
		return i + 1
	}
	return i
}
