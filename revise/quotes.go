package revise

import (
	"encoding/binary"
	"slices"
	"strings"

	"github.com/writethru/writethru"
)

// A quote is an attribution whose content stands in quotation marks, in whole or in part.
type quote struct {
	*writethru.Attribution
	words     []int32 // of the content, sorted
	sentences []int   // that it touches
	partner   int
}

// quotesOf returns the quotes of a version in order.
func (c *comparison) quotesOf(s *side) []quote {
	var quotes []quote
	for i := range s.Attributions {
		if a := &s.Attributions[i]; a.Kind != writethru.Indirect {
			quotes = append(quotes, c.quote(s, a))
		}
	}
	return quotes
}

func (c *comparison) quote(s *side, a *writethru.Attribution) quote {
	q := quote{Attribution: a, partner: none}
	for _, span := range a.Content.Spans {
		for t := range tokens(s.Article.Text, span) {
			if w := c.words.wordOf[c.words.form(t.In(s.Article.Text))]; w != noWord {
				q.words = append(q.words, w)
			}
		}
		q.sentences = append(q.sentences, s.sentencesAt(span)...)
	}
	slices.Sort(q.words)
	slices.Sort(q.sentences)
	q.sentences = slices.Compact(q.sentences)
	return q
}

// sentencesAt returns the sentences that a span overlaps.
func (s *side) sentencesAt(span writethru.Span) []int {
	i, _ := slices.BinarySearchFunc(s.Sentences, span.Begin, func(x writethru.Sentence, begin int) int { return x.Span.End - begin - 1 })
	var out []int
	for ; i < len(s.Sentences) && s.Sentences[i].Span.Begin < span.End; i++ {
		out = append(out, i)
	}
	return out
}

// quotes tells which quotes came, went, or read otherwise, and which are given to somebody else. What the
// ledger says otherwise of words that did not change is no change.
func (t *teller) quotes() {
	before, after := t.quotesOf(t.a), t.quotesOf(t.b)
	t.matchQuotes(before, after)
	for i := range before {
		switch q := &before[i]; {
		case q.partner != none:
			t.compareQuotes(q, &after[q.partner])
		case t.touchedA.any(q.Content.Spans):
			t.add(writethru.Change{Kind: writethru.QuoteDropped, Before: q.Content.Spans, Name: speaker(q.Source)})
		}
	}
	for j := range after {
		if q := &after[j]; q.partner == none && t.touchedB.any(q.Content.Spans) {
			t.add(writethru.Change{Kind: writethru.QuoteAdded, After: q.Content.Spans, Name: speaker(q.Source)})
		}
	}
}

// matchQuotes pairs quotes of the same words, then those that resemble each other in sentences
// that became one another.
func (t *teller) matchQuotes(before, after []quote) {
	same := map[string][]int{}
	starts := map[int][]int{} // by sentence of the later version
	for j := range after {
		same[wordsKey(after[j].words)] = append(same[wordsKey(after[j].words)], j)
		for _, s := range after[j].sentences {
			starts[s] = append(starts[s], j)
		}
	}
	for i := range before {
		key := wordsKey(before[i].words)
		if list := same[key]; len(list) > 0 {
			before[i].partner, after[list[0]].partner = list[0], i
			same[key] = list[1:]
		}
	}
	for i := range before {
		if before[i].partner == none {
			t.matchAltered(i, before, after, starts)
		}
	}
}

// matchAltered pairs quote i with the quote that resembles it most in what its sentences became.
func (t *teller) matchAltered(i int, before, after []quote, starts map[int][]int) {
	const altered, most = 0.5, 32 // share of words in common; quotes of one sentence that are compared
	best, score := none, float32(altered)
	for _, s := range before[i].sentences {
		g := t.groupA[s]
		if g == none {
			continue
		}
		for _, s := range t.groups[g].after {
			for _, j := range starts[s][:min(most, len(starts[s]))] {
				if after[j].partner != none {
					continue
				}
				if d := t.dice(before[i].words, after[j].words); d >= score {
					best, score = j, d
				}
			}
		}
	}
	if best != none {
		before[i].partner, after[best].partner = best, i
	}
}

// dice returns what share of their words two bags have in common.
func (c *comparison) dice(a, b []int32) float32 {
	c.shared = common(c.shared[:0], a, b)
	return 2 * float32(len(c.shared)) / float32(max(1, len(a)+len(b)))
}

// wordsKey returns a key that equal bags share.
func wordsKey(words []int32) string {
	key := make([]byte, 0, 4*len(words))
	for _, w := range words {
		key = binary.LittleEndian.AppendUint32(key, uint32(w))
	}
	return string(key)
}

// compareQuotes tells how a quote differs from what it was.
func (t *teller) compareQuotes(was, is *quote) {
	changed := t.touchedA.any(was.Content.Spans) || t.touchedB.any(is.Content.Spans)
	if changed && !slices.Equal(was.words, is.words) {
		t.add(writethru.Change{Kind: writethru.QuoteAltered, Before: was.Content.Spans, After: is.Content.Spans, Name: speaker(is.Source)})
	}
	if t.otherSpeaker(was.Source, is.Source) {
		t.add(writethru.Change{
			Kind: writethru.SpeakerChanged, Before: was.Source.Spans, After: is.Source.Spans, Was: speaker(was.Source), Is: speaker(is.Source),
		})
	}
}

// otherSpeaker reports whether the words that name the speaker changed, and share no word with those before.
func (t *teller) otherSpeaker(was, is *writethru.Source) bool {
	if was == nil || is == nil || !t.touchedA.any(was.Spans) && !t.touchedB.any(is.Spans) {
		return false
	}
	names := strings.Fields(folded(speaker(is)))
	return !slices.ContainsFunc(strings.Fields(folded(speaker(was))), func(word string) bool { return slices.Contains(names, word) })
}

// speaker returns the name of a source as fully as the article gives it.
func speaker(s *writethru.Source) string {
	if s == nil {
		return ""
	}
	return s.Name
}
