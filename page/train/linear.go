package main

import (
	"math"
	"math/rand/v2"

	"github.com/writethru/writethru/page/block"
)

// A sample is one bag of hashed words with its class.
type sample struct {
	hashes []uint32
	class  uint8
	weight float32
}

// A recipe says how a linear model is trained.
type recipe struct {
	bits, classes int
	epochs        int
	rate          float32 // of AdaGrad
	decay         float32 // of weights, per step that touches them
	seen          int     // a hash counts from so many samples on
	mean          bool    // sums are divided by the root of the number of hashes
	seed          uint64
}

// linear is a softmax regression over hashed words, trained by AdaGrad (Duchi et al.
// 2011).
type linear struct {
	recipe
	weights, squares []float32 // row by row
	bias             []float32
	count            []int32 // samples by row
}

func (r recipe) train(samples []sample) *linear {
	l := &linear{
		recipe: r, weights: make([]float32, r.classes<<r.bits), squares: make([]float32, r.classes<<r.bits),
		bias: make([]float32, r.classes), count: make([]int32, 1<<r.bits),
	}
	for _, s := range samples {
		for _, h := range s.hashes {
			l.count[l.row(h)]++
		}
	}
	rng := rand.New(rand.NewPCG(r.seed, 1))
	order := rng.Perm(len(samples))
	p := make([]float32, r.classes)
	for epoch := range r.epochs {
		rng.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		for _, i := range order {
			l.step(&samples[i], p, r.rate/float32(1+epoch))
		}
	}
	return l
}

func (l *linear) row(h uint32) int { return int(h & (1<<l.bits - 1)) }

func (l *linear) step(s *sample, p []float32, rate float32) {
	scale := float32(1)
	norm := s.weight / float32(math.Sqrt(float64(len(s.hashes))+1))
	if l.mean {
		scale = 1 / float32(math.Sqrt(float64(len(s.hashes))))
	}
	l.predict(s.hashes, p, scale)
	p[s.class]--
	for c := range p {
		l.bias[c] -= 0.01 * rate * p[c] * s.weight
	}
	for _, h := range s.hashes {
		row := l.row(h)
		if int(l.count[row]) < l.seen {
			continue
		}
		for c := range p {
			at := row*l.classes + c
			d := p[c]*norm + l.decay*l.weights[at]
			l.squares[at] += d * d
			l.weights[at] -= rate * d / float32(math.Sqrt(float64(l.squares[at])+1e-4))
		}
	}
}

// predict sets p to the probabilities of the classes.
func (l *linear) predict(hashes []uint32, p []float32, scale float32) {
	clear(p)
	for _, h := range hashes {
		at := l.row(h) * l.classes
		for c := range p {
			p[c] += l.weights[at+c]
		}
	}
	top := p[0]*scale + l.bias[0]
	for c := range p {
		p[c] = p[c]*scale + l.bias[c]
		top = max(top, p[c])
	}
	var sum float32
	for c, v := range p {
		p[c] = float32(math.Exp(float64(v - top)))
		sum += p[c]
	}
	for c := range p {
		p[c] /= sum
	}
}

// lexicon rounds the weights to eight bits.
func (l *linear) lexicon() block.Lexicon {
	return l.columns(l.classes, func(row []float32, c int) float32 { return row[c] })
}

// odds makes one column of a model of two classes: log odds of the second.
func (l *linear) odds() block.Lexicon {
	return l.columns(1, func(row []float32, _ int) float32 { return row[1] - row[0] })
}

func (l *linear) columns(n int, value func(row []float32, c int) float32) block.Lexicon {
	rows := 1 << l.bits
	at := func(i, c int) float32 { return value(l.weights[i*l.classes:(i+1)*l.classes], c) }
	var top float32
	for i := range rows {
		for c := range n {
			top = max(top, abs(at(i, c)))
		}
	}
	lex := block.Lexicon{Bits: l.bits, Classes: n, Scale: top / 127, Weights: make([]int8, n*rows)}
	for c := range n {
		lex.Bias = append(lex.Bias, value(l.bias, c))
	}
	for i := range rows {
		for c := range n {
			lex.Weights[i*n+c] = int8(math.RoundToEven(float64(at(i, c) / lex.Scale)))
		}
	}
	return lex
}
