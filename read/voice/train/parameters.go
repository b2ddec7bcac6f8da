package main

import (
	"math"
	"math/rand/v2"
)

// parameters are numbers to be learnt.
type parameters struct {
	value, moved, sum []float32 // moved: the sum of the squares of all gradients
}

func newParameters(n int) parameters {
	return parameters{make([]float32, n), make([]float32, n), make([]float32, n)}
}

// scatter sets the values to chance, of the given standard deviation.
func (p *parameters) scatter(random *rand.Rand, deviation float64) {
	for i := range p.value {
		p.value[i] = float32(random.NormFloat64() * deviation)
	}
}

// move moves a value against its gradient (AdaGrad: Duchi, Hazan and Singer, 2011).
func (p *parameters) move(i int, gradient, pace float32) {
	gradient += decay * p.value[i]
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
