package revise

import (
	"slices"

	"github.com/writethru/writethru"
)

// A Stretch is neighbouring passages in which something changed, or neighbouring ones in which nothing did.
type Stretch struct {
	Unchanged bool
	Passages  []Passage
}

// A Passage is a block of the later version with what came and went in it, or a block that went as a whole.
type Passage struct {
	Kind      writethru.BlockKind // "" where the text has no blocks
	Sentences []Tracked
}

// A Tracked is a sentence with what came and went in it, as word processors track changes.
type Tracked struct {
	Relation Relation
	Moved    bool
	Space    string // stands between it and the sentence before
	Runs     []Run
}

// A Run is words that stayed, or words that went and those that came in their place. What stayed and what came, one behind the
// other, are the words of the later version; what stayed and what went are those of the earlier one, in the later one's quotation
// marks and dashes.
type Run struct{ Kept, Gone, Come string }

// Tracked returns the later version with all that came and went in it, block by block. What went stands beside the sentences
// whose block it shared. Messages are left out, and so is what went from the reading alone, and not from the page.
func (r *Revision) Tracked() []Stretch {
	t := &tracker{Revision: r, blockBefore: blocksOf(r.Before), blockAfter: blocksOf(r.After), was: none, is: none}
	for _, p := range t.settled() {
		t.add(p)
	}
	return stretches(t.passages)
}

// Sign tells in a character what became of a sentence: + it came, − it went, ~ other words, ↕ another place; "" if it stayed.
func (t Tracked) Sign() string {
	switch {
	case t.Relation == Added:
		return "+"
	case t.Relation == Removed:
		return "−"
	case t.Relation == Moved, t.Relation == Same && t.Moved:
		return "↕"
	case t.Relation == Same:
		return ""
	}
	return "~"
}

// Unchanged reports whether all sentences of a passage stayed as they were.
func (p Passage) Unchanged() bool {
	return !slices.ContainsFunc(p.Sentences, func(t Tracked) bool { return t.Sign() != "" })
}

// Sentences returns the number of sentences in a stretch.
func (s Stretch) Sentences() int {
	n := 0
	for _, p := range s.Passages {
		n += len(p.Sentences)
	}
	return n
}

// stretches parts passages in which nothing changed from the others.
func stretches(passages []Passage) []Stretch {
	var all []Stretch
	for _, p := range passages {
		unchanged := p.Unchanged()
		if n := len(all); n == 0 || all[n-1].Unchanged != unchanged {
			all = append(all, Stretch{Unchanged: unchanged})
		}
		last := &all[len(all)-1]
		last.Passages = append(last.Passages, p)
	}
	return all
}
