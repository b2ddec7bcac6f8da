package attribution

import (
	"cmp"
	"slices"
	"strings"

	"github.com/writethru/writethru/eval/internal/python"
)

// A prepared attribution has content characters.
type prepared struct {
	Attribution
	content, source chars
	subsets         [Subsets]bool
}

// prepare leaves out the attributions without content characters.
func prepare(text string, r *ruler, attributions []Attribution) []prepared {
	var out []prepared
	for _, a := range attributions {
		if content := r.chars(a.Content); len(content) > 0 {
			subsets := subsetsOf(r.quotedShare(content), hasSpeechCue(text, a.Cue))
			out = append(out, prepared{a, content, r.chars(a.Source), subsets})
		}
	}
	return out
}

// sides are the two readings of one document that are compared.
type sides struct {
	document        Document
	gold, predicted []prepared
}

// A match is a pair of indices, of gold and of predicted attributions.
type match struct {
	iou             float64
	gold, predicted int
}

// match pairs contents one to one, the closest first; of equals, the later.
func (s sides) match(threshold float64) []match {
	candidates := s.candidates(threshold)
	slices.SortFunc(candidates, func(a, b match) int {
		return -cmp.Or(cmp.Compare(a.iou, b.iou), cmp.Compare(a.gold, b.gold), cmp.Compare(a.predicted, b.predicted))
	})
	goldUsed, predictedUsed := make([]bool, len(s.gold)), make([]bool, len(s.predicted))
	matches := candidates[:0]
	for _, m := range candidates {
		if !goldUsed[m.gold] && !predictedUsed[m.predicted] {
			goldUsed[m.gold], predictedUsed[m.predicted] = true, true
			matches = append(matches, m)
		}
	}
	return matches
}

func (s sides) candidates(threshold float64) []match {
	var candidates []match
	for i, g := range s.gold {
		for j, p := range s.predicted {
			common := g.content.shared(p.content)
			union := g.content.size() + p.content.size() - common
			if iou := python.Share(common, union); common > 0 && iou >= threshold {
				candidates = append(candidates, match{iou, i, j})
			}
		}
	}
	return candidates
}

// count adds up both sides, and the matches that are right.
func (s sides) count(totals *[Subsets]counts, matches []match, right func(gold, predicted prepared) bool) {
	rightGold, rightPredicted := make([]bool, len(s.gold)), make([]bool, len(s.predicted))
	for _, m := range matches {
		if right(s.gold[m.gold], s.predicted[m.predicted]) {
			rightGold[m.gold], rightPredicted[m.predicted] = true, true
		}
	}
	for subset := range Subsets {
		c := &totals[subset]
		tally(s.gold, rightGold, subset, &c.gold, &c.rightGold)
		tally(s.predicted, rightPredicted, subset, &c.pred, &c.rightPred)
	}
}

func tally(side []prepared, right []bool, subset Subset, all, good *int) {
	for i, a := range side {
		if a.subsets[subset] {
			*all++
			if right[i] {
				*good++
			}
		}
	}
}

// sourceRight reports whether the sources share a character, or neither is
// there.
func (s sides) sourceRight(gold, predicted prepared) bool {
	if len(gold.source) == 0 && len(predicted.source) == 0 {
		return true
	}
	return gold.source.shared(predicted.source) > 0
}

// personRight asks, where the gold's source is he or she, for the name too.
func (s sides) personRight(gold, predicted prepared) bool {
	if !s.sourceRight(gold, predicted) || len(gold.Source) == 0 {
		return s.sourceRight(gold, predicted)
	}
	pronoun := gold.Source[0]
	switch strings.ToLower(pronoun.In(s.document.Text)) {
	case "he", "she":
		if wanted, named := s.document.Persons.At[pronoun.Begin]; named {
			return s.document.IsPerson(predicted.Name, wanted)
		}
	}
	return true
}
