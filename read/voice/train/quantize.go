package main

import (
	"math"

	"github.com/writethru/writethru/read/voice/internal/chain"
)

// quantize returns a model with the weights learnt, in steps of a scale that the largest
// weight sets.
func quantize(l *learner, prices []float32) *chain.Model {
	m := &chain.Model{Prices: prices, Transitions: l.transitions.value, Features: l.features, Weights: make([]int8, len(l.weights.value))}
	for label := range labels {
		m.Voices = append(m.Voices, uint8(voiceOf(label)))
	}
	top := float32(0)
	for _, w := range l.weights.value {
		top = max(top, w, -w)
	}
	m.Scale = top / math.MaxInt8
	for i, w := range l.weights.value {
		m.Weights[i] = int8(math.RoundToEven(float64(w / m.Scale)))
	}
	return m
}
