package main

import (
	"maps"
	"math/rand/v2"
	"slices"

	"github.com/writethru/writethru/read/voice/internal/chain"
	"github.com/writethru/writethru/read/voice/internal/feature"
)

// The pace of learning.
const (
	epochs  = 12
	rate    = .05  // falls to a tenth
	dropout = .4   // part of the features that a sentence goes without
	decay   = .001 // pull of weights towards zero, beside that of what is learnt
	settled = 4    // epochs before weights are averaged
	rare    = 20   // features met less often are not learnt
)

const units = chain.Units

// A learner has weights in full precision, and how far each has been moved.
type learner struct {
	features []feature.Feature       // those learnt, rising
	places   map[feature.Feature]int // of them

	// A row of hidden units for each feature, and for each dimension of vectors; a row of labels for each unit.
	in, project, out  parameters
	bias, transitions parameters

	random           *rand.Rand
	lattice          chain.Lattice
	scores, expected []float64
	hidden           [][units]float32 // of the sentences of an article
	kept             []int            // the places of their features, -1 of those left out
}

// learn returns the weights learnt from examples, by stochastic gradient descent, averaged over the later epochs.
func learn(examples []example, width int) *learner {
	l := newLearner(common(examples), width)
	all := []*parameters{&l.in, &l.project, &l.out, &l.bias, &l.transitions}
	for epoch := range epochs {
		pace := rate * float32(1-.9*float64(epoch)/epochs)
		for _, i := range l.random.Perm(len(examples)) {
			l.step(examples[i].sentences, pace)
		}
		if epoch < settled {
			continue
		}
		for _, p := range all {
			p.collect()
		}
	}
	for _, p := range all {
		p.average(epochs - settled)
	}
	return l
}

func newLearner(features []feature.Feature, width int) *learner {
	l := &learner{
		features: features, places: make(map[feature.Feature]int),
		in: newParameters(units * len(features)), project: newParameters(units * width), out: newParameters(labels * units),
		bias: newParameters(labels), transitions: newParameters(labels * labels),
		random: rand.New(rand.NewPCG(1, 2)), expected: make([]float64, labels*labels),
	}
	for at, f := range features {
		l.places[f] = at
	}
	l.in.scatter(l.random, .05)
	l.project.scatter(l.random, .1)
	l.out.scatter(l.random, .15)
	return l
}

// common returns the features that are met often enough to be learnt.
func common(examples []example) []feature.Feature {
	count := make(map[feature.Feature]int)
	for _, e := range examples {
		for _, s := range e.sentences {
			for _, f := range s.features {
				count[f]++
			}
		}
	}
	maps.DeleteFunc(count, func(_ feature.Feature, n int) bool { return n < rare })
	return slices.Sorted(maps.Keys(count))
}

// step moves the weights towards one article.
func (l *learner) step(sentences []sentence, pace float32) {
	l.score(sentences)
	l.lattice.Run(l.scores, l.transitions.value, labels)
	clear(l.expected)
	l.lattice.AddPairs(l.expected)
	kept := l.kept
	for k, s := range sentences {
		wrong := l.lattice.Marginals[k*labels : (k+1)*labels]
		wrong[s.label]--
		l.moveIn(&s, kept[:len(s.features)], l.moveOut(&l.hidden[k], wrong, pace), pace)
		kept = kept[len(s.features):]
		if k > 0 {
			l.expected[sentences[k-1].label*labels+s.label]--
		}
	}
	for i, wrong := range l.expected {
		l.transitions.move(i, float32(wrong), pace)
	}
}
