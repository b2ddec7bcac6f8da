package main

import (
	"math/rand/v2"

	"github.com/writethru/writethru/read/attribution/internal/evidence"
	"github.com/writethru/writethru/read/attribution/internal/sequence"
)

// A lesson is the scene of a gold cue with the parts of its words.
type lesson struct {
	evidence.Scene
	parts []uint8
}

// A field is the conditional random field in training.
type field struct {
	arguments, borders *table
	scores             sequence.Scores
	marginals          sequence.Marginals
	slopes             [sequence.Parts * sequence.Parts]float32
}

// score gives the words of a lesson their scores.
func (f *field) score(l *lesson) {
	f.scores.Reset(l.Len())
	for i := range f.scores.Words {
		f.arguments.sum(f.scores.Words[i][:], l.Argument(i))
		f.borders.sum(f.scores.Pairs[i][:], l.Border(i))
	}
	f.scores.Pin(l.Cue, sequence.Cue)
}

// firstRate is the rate of learning at the start; it falls to zero.
const firstRate = .05

// learn moves the weights towards the parts of one lesson.
func (f *field) learn(l *lesson, rate float32) {
	f.score(l)
	f.marginals.Read(&f.scores)
	for i, part := range l.parts {
		f.arguments.push(f.slope(f.marginals.Words[i][:], int(part)), l.Argument(i), rate)
		if i > 0 {
			pair := int(l.parts[i-1])*sequence.Parts + int(part)
			f.borders.push(f.slope(f.marginals.Pairs[i][:], pair), l.Border(i), rate)
		}
	}
}

// slope returns the gradients of scores whose choices have the given probabilities, where one is right.
func (f *field) slope(probabilities []float64, right int) []float32 {
	slope := f.slopes[:len(probabilities)]
	for k, p := range probabilities {
		slope[k] = float32(p)
	}
	slope[right]--
	return slope
}

// learnField learns the parts of words from lessons.
func learnField(lessons []*lesson, epochs int, seed uint64, progress func(epoch int)) *field {
	f := &field{arguments: newTable(argumentBits, sequence.Parts), borders: newTable(borderBits, sequence.Parts*sequence.Parts)}
	prune(lessons)
	random := rand.New(rand.NewPCG(seed, 2))
	order := random.Perm(len(lessons))
	for epoch := range epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		rate := falling(firstRate, epoch, epochs)
		for _, k := range order {
			f.learn(lessons[k], rate)
		}
		progress(epoch)
	}
	return f
}

// falling returns the rate of an epoch.
func falling(first float32, epoch, epochs int) float32 {
	return first * (1 - float32(epoch)/float32(epochs))
}

// prune leaves out what is seen once in all lessons.
func prune(lessons []*lesson) {
	arguments, borders := newCensus(), newCensus()
	for _, l := range lessons {
		a, b := l.Rows()
		arguments.count(a)
		borders.count(b)
	}
	for _, l := range lessons {
		l.Keep(arguments.often, borders.often)
	}
}
