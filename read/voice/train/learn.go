package main

import (
	"maps"
	"math"
	"math/rand/v2"
	"slices"

	"github.com/writethru/writethru/read/voice/internal/chain"
)

// The pace of learning.
const (
	epochs  = 12
	rate    = .1 // falls to a tenth
	dropout = .2 // part of the features that a sentence goes without
	settled = 4  // epochs before weights are averaged
	rare    = 2  // features met less often are not learnt
)

// A learner has weights in full precision, and how far each has been moved.
type learner struct {
	features             chain.Table
	weights, transitions parameters
	random               *rand.Rand
	lattice              chain.Lattice
	scores, expected     []float64
	kept                 []int // the places of the features of an article, -1 of those left out
}

// learn returns the weights learnt from examples, by stochastic gradient descent with
// AdaGrad (Duchi, Hazan and Singer, 2011), averaged over the later epochs.
func learn(examples []example) *learner {
	features := frequent(examples)
	l := &learner{
		features: features, weights: newParameters(labels * len(features.Hashes)), transitions: newParameters(labels * labels),
		random: rand.New(rand.NewPCG(1, 2)), expected: make([]float64, labels*labels),
	}
	for epoch := range epochs {
		pace := rate * float32(1-.9*float64(epoch)/epochs)
		for _, i := range l.random.Perm(len(examples)) {
			l.step(examples[i].sentences, pace)
		}
		if epoch >= settled {
			l.weights.collect()
			l.transitions.collect()
		}
	}
	l.weights.average(epochs - settled)
	l.transitions.average(epochs - settled)
	return l
}

// frequent returns the features that are met often enough to be learnt.
func frequent(examples []example) chain.Table {
	count := make(map[uint32]int)
	for _, e := range examples {
		for _, s := range e.sentences {
			for _, f := range s.features {
				count[f]++
			}
		}
	}
	maps.DeleteFunc(count, func(_ uint32, n int) bool { return n < rare })
	return chain.NewTable(slices.Sorted(maps.Keys(count)))
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
		l.move(&s, kept[:len(s.features)], wrong, pace)
		kept = kept[len(s.features):]
		if k > 0 {
			l.expected[sentences[k-1].label*labels+s.label]--
		}
	}
	for i, wrong := range l.expected {
		l.transitions.move(i, float32(wrong), pace)
	}
}

// score fills the scores, and leaves some features out.
func (l *learner) score(sentences []sentence) {
	l.scores = slices.Grow(l.scores[:0], len(sentences)*labels)[:len(sentences)*labels]
	l.kept = l.kept[:0]
	clear(l.scores)
	for k, s := range sentences {
		row := l.scores[k*labels : (k+1)*labels]
		for i, f := range s.features {
			at := l.features.Find(f)
			if at >= 0 && l.random.Float32() < dropout {
				at = -1
			}
			l.kept = append(l.kept, at)
			if at >= 0 {
				add(row, l.weights.value[at*labels:], s.strengths[i]/(1-dropout))
			}
		}
	}
}

func add(scores []float64, weights []float32, strength float32) {
	for label := range scores {
		scores[label] += float64(weights[label] * strength)
	}
}

func (l *learner) move(s *sentence, kept []int, wrong []float64, pace float32) {
	for i, at := range kept {
		if at < 0 {
			continue
		}
		for label, w := range wrong {
			l.weights.move(at*labels+label, float32(w)*s.strengths[i], pace)
		}
	}
}

// parameters are numbers to be learnt.
type parameters struct {
	value, moved, sum []float32 // moved: the sum of the squares of all gradients
}

func newParameters(n int) parameters {
	return parameters{make([]float32, n), make([]float32, n), make([]float32, n)}
}

func (p *parameters) move(i int, gradient, pace float32) {
	p.moved[i] += gradient * gradient
	p.value[i] -= pace * gradient / (float32(math.Sqrt(float64(p.moved[i]))) + .1)
}

func (p *parameters) collect() {
	for i, v := range p.value {
		p.sum[i] += v
	}
}

func (p *parameters) average(n float32) {
	for i, s := range p.sum {
		p.value[i] = s / n
	}
}
