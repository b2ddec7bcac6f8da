package main

import (
	"math"
	"slices"

	"github.com/writethru/writethru/read/voice/internal/chain"
	"github.com/writethru/writethru/read/voice/internal/feature"
)

// quantize returns a model with the weights learnt, those of features times their strengths. Words have what their
// vectors add to the hidden units.
func quantize(l *learner, v *vectors, prices []float32) *chain.Model {
	m := &chain.Model{Prices: prices, Transitions: l.transitions.value, Bias: l.bias.value, Out: l.out.value}
	for label := range labels {
		m.Voices = append(m.Voices, uint8(voiceOf(label)))
	}
	m.Features = table(l.features, func(at int, row *[units]float32) {
		add(row, l.in.value[at*units:], l.features[at].Strength())
	})
	words := v.words()
	m.Words = table(words, func(at int, row *[units]float32) {
		for d, x := range v.of[words[at]] {
			add(row, l.project.value[d*units:], x)
		}
	})
	return m
}

// usual is the part of the weights that lie in the range of a byte; the few others are cut to it.
const usual = .9998

// table returns a table of features, whose rows are given, in steps of a scale that the largest usual weight sets.
func table(features []feature.Feature, fill func(at int, row *[units]float32)) chain.Table {
	rows, sizes := make([][units]float32, len(features)), []float32{0}
	for at := range rows {
		fill(at, &rows[at])
		for _, w := range rows[at] {
			sizes = append(sizes, max(w, -w))
		}
	}
	slices.Sort(sizes)
	scale := max(sizes[int(usual*float64(len(sizes)))]/math.MaxInt8, math.SmallestNonzeroFloat32)
	weights := make([]int8, 0, units*len(features))
	for _, row := range rows {
		for _, w := range row {
			weights = append(weights, int8(math.RoundToEven(float64(min(max(w/scale, -math.MaxInt8), math.MaxInt8)))))
		}
	}
	return chain.NewTable(scale, features, weights)
}
