package revise

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/lang/en"
)

// A numeral is a number as it stands in the text, and its value in digits.
type numeral struct {
	span  writethru.Span
	value string
}

// cardinals returns the values of the words for numbers: "twelve" is "12".
func cardinals() map[string]string {
	values := map[string]string{}
	for _, entry := range en.Times().Cardinals {
		words, value, _ := strings.Cut(entry, "=")
		for word := range strings.SplitSeq(words, "|") {
			values[word] = value
		}
	}
	return values
}

// figures tells which numbers and which dates stand in the place of others in sentences that were
// reworded.
func (t *teller) figures() {
	for i := range t.pairs {
		p := &t.pairs[i]
		if p.Part != Story {
			continue
		}
		for _, m := range p.Marks {
			if !t.date(m) {
				t.numbers(m)
			}
		}
	}
}

// date tells that a mark puts one date or time of day in the place of another.
func (t *teller) date(m Mark) bool {
	was, is := t.a.dateAt(m.Before), t.b.dateAt(m.After)
	if was == nil || is == nil {
		return false
	}
	before, after := was.Span.In(t.a.Article.Text), is.Span.In(t.b.Article.Text)
	if was.Value != is.Value && folded(before) != folded(after) {
		t.add(writethru.Change{
			Kind: writethru.DateChanged, Before: []writethru.Span{was.Span}, After: []writethru.Span{is.Span}, Was: before, Is: after,
		})
	}
	return true
}

// dateAt returns the first date or time of day that overlaps a span, nil for none.
func (s *side) dateAt(span writethru.Span) *writethru.Time {
	for i := s.timeAt(span.Begin); i < len(s.Times) && s.Times[i].Span.Begin < span.End; i++ {
		if k := s.Times[i].Type; k == writethru.DateType || k == writethru.ClockType {
			return &s.Times[i]
		}
	}
	return nil
}

// numbers tells which numbers of a mark stand in the place of which.
func (t *teller) numbers(m Mark) {
	before, after := numerals(t.a.Article.Text, m.Before, t.values), numerals(t.b.Article.Text, m.After, t.values)
	for i := range min(len(before), len(after)) {
		was, is := before[i], after[i]
		if was.value != is.value {
			t.add(writethru.Change{
				Kind: writethru.FigureChanged, Before: []writethru.Span{was.span}, After: []writethru.Span{is.span},
				Was: was.span.In(t.a.Article.Text), Is: is.span.In(t.b.Article.Text),
			})
		}
	}
}

// numerals returns the numbers within a span.
func numerals(text string, within writethru.Span, values map[string]string) []numeral {
	var out []numeral
	for t := range tokens(text, within) {
		word := t.In(text)
		if first, _ := utf8.DecodeRuneInString(word); unicode.IsDigit(first) {
			out = append(out, numeral{t, strings.ReplaceAll(word, ",", "")})
		} else if value, ok := values[strings.ToLower(word)]; ok {
			out = append(out, numeral{t, value})
		}
	}
	return out
}

// timeAt returns the first of the times that ends after place at.
func (s *side) timeAt(at int) int {
	i, _ := slices.BinarySearchFunc(s.Times, at, func(x writethru.Time, at int) int { return x.Span.End - at - 1 })
	return i
}
