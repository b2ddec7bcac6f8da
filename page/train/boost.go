package main

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/writethru/writethru/page/block"
)

const (
	lambda   = 150  // added to the curvature of a leaf: about that of one page
	maxLeaf  = 1.5  // log odds a tree may add, before the rate
	features = 0.6  // share of the features that a tree may ask for
	top      = 0.15 // share of the rows with the largest gradients: a tree sees them all
	rest     = 0.1  // share of the other rows that it sees
)

// A growth is a recipe for a forest.
type growth struct {
	trees int
	rate  float32
	seed  uint64
}

// grow grows a forest by Newton steps on the logistic loss (Friedman 2001), each
// tree on a gradient-based one-side sample (Ke et al. 2017, "LightGBM").
func (g growth) grow(r *rows) block.Forest {
	rng := rand.New(rand.NewPCG(g.seed, 2))
	t := newTable(r, rng)
	forest := block.Forest{Bias: r.odds()}
	state := newGrower(t, forest.Bias, rng)
	for range g.trees {
		state.look()
		for level := range block.Depth {
			feature, bin := state.split(1 << level)
			forest.Feature = append(forest.Feature, uint16(feature))
			forest.Border = append(forest.Border, t.borders[feature][bin])
			state.answer(level, feature, bin)
		}
		forest.Leaf = append(forest.Leaf, state.leaves(g.rate)...)
	}
	return forest
}

type gradient struct{ slope, curvature float32 }

// A grower is the state between trees, row by row.
type grower struct {
	*table
	rng      *rand.Rand
	score    []float32
	gradient []gradient
	leaf     []uint8 // of the tree that grows
	sample   []int32 // rows that the tree sees
	allowed  []int   // features that it may ask for
}

func newGrower(t *table, bias float32, rng *rand.Rand) *grower {
	n := len(t.labels)
	g := &grower{table: t, rng: rng, score: make([]float32, n), gradient: make([]gradient, n), leaf: make([]uint8, n)}
	for i := range g.score {
		g.score[i] = bias
	}
	return g
}

// look takes the gradients of all rows, and draws the rows and features of the next tree.
func (g *grower) look() {
	for i, l := range g.labels {
		p := float32(1 / (1 + math.Exp(-float64(g.score[i]))))
		g.gradient[i] = gradient{l.weight * (p - float32(l.class())), l.weight * max(p*(1-p), 1e-6)}
	}
	g.sample = g.oneSided(g.sample[:0])
	g.allowed = g.allowed[:0]
	for f := range g.bins {
		if len(g.borders[f]) > 0 && g.rng.Float32() < features {
			g.allowed = append(g.allowed, f)
		}
	}
	clear(g.leaf)
}

// oneSided draws a sample; the gradients of the rows that stand for others make up
// for those.
func (g *grower) oneSided(sample []int32) []int32 {
	slopes := make([]float32, 4000)
	for i := range slopes {
		slopes[i] = abs(g.gradient[g.rng.IntN(len(g.gradient))].slope)
	}
	slices.Sort(slopes)
	large := slopes[len(slopes)-1-int(top*float32(len(slopes)))]
	for i := range g.gradient {
		switch {
		case abs(g.gradient[i].slope) >= large:
		case g.rng.Float32() < rest:
			g.gradient[i].slope /= rest
			g.gradient[i].curvature /= rest
		default:
			continue
		}
		sample = append(sample, int32(i))
	}
	return sample
}

// split returns the question that gains most over all leaves: is feature above
// the border after bin?
func (g *grower) split(leaves int) (feature, bin int) {
	histogram := make([]gradient, leaves*maxBins)
	best := math.Inf(-1)
	for _, f := range g.allowed {
		g.count(histogram, f)
		for b, gain := range gains(histogram, leaves, len(g.borders[f])) {
			if gain > best {
				best, feature, bin = gain, f, b
			}
		}
	}
	return feature, bin
}

// count fills the histogram: gradients by leaf and bin of feature f.
func (g *grower) count(histogram []gradient, f int) {
	clear(histogram)
	column := g.bins[f]
	for _, i := range g.sample {
		h := &histogram[int(g.leaf[i])*maxBins+int(column[i])]
		h.slope += g.gradient[i].slope
		h.curvature += g.gradient[i].curvature
	}
}

// gains returns what a split after each bin gains.
func gains(histogram []gradient, leaves, borders int) []float64 {
	gain := make([]float64, borders)
	for leaf := range leaves {
		row := histogram[leaf*maxBins : (leaf+1)*maxBins]
		var slope, curvature float64
		for _, h := range row {
			slope += float64(h.slope)
			curvature += float64(h.curvature)
		}
		var left, leftCurvature float64
		for b := range borders {
			left += float64(row[b].slope)
			leftCurvature += float64(row[b].curvature)
			right := slope - left
			gain[b] += left*left/(leftCurvature+lambda) + right*right/(curvature-leftCurvature+lambda)
		}
	}
	return gain
}

// answer sorts all rows by their answer to the question of a level.
func (g *grower) answer(level, feature, bin int) {
	column := g.bins[feature]
	for i := range g.leaf {
		if int(column[i]) > bin {
			g.leaf[i] |= 1 << level
		}
	}
}

// leaves returns the values of the leaves, and adds them to the scores.
func (g *grower) leaves(rate float32) []float32 {
	var sums [1 << block.Depth]struct{ slope, curvature float64 }
	for _, i := range g.sample {
		sums[g.leaf[i]].slope += float64(g.gradient[i].slope)
		sums[g.leaf[i]].curvature += float64(g.gradient[i].curvature)
	}
	values := make([]float32, 1<<block.Depth)
	for l, s := range sums {
		values[l] = rate * float32(max(-maxLeaf, min(maxLeaf, -s.slope/(s.curvature+lambda))))
	}
	for i := range g.score {
		g.score[i] += values[g.leaf[i]]
	}
	return values
}

func abs(x float32) float32 { return max(x, -x) }
