package revise

import (
	"cmp"
	"slices"
)

// What makes two sentences one. The figures were chosen on the train half of the
// labelled pairs; see writethru eval versions.
const (
	alike     = 0.48 // score from which a sentence is the other, reworded
	contained = 0.62 // what it counts that one sentence holds the other
	inPlace   = 0.10 // what it counts that both stand in one gap
	informed  = 3    // words that a sentence must share to be found within another
	accounted = 0.55 // share of a part's words that must be missing from the other parts of the whole
	nearlyAll = 0.80 // the same, of the words with which a part begins or ends
	partwise  = 0.55 // share of a part's words that stand in the whole
	apart     = 2    // sentences between the parts of one, at most
	mostParts = 16   // of one sentence
)

// A resemblance is what sentence i of one version shares with sentence j of the other.
type resemblance struct {
	i, j  int
	score float32
	inA   float32 // share of the words of i that j has, by weight
	inB   float32 // share of the words of j that i has
}

// resemble compares two sentences.
func (c *comparison) resemble(i, j int, near bool) resemblance {
	a, b := c.a.sentences[i].words, c.b.sentences[j].words
	c.shared = common(c.shared[:0], a, b)
	shared, inA, inB := total(c.shared, c.weight), c.a.sentences[i].weight, c.b.sentences[j].weight
	e := resemblance{i: i, j: j}
	if shared == 0 {
		return e
	}
	e.inA, e.inB = shared/inA, shared/inB
	e.score = 2 * shared / (inA + inB)
	if len(c.shared) >= informed {
		e.score = max(e.score, contained*max(e.inA, e.inB))
	}
	if near {
		e.score += inPlace
	}
	return e
}

// resemblances compares the free sentences of both versions where it may be worth it,
// and returns what it found, the best first.
func (c *comparison) resemblances(freeA, freeB []int) []resemblance {
	gapsA, gapsB := gaps(c.match.after), gaps(c.match.before)
	search := newSearch(c.a, c.b, c.weight, freeB)
	var found []resemblance
	for _, i := range freeA {
		place := 0
		if g := gapsA[i]; g != none {
			place = c.match.after[g] + 1
		}
		for _, j := range search.candidates(i, place) {
			near := gapsA[i] == none && gapsB[j] == none || gapsA[i] != none && c.match.after[gapsA[i]] == gapsB[j]
			if e := c.resemble(i, j, near); e.score > 0 {
				found = append(found, e)
			}
		}
	}
	slices.SortFunc(found, func(x, y resemblance) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(x.i, y.i), cmp.Compare(x.j, y.j))
	})
	return found
}

// gaps returns, for each sentence, the last sentence before it that has a partner.
func gaps(partner []int) []int {
	out := make([]int, len(partner))
	last := none
	for i, p := range partner {
		out[i] = last
		if p != none {
			last = i
		}
	}
	return out
}
