package revise

import "github.com/writethru/writethru"

// A hunk is a run of tokens of either version that changed, half-open.
type hunk struct {
	begin, end   int // of the earlier version
	begin2, end2 int // of the later one
}

// marks returns what changed in the words of a pair that has two sides. No mark crosses the border
// of a sentence.
func (c *comparison) marks(p *Pair) []Mark {
	before, after := c.a.all(p.Before), c.b.all(p.After)
	var out []Mark
	for _, d := range diff(forms(before), forms(after)) {
		gone, come := c.a.pieces(p.Before, before, d.begin, d.end), c.b.pieces(p.After, after, d.begin2, d.end2)
		for i := range max(len(gone), len(come)) {
			out = append(out, Mark{pieceAt(gone, i), pieceAt(come, i)})
		}
	}
	return out
}

// pieces returns the spans of a hunk, cut where a sentence ends. There is always one.
func (s *side) pieces(sentences []int, tokens []token, begin, end int) []writethru.Span {
	out := []writethru.Span{cover(tokens, begin, end)}
	for n, i := range sentences[1:] {
		last := &out[len(out)-1]
		if border := s.Sentences[i].Span.Begin; last.Begin < border && border < last.End {
			rest := writethru.Span{Begin: border, End: last.End}
			last.End = s.Sentences[sentences[n]].Span.End // the one before it
			out = append(out, rest)
		}
	}
	return out
}

// pieceAt returns piece i, or the empty place behind the last.
func pieceAt(pieces []writethru.Span, i int) writethru.Span {
	if i < len(pieces) {
		return pieces[i]
	}
	end := pieces[len(pieces)-1].End
	return writethru.Span{Begin: end, End: end}
}

// all returns the tokens of several sentences.
func (s *side) all(sentences []int) []token {
	if len(sentences) == 1 {
		return s.of(sentences[0])
	}
	var out []token
	for _, i := range sentences {
		out = append(out, s.of(i)...)
	}
	return out
}

func forms(tokens []token) []int32 {
	out := make([]int32, len(tokens))
	for i, t := range tokens {
		out[i] = t.form
	}
	return out
}

// cover returns the span of a run of tokens: where it would stand, if it is empty.
func cover(tokens []token, begin, end int) writethru.Span {
	switch {
	case begin < end:
		return writethru.Span{Begin: tokens[begin].span.Begin, End: tokens[end-1].span.End}
	case begin > 0:
		at := tokens[begin-1].span.End
		return writethru.Span{Begin: at, End: at}
	case len(tokens) > 0:
		at := tokens[0].span.Begin
		return writethru.Span{Begin: at, End: at}
	}
	return writethru.Span{}
}

func (m Mark) before() writethru.Span { return m.Before }
func (m Mark) after() writethru.Span  { return m.After }
