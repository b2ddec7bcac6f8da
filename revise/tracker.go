package revise

import (
	"cmp"
	"slices"
)

// A tracker sets the pairs of a revision as passages.
type tracker struct {
	*Revision
	blockBefore, blockAfter []int // by sentence: its block, or none
	passages                []Passage
	was, is                 int // the blocks of either version that the last passage is made of, or none
}

// settled returns the pairs that are shown. Of what went between two sentences that stayed in their order, that which shared a
// block with the second alone stands before it, all else behind the first.
func (t *tracker) settled() []*Pair {
	var all []*Pair
	begin, previous := 0, none
	for i := range t.Pairs {
		p := &t.Pairs[i]
		if p.Part == Messaging || p.Part == Steady && p.Relation == Removed {
			continue
		}
		if was := t.cameFrom(p); was != none && p.Relation != Removed {
			t.settle(all[begin:], previous, was)
			begin, previous = len(all)+1, was
		}
		all = append(all, p)
	}
	t.settle(all[begin:], previous, none)
	return all
}

// settle orders pairs between a sentence of one block and a sentence of the next.
func (t *tracker) settle(pairs []*Pair, previous, next int) {
	rank := func(p *Pair) int {
		switch was := t.cameFrom(p); {
		case p.Relation != Removed:
			return 1
		case was == next && was != previous:
			return 2
		}
		return 0
	}
	slices.SortStableFunc(pairs, func(a, b *Pair) int { return cmp.Compare(rank(a), rank(b)) })
}

// cameFrom returns the block of the earlier version that a pair stands in, none if it is new there.
func (t *tracker) cameFrom(p *Pair) int {
	if len(p.Before) == 0 || p.Moved {
		return none
	}
	return t.blockBefore[p.Before[0]]
}

// add sets a pair in the last passage, or in a new one.
func (t *tracker) add(p *Pair) {
	was, is := t.cameFrom(p), none
	if len(p.After) > 0 {
		is = t.blockAfter[p.After[0]]
	}
	if !t.goesOn(was, is) {
		t.passages = append(t.passages, Passage{})
		t.was, t.is = none, none
	}
	last := &t.passages[len(t.passages)-1]
	if was != none {
		t.was = was
	}
	switch {
	case is != none:
		t.is, last.Kind = is, t.After.Blocks[is].Kind
	case t.is == none && was != none:
		last.Kind = t.Before.Blocks[was].Kind
	}
	last.Sentences = append(last.Sentences, t.tracked(p))
}

// goesOn reports whether a sentence of these blocks belongs to the last passage.
func (t *tracker) goesOn(was, is int) bool {
	if is == none || t.is == none {
		return was != none && was == t.was
	}
	return is == t.is
}

func (t *tracker) tracked(p *Pair) Tracked {
	out := Tracked{Relation: p.Relation, Moved: p.Moved, Runs: t.runs(p)}
	if p.Part == Steady {
		out.Relation, out.Moved = Same, false
	}
	if len(p.After) > 0 {
		out.Space = spaceBefore(t.After.Article.Text, t.After.Sentences[p.After[0]].Span.Begin)
	} else {
		out.Space = spaceBefore(t.Before.Article.Text, t.Before.Sentences[p.Before[0]].Span.Begin)
	}
	return out
}

// spaceBefore returns the space that stands before a sentence: some scripts have none.
func spaceBefore(text string, at int) string {
	if at > 0 && trail(text[:at]) == 0 {
		return ""
	}
	return " "
}
