package main

import (
	"math"

	"github.com/writethru/writethru/read/attribution/internal/evidence"
	"github.com/writethru/writethru/read/attribution/internal/weights"
)

// A table is a table of weights in training (AdaGrad: Duchi, Hazan and Singer, 2011).
type table struct {
	width   int
	weights []float32
	squares []float32
}

func newTable(bits, width int) *table {
	n := width << bits
	return &table{width, make([]float32, n), make([]float32, n)}
}

func (t *table) at(r evidence.Row) int { return int(r) * t.width & (len(t.weights) - 1) }

// add adds the weights of another table.
func (t *table) add(other *table) {
	for i, w := range other.weights {
		t.weights[i] += w
	}
}

// divide divides all weights.
func (t *table) divide(by float32) {
	for i := range t.weights {
		t.weights[i] /= by
	}
}

// orders is in how many orders all is seen.
const orders = 4

// Constants of learning.
const (
	decay   = 1e-6
	ceiling = 4 // of a weight
)

// learn moves the weight at i against its gradient.
func (t *table) learn(i int, gradient, rate float32) {
	g := gradient + decay*t.weights[i]
	t.squares[i] += g * g
	w := t.weights[i] - rate*g/float32(math.Sqrt(float64(t.squares[i])+1e-4))
	t.weights[i] = max(-ceiling, min(ceiling, w))
}

// sum adds the rows into out.
func (t *table) sum(out []float32, rows []evidence.Row) {
	for _, r := range rows {
		at := t.at(r)
		for p := range out {
			out[p] += t.weights[at+p]
		}
	}
}

// push moves the rows against the gradients of their sum.
func (t *table) push(gradients []float32, rows []evidence.Row, rate float32) {
	for _, r := range rows {
		at := t.at(r)
		for p, g := range gradients {
			if g < -least || g > least {
				t.learn(at+p, g, rate)
			}
		}
	}
}

// least is the gradient below which nothing is learnt.
const least = 1e-3

// quantize returns the table in eight bits.
func (t *table) quantize() weights.Table {
	top := float32(0)
	for _, w := range t.weights {
		top = max(top, w, -w)
	}
	q := weights.Table{Width: t.width, Scale: max(top, 1e-6) / 127, Weights: make([]byte, len(t.weights))}
	for i, w := range t.weights {
		q.Weights[i] = byte(int8(math.RoundToEven(float64(w / q.Scale))))
	}
	return q
}
