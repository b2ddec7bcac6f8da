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
func crossValidate(examples []example, v *vectors) [][]odds {
	all := make([][]odds, len(examples))
	for fold := range folds {
		var rest []example
		for i, e := range examples {
			if i%folds != fold {
				rest = append(rest, e)
			}
		}
		m := quantize(learn(rest, v.width), v, make([]float32, voices))
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
			m.Score(scores[k*labels:], s.features, s.words)
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

// A figure is the score of some examples.
type figure struct {
	name  string
	score *newsdiscourse.Score
}

// figures returns the scores of all examples, and of those of each source and domain.
func figures(examples []example, all [][]odds, prices []float32) []figure {
	found := []figure{{"all", score(examples, all, prices, everything)}}
	for _, of := range []func(e *example) string{func(e *example) string { return e.source }, func(e *example) string { return e.domain }} {
		names := make(map[string]bool)
		for i := range examples {
			names[of(&examples[i])] = true
		}
		for _, name := range slices.Sorted(maps.Keys(names)) {
			found = append(found, figure{name, score(examples, all, prices, func(e *example) bool { return of(e) == name })})
		}
	}
	return found
}

func report(title string, found []figure) {
	fmt.Println(title)
	for _, f := range found {
		fmt.Printf("  %-9s %v\n", f.name, f.score)
	}
}
