package main

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/writethru/writethru/read/attribution/internal/evidence"
)

// A candidate is a word that may be the head of a cue.
type candidate struct {
	rows []evidence.Row
	cue  bool
}

// firstCueRate is the rate of learning at the start; it falls to zero.
const firstCueRate = .1

// learnCues learns from candidates which are cues (logistic regression).
func learnCues(candidates []candidate, epochs int, seed uint64) *table {
	t := newTable(cueBits, 1)
	pruneCandidates(candidates)
	random := rand.New(rand.NewPCG(seed, 1))
	order := random.Perm(len(candidates))
	for epoch := range epochs {
		random.Shuffle(len(order), func(i, j int) { order[i], order[j] = order[j], order[i] })
		rate := falling(firstCueRate, epoch, epochs)
		for _, k := range order {
			c := &candidates[k]
			var score [1]float32
			t.sum(score[:], c.rows)
			g := [1]float32{float32(1 / (1 + math.Exp(-float64(score[0]))))}
			if c.cue {
				g[0]--
			}
			t.push(g[:], c.rows, rate)
		}
	}
	return t
}

// pruneCandidates leaves out what is seen of one candidate only.
func pruneCandidates(candidates []candidate) {
	c := newCensus()
	for i := range candidates {
		c.count(candidates[i].rows)
	}
	for i := range candidates {
		candidates[i].rows = slices.DeleteFunc(candidates[i].rows, func(r evidence.Row) bool { return !c.often(r) })
	}
}
