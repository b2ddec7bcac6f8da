package main

import (
	"math/rand/v2"
	"sync"

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
	random             *rand.Rand
	seen               [][]evidence.Row // of the words of a lesson, and of the borders between them
	rows               []evidence.Row
}

// dropped is the part of what is known of a word that is left out each time it is seen, so that no
// rare form is relied on alone (Hinton et al., 2012).
const dropped = .15

// see chooses what is seen of the words of a lesson.
func (f *field) see(l *lesson) {
	f.seen, f.rows = f.seen[:0], f.rows[:0]
	for i := range l.Len() {
		f.seen = append(f.seen, f.some(l.Argument(i)), f.some(l.Border(i)))
	}
}

// some returns most of the rows.
func (f *field) some(rows []evidence.Row) []evidence.Row {
	first := len(f.rows)
	for _, r := range rows {
		if f.random.Float32() >= dropped {
			f.rows = append(f.rows, r)
		}
	}
	return f.rows[first:len(f.rows):len(f.rows)]
}

// score gives the words of a lesson their scores.
func (f *field) score(l *lesson) {
	f.scores.Reset(l.Len())
	for i := range f.scores.Words {
		f.arguments.sum(f.scores.Words[i][:], f.seen[2*i])
		f.borders.sum(f.scores.Pairs[i][:], f.seen[2*i+1])
	}
	f.scores.Pin(l.Cue, sequence.Cue)
}

// firstRate is the rate of learning at the start; it falls to zero.
const firstRate = .05

// learn moves the weights towards the parts of one lesson.
func (f *field) learn(l *lesson, rate float32) {
	f.see(l)
	f.score(l)
	f.marginals.Read(&f.scores)
	for i, part := range l.parts {
		f.arguments.push(f.slope(f.marginals.Words[i][:], int(part)), f.seen[2*i], rate)
		if i > 0 {
			pair := int(l.parts[i-1])*sequence.Parts + int(part)
			f.borders.push(f.slope(f.marginals.Pairs[i][:], pair), f.seen[2*i+1], rate)
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

// learnFields learns the parts of words from lessons, seen in several orders at a time, and returns the
// mean of what each order taught: what is learnt last weighs less.
func learnFields(lessons []*lesson, epochs int, seed uint64, progress func(epoch int)) *field {
	prune(lessons)
	fields := make([]*field, orders)
	var all sync.WaitGroup
	for k := range fields {
		all.Go(func() {
			fields[k] = learnField(lessons, epochs, seed+uint64(k), func(epoch int) {
				if k == 0 {
					progress(epoch)
				}
			})
		})
	}
	all.Wait()
	f := fields[0]
	for _, other := range fields[1:] {
		f.arguments.add(other.arguments)
		f.borders.add(other.borders)
	}
	f.arguments.divide(orders)
	f.borders.divide(orders)
	return f
}

// learnField learns the parts of words from lessons.
func learnField(lessons []*lesson, epochs int, seed uint64, progress func(epoch int)) *field {
	f := &field{arguments: newTable(argumentBits, sequence.Parts), borders: newTable(borderBits, sequence.Parts*sequence.Parts)}
	f.random = rand.New(rand.NewPCG(seed, 2))
	order := f.random.Perm(len(lessons))
	for epoch := range epochs {
		f.random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
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
