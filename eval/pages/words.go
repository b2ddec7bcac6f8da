package pages

import (
	"strings"

	"github.com/writethru/writethru/eval/internal/python"
)

// WordScore is WCXB's measure: bags of lowered words, the mean over the pages,
// and how many of the snippets that must and must not be there were found.
type WordScore struct {
	PRF
	FoundWith    float64  `json:"found_with"`
	FoundWithout *float64 `json:"found_without"` // nil: the set has no such snippets
}

func scoreWords(pairs []sample) *WordScore {
	triples := make([]Triple, len(pairs))
	var with, without []float64
	for i, p := range pairs {
		text := python.Lower(p.read.Text)
		v := vocabulary{}
		gold, read := v.numbers(python.Lower(*p.gold.Text)), v.numbers(text)
		triples[i] = triple(compare(newBag(gold), newBag(read)))
		with = append(with, foundShare(text, p.gold.With))
		if len(p.gold.Without) > 0 {
			without = append(without, foundShare(text, p.gold.Without))
		}
	}
	score := &WordScore{PRF: *meanTriple(triples), FoundWith: round(python.Mean(with))}
	if len(without) > 0 {
		mean := round(python.Mean(without))
		score.FoundWithout = &mean
	}
	return score
}

// foundShare is 1 where there is nothing to find.
func foundShare(text string, snippets []string) float64 {
	if len(snippets) == 0 {
		return 1
	}
	in := func(s string) bool { return strings.Contains(text, python.Lower(s)) }
	return python.Share(count(snippets, in), len(snippets))
}
