package main

import (
	"fmt"
	"maps"
	"slices"

	"github.com/writethru/writethru/read/voice"
	"github.com/writethru/writethru/read/voice/internal/chain"
	"github.com/writethru/writethru/read/voice/newsdiscourse"
)

// folds of the cross-validation.
const folds = 5

const voices = len(voice.Voices)

// odds are the probabilities of the voices of a sentence.
type odds [voices]float64

// crossValidate returns the odds of the sentences of each example, by models trained without it.
func crossValidate(examples []example) [][]odds {
	all := make([][]odds, len(examples))
	for fold := range folds {
		var rest []example
		for i, e := range examples {
			if i%folds != fold {
				rest = append(rest, e)
			}
		}
		m := quantize(learn(rest), make([]float32, voices))
		for i := fold; i < len(examples); i += folds {
			all[i] = predict(m, examples[i:i+1])[0]
		}
	}
	return all
}

// predict returns the odds of the sentences of each example.
func predict(m *chain.Model, examples []example) [][]odds {
	var lattice chain.Lattice
	all := make([][]odds, len(examples))
	for i, e := range examples {
		scores := make([]float64, len(e.sentences)*labels)
		for k, s := range e.sentences {
			m.Score(scores[k*labels:], s.features, s.strengths)
		}
		lattice.Run(scores, m.Transitions, labels)
		all[i] = make([]odds, len(e.sentences))
		for at, p := range lattice.Marginals {
			all[i][at/labels][voiceOf(at%labels)] += p
		}
	}
	return all
}

// verdict returns the voice whose probability times its price is highest.
func (o *odds) verdict(prices []float32) int {
	best := 0
	for v, p := range o {
		if p*float64(prices[v]) > o[best]*float64(prices[best]) {
			best = v
		}
	}
	return best
}

// bestPrices returns the prices under which the macro F1 is highest.
func bestPrices(examples []example, all [][]odds) []float32 {
	var best []float32
	top := 0.
	for attributed := float32(.7); attributed < 1.5; attributed += .1 {
		for loaded := float32(1); loaded < 4; loaded += .2 {
			prices := []float32{1, attributed, loaded, 1}
			if f := score(examples, all, prices, everything).Macro(); f > top {
				best, top = prices, f
			}
		}
	}
	return best
}

func everything(*example) bool { return true }

// score returns the score of those examples that are wanted.
func score(examples []example, all [][]odds, prices []float32, wanted func(*example) bool) *newsdiscourse.Score {
	s := new(newsdiscourse.Score)
	for i := range examples {
		if !wanted(&examples[i]) {
			continue
		}
		for k := range examples[i].sentences {
			s[voiceOf(examples[i].sentences[k].label)][all[i][k].verdict(prices)]++
		}
	}
	return s
}

// report prints the scores of all examples, and of those of each source and domain.
func report(title string, examples []example, all [][]odds, prices []float32) {
	fmt.Printf("%s, prices %.2f\n", title, prices)
	fmt.Printf("  %-9s %v\n", "all", score(examples, all, prices, everything))
	groups := make(map[string]func(*example) bool)
	for _, e := range examples {
		groups[e.source] = func(o *example) bool { return o.source == e.source }
		groups[e.domain] = func(o *example) bool { return o.domain == e.domain }
	}
	for _, name := range slices.Sorted(maps.Keys(groups)) {
		fmt.Printf("  %-9s %v\n", name, score(examples, all, prices, groups[name]))
	}
}
