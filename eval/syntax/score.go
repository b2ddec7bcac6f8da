package syntax

import (
	"unicode/utf8"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/conllu"
	"github.com/writethru/writethru/eval/internal/python"
	"github.com/writethru/writethru/nlp"
)

// A Measure is one of those of the shared task.
type Measure int

// The measures.
const (
	Tokens    Measure = iota // what stands between spaces or punctuation
	Sentences                // first and last character
	Words                    // syntactic words
	UPOS                     // universal part of speech
	XPOS                     // the language's own tag
	UFeats                   // universal features
	Lemmas                   // a gold lemma “_” counts as right
	UAS                      // heads
	LAS                      // heads and relations
	CLAS                     // LAS of words with a meaning of their own
	Measures                 // how many there are
)

// String returns the name that the published tables use.
func (m Measure) String() string {
	return [...]string{"Tokens", "Sentences", "Words", "UPOS", "XPOS", "UFeats", "Lemmas", "UAS", "LAS", "CLAS"}[m]
}

// A Figure is one line of the scores, in per cent with two digits.
type Figure struct {
	P, R, F1 float64
	Aligned  float64 // the share of the aligned words that are right; 0 for Tokens, Sentences and Words
}

// Scores holds a figure a measure.
type Scores [Measures]Figure

// Score scores documents against gold ones, pooled. It fails with kind malformed
// where the texts differ in more than spaces.
func Score(gold, system []conllu.Document) (Scores, error) {
	g, s := newTreebank(gold), newTreebank(system)
	if g.text != s.text {
		return Scores{}, difference(g.text, s.text)
	}
	var scores Scores
	scores[Tokens] = figure(shared(g.tokens, s.tokens), len(g.tokens), len(s.tokens))
	scores[Sentences] = figure(shared(g.sentences, s.sentences), len(g.sentences), len(s.sentences))
	c := comparison{g.words, s.words, align(g.words, s.words), nil}
	c.linkHeads()
	scores[Words] = figure(len(c.pairs), len(g.words), len(s.words))
	for measure := UPOS; measure < Measures; measure++ {
		scores[measure] = c.figure(measure)
	}
	return scores, nil
}

// difference says where two texts part.
func difference(gold, system string) error {
	const shown = 20
	at := 0
	for at < min(len(gold), len(system)) && gold[at] == system[at] {
		at++
	}
	excerpt := func(text string) string {
		begin, end := max(0, at-shown), min(len(text), at+shown)
		for begin > 0 && !utf8.RuneStart(text[begin]) {
			begin--
		}
		for end < len(text) && !utf8.RuneStart(text[end]) {
			end++
		}
		return text[begin:end]
	}
	return writethru.Errorf(writethru.Malformed, "the texts differ: gold has %q, the system %q", excerpt(gold), excerpt(system))
}

// shared counts the spans that are in both lists, which are in order.
func shared(a, b []writethru.Span) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		switch {
		case a[0] == b[0]:
			n++
			a, b = a[1:], b[1:]
		case a[0].End <= b[0].End && a[0] != b[0]:
			a = a[1:]
		default:
			b = b[1:]
		}
	}
	return n
}

// A comparison holds the words of two documents and how they are aligned.
type comparison struct {
	gold, system []word
	pairs        []pair
	systemOf     []int // the system's word of each gold word, or unaligned
}

const unaligned = -2 // differs from nlp.Root

func (c *comparison) linkHeads() {
	c.systemOf = make([]int, len(c.gold))
	for i := range c.systemOf {
		c.systemOf[i] = unaligned
	}
	for _, p := range c.pairs {
		c.systemOf[p.gold] = p.system
	}
}

func (c *comparison) figure(m Measure) Figure {
	right, aligned := 0, 0
	for _, p := range c.pairs {
		g, s := &c.gold[p.gold], &c.system[p.system]
		if m == CLAS && !g.isContent() {
			continue
		}
		aligned++
		if c.right(m, g, s) {
			right++
		}
	}
	gold, system := len(c.gold), len(c.system)
	if m == CLAS {
		gold, system = content(c.gold), content(c.system)
	}
	f := figure(right, gold, system)
	if aligned > 0 {
		f.Aligned = python.Round(float64(100*right)/float64(aligned), 2)
	}
	return f
}

func content(words []word) int {
	n := 0
	for i := range words {
		if words[i].isContent() {
			n++
		}
	}
	return n
}

func (c *comparison) right(m Measure, g, s *word) bool {
	switch m {
	case UPOS:
		return g.UPOS == s.UPOS
	case XPOS:
		return g.XPOS == s.XPOS
	case UFeats:
		return g.universalFeats() == s.universalFeats()
	case Lemmas:
		return g.Lemma == s.Lemma || g.Lemma == "_"
	case UAS:
		return c.sameHead(g, s)
	}
	return c.sameHead(g, s) && g.relation == s.relation
}

func (c *comparison) sameHead(g, s *word) bool {
	if g.head == nlp.Root {
		return s.head == nlp.Root
	}
	return s.head != nlp.Root && c.systemOf[g.head] == s.head
}

func figure(right, gold, system int) Figure {
	p, r := python.Share(right, system), python.Share(right, gold)
	f := Figure{P: python.Round(100*p, 2), R: python.Round(100*r, 2)}
	if p+r > 0 {
		f.F1 = python.Round(200*p*r/(p+r), 2)
	}
	return f
}
