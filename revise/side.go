package revise

import (
	"slices"

	"github.com/writethru/writethru"
)

// A side is one version, cut for comparison.
type side struct {
	*writethru.Reading
	tokens    []token
	sentences []sentence
}

// A token is a word or a punctuation mark.
type token struct {
	span writethru.Span
	form int32
}

// A sentence is a range of tokens, and the bag of its words.
type sentence struct {
	first, last int // tokens, half-open
	key         int32
	words       []int32 // sorted
	weight      float32 // of the words
}

func newSide(r *writethru.Reading, v *vocabulary) *side {
	s := &side{Reading: r, sentences: make([]sentence, len(r.Sentences))}
	for i, sentence := range r.Sentences {
		s.sentences[i] = s.cut(sentence.Span, v)
	}
	return s
}

// cut cuts a span of the text into tokens.
func (s *side) cut(span writethru.Span, v *vocabulary) sentence {
	text := s.Article.Text
	c := sentence{first: len(s.tokens)}
	for t := range tokens(text, span) {
		form := v.form(t.In(text))
		s.tokens = append(s.tokens, token{t, form})
		if w := v.wordOf[form]; w != noWord {
			c.words = append(c.words, w)
		}
	}
	c.last = len(s.tokens)
	c.key = v.sentence(s.tokens[c.first:])
	slices.Sort(c.words)
	return c
}

// of returns the tokens of sentence i.
func (s *side) of(i int) []token {
	return s.tokens[s.sentences[i].first:s.sentences[i].last]
}

// text returns the words of sentence i as they stand.
func (s *side) text(i int) string { return s.Sentences[i].Span.In(s.Article.Text) }
