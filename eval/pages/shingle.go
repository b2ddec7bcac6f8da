package pages

import (
	"slices"

	"github.com/writethru/writethru/eval/internal/python"
)

// Shingle is the Article Extraction Benchmark's measure. P and R are means over
// pages, F1 is their harmonic mean.
type Shingle struct {
	PRF
	Exact  float64 `json:"exact"`   // share of pages with equal words
	PageF1 float64 `json:"page_f1"` // mean of the pages' own F1
	GE95   float64 `json:"ge95"`    // share of pages whose own F1 is .95 or more
}

// A shingle is four successive words; a shorter text is one shingle, filled up
// with zeros.
type shingle [4]int32

func shingles(words []int32) bag[shingle] {
	b := make(bag[shingle], len(words))
	if 0 < len(words) && len(words) < len(shingle{}) {
		var short shingle
		copy(short[:], words)
		b[short]++
	}
	for ; len(words) >= len(shingle{}); words = words[1:] {
		b[shingle(words[:4])]++
	}
	return b
}

// An overlap holds the true and false positives and the false negatives of one
// page as shares of their sum.
type overlap struct {
	tp, fp, fn float64
	exact      bool
}

func overlapOf(s sample) overlap {
	v := vocabulary{}
	gold, read := v.numbers(*s.gold.Text), v.numbers(s.read.Text)
	tp, fp, fn := compare(shingles(gold), shingles(read))
	sum := tp + fp + fn
	return overlap{python.Share(tp, sum), python.Share(fp, sum), python.Share(fn, sum), slices.Equal(gold, read)}
}

// f1 is the page's own.
func (o overlap) f1() float64 {
	if o.tp == 0 {
		return 0
	}
	return 2 * o.tp / (2*o.tp + o.fp + o.fn)
}

func scoreShingles(pairs []sample) *Shingle {
	if len(pairs) == 0 {
		return nil
	}
	overlaps := make([]overlap, len(pairs))
	for i, p := range pairs {
		overlaps[i] = overlapOf(p)
	}
	p := meanRatio(overlaps, func(o overlap) float64 { return o.fp })
	r := meanRatio(overlaps, func(o overlap) float64 { return o.fn })
	good := count(overlaps, func(o overlap) bool { return o.f1() >= .95 })
	return &Shingle{
		PRF:    PRF{Triple{round(p), round(r), round(harmonic(p, r))}, len(pairs)},
		Exact:  share(overlaps, func(o overlap) bool { return o.exact }),
		PageF1: round(meanOf(overlaps, overlap.f1)),
		GE95:   python.Round(python.Share(good, len(pairs)), 3),
	}
}

// meanRatio is the mean of tp/(tp+wrong) over the pages where that is defined.
func meanRatio(overlaps []overlap, wrong func(overlap) float64) float64 {
	var ratios []float64
	for _, o := range overlaps {
		if sum := o.tp + wrong(o); sum > 0 {
			ratios = append(ratios, o.tp/sum)
		}
	}
	return python.Mean(ratios)
}
