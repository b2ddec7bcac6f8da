package names

import (
	"cmp"
	"maps"
	"slices"

	"github.com/writethru/writethru/eval/internal/python"
)

// All is the kind under which the figures of all names stand.
const All = "ALL"

// A Figure is one line of the scores. P, R and F1 are per cent, with two digits.
type Figure struct {
	Kind     string
	Gold     int
	Pred     int
	P, R, F1 float64
}

// A Scorer adds up documents. Its zero value has seen none.
type Scorer struct {
	all   counts
	kinds map[string]counts
}

type counts struct{ gold, pred, right int }

// Add scores the predicted names of a document against its gold ones.
func (s *Scorer) Add(gold, predicted []Name) {
	known := make(map[Name]bool, len(gold))
	for _, name := range gold {
		known[name] = true
		s.count(name.Kind, counts{gold: 1})
	}
	for _, name := range predicted {
		found := counts{pred: 1}
		if known[name] {
			found.right = 1
		}
		s.count(name.Kind, found)
	}
}

func (s *Scorer) count(kind string, found counts) {
	if s.kinds == nil {
		s.kinds = map[string]counts{}
	}
	s.all = s.all.plus(found)
	s.kinds[kind] = s.kinds[kind].plus(found)
}

func (c counts) plus(d counts) counts {
	return counts{c.gold + d.gold, c.pred + d.pred, c.right + d.right}
}

// Figures returns a figure for all names, then one for each kind, the commonest in the
// gold first.
func (s *Scorer) Figures() []Figure {
	figures := []Figure{s.all.figure(All)}
	kinds := slices.SortedFunc(maps.Keys(s.kinds), func(a, b string) int {
		return cmp.Or(cmp.Compare(s.kinds[b].gold, s.kinds[a].gold), cmp.Compare(a, b))
	})
	for _, kind := range kinds {
		figures = append(figures, s.kinds[kind].figure(kind))
	}
	return figures
}

func (c counts) figure(kind string) Figure {
	p, r := python.Share(c.right, c.pred), python.Share(c.right, c.gold)
	f := Figure{Kind: kind, Gold: c.gold, Pred: c.pred, P: python.Round(100*p, 2), R: python.Round(100*r, 2)}
	if p+r > 0 {
		f.F1 = python.Round(200*p*r/(p+r), 2)
	}
	return f
}
