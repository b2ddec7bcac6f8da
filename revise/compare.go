package revise

import (
	"github.com/writethru/writethru"
	"github.com/writethru/writethru/page/block"
	"github.com/writethru/writethru/page/model"
)

// A Version is an article as it stood at some time.
type Version struct {
	Reading *writethru.Reading
	Visible string // all text of the page as fetched, see [Visible]; "" where it is not known
}

// A Reviser compares versions. It is safe for use by several goroutines at once.
type Reviser struct {
	// Furniture says whether a line is known to stand on other pages of the outlet, too. It may be nil.
	Furniture func(line string) bool

	weigh   func(text string) (float32, writethru.MessageKind)
	numbers map[string]string // values of the words for numbers
}

// New returns a Reviser with the model of messages that comes with the program.
func New() *Reviser { return WithModel(model.Load()) }

// WithModel returns a Reviser with a model of the caller's.
func WithModel(m *block.Model) *Reviser { return &Reviser{weigh: m.WeighText, numbers: cardinals()} }

// Compare says what changed from one version to another. They need not be neighbours.
func (r *Reviser) Compare(before, after Version) *Revision {
	c := newComparison(before.Reading, after.Reading)
	onA, onB := &shown{visible: before.Visible}, &shown{visible: after.Visible}
	a, b := newJudge(c.a, c.groupA, onB, r), newJudge(c.b, c.groupB, onA, r)
	c.align(a.isSteady, b.isSteady)
	revision := &Revision{Before: before.Reading, After: after.Reading, Pairs: c.pairs()}
	c.finish(revision.Pairs, a, b)
	revision.Changes = r.changes(c, revision.Pairs, onA, onB)
	return revision
}

// finish gives the pairs their marks and their parts.
func (c *comparison) finish(pairs []Pair, a, b *judge) {
	for _, p := range pairs {
		if p.Relation == Same || p.Relation == Moved {
			a.keep(p.Before[0])
			b.keep(p.After[0])
		}
	}
	for i := range pairs {
		p := &pairs[i]
		if len(p.Before) > 0 && len(p.After) > 0 {
			p.Marks = c.marks(p)
		}
		p.Part = partOf(p, a, b)
	}
	partLabels(pairs, a, b)
}
