package times

import (
	"cmp"
	"slices"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/internal/python"
)

// Scores holds the figures of TempEval-3, in per cent.
type Scores struct {
	Gold, Found     int
	Strict, Relaxed Figure
	Type, Value     float64 // accuracy, over relaxed matches
	ValueF1         float64
}

// A Figure is how well extents are found.
type Figure struct{ P, R, F1 float64 }

// A Scorer adds up documents.
type Scorer struct{ gold, found, strict, relaxed, types, values int }

// NewScorer returns a scorer that has seen none.
func NewScorer() *Scorer { return new(Scorer) }

// Add scores the expressions found in a document against its gold ones.
func (s *Scorer) Add(gold, found []writethru.Time) {
	s.gold += len(gold)
	s.found += len(found)
	for _, p := range matches(gold, found) {
		g, f := gold[p.gold], found[p.found]
		s.relaxed++
		s.strict += count(g.Span == f.Span)
		s.types += count(g.Type == f.Type)
		s.values += count(g.Value == f.Value)
	}
}

func count(ok bool) int {
	if ok {
		return 1
	}
	return 0
}

// A pair is a gold and a found expression, by their places, that overlap.
type pair struct {
	gold, found int
	far         int // how far apart their ends are
}

// matches pairs expressions that overlap, each once, the closest first. Both lists are in
// order and disjoint.
func matches(gold, found []writethru.Time) []pair {
	pairs := overlaps(gold, found)
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(a.far, b.far) })
	usedGold, usedFound := make([]bool, len(gold)), make([]bool, len(found))
	return slices.DeleteFunc(pairs, func(p pair) bool {
		if usedGold[p.gold] || usedFound[p.found] {
			return true
		}
		usedGold[p.gold], usedFound[p.found] = true, true
		return false
	})
}

// overlaps returns all pairs that share text.
func overlaps(gold, found []writethru.Time) []pair {
	var pairs []pair
	for i, j := 0, 0; i < len(gold) && j < len(found); {
		g, f := gold[i].Span, found[j].Span
		if g.Begin < f.End && f.Begin < g.End {
			pairs = append(pairs, pair{i, j, distance(g.Begin, f.Begin) + distance(g.End, f.End)})
		}
		if g.End < f.End {
			i++
		} else {
			j++
		}
	}
	return pairs
}

func distance(a, b int) int { return max(a-b, b-a) }

// Scores returns the figures of the documents added so far.
func (s *Scorer) Scores() Scores {
	scores := Scores{
		Gold: s.gold, Found: s.found,
		Strict: s.figure(s.strict), Relaxed: s.figure(s.relaxed),
		Type: 100 * python.Share(s.types, s.relaxed), Value: 100 * python.Share(s.values, s.relaxed),
	}
	scores.ValueF1 = scores.Relaxed.F1 * scores.Value / 100
	return scores
}

func (s *Scorer) figure(right int) Figure {
	return Figure{
		P: 100 * python.Share(right, s.found), R: 100 * python.Share(right, s.gold),
		F1: 100 * python.Share(2*right, s.gold+s.found),
	}
}
