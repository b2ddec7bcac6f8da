package main

import (
	"math"
	"math/rand/v2"
	"slices"

	"github.com/writethru/writethru/page/block"
)

// rows are the features of labelled blocks, row by row.
type rows struct {
	values []float32
	width  int
	labels []label
}

// add adds the features of the labelled blocks of a page.
func (r *rows) add(s *sheet, features func(*block.Outline) ([]float32, int)) {
	s.busy.Lock()
	values, width := features(s.outline)
	s.busy.Unlock()
	r.width = max(r.width, width)
	for i, l := range s.labels {
		if l.weight > 0 {
			r.values = append(r.values, values[i*width:(i+1)*width]...)
			r.labels = append(r.labels, l)
		}
	}
}

// odds returns the log odds of report, by weight.
func (r *rows) odds() float32 {
	var sum [2]float64
	for _, l := range r.labels {
		sum[l.class()] += float64(l.weight)
	}
	return float32(math.Log(sum[1] / sum[0]))
}

// maxBins is the number of values that a feature is rounded to, at most.
const maxBins = 64

// A table is rows cut into bins, column by column. Bin b of a feature ends at its
// border b; the last has no end.
type table struct {
	bins    [][]uint8
	borders [][]float32
	labels  []label
}

func newTable(r *rows, rng *rand.Rand) *table {
	t := &table{bins: make([][]uint8, r.width), borders: make([][]float32, r.width), labels: r.labels}
	for f := range r.width {
		t.borders[f] = borders(r, f, rng)
		column := make([]uint8, len(r.labels))
		for i := range column {
			bin, _ := slices.BinarySearch(t.borders[f], r.values[i*r.width+f])
			column[i] = uint8(bin)
		}
		t.bins[f] = column
	}
	return t
}

// borders cuts a feature at its quantiles, or between its values if they are few.
func borders(r *rows, f int, rng *rand.Rand) []float32 {
	values := make([]float32, min(len(r.labels), 40_000))
	for i := range values {
		values[i] = r.values[rng.IntN(len(r.labels))*r.width+f]
	}
	slices.Sort(values)
	if distinct := slices.Compact(slices.Clone(values)); len(distinct) <= maxBins {
		values = distinct
	}
	bins := min(maxBins, len(values))
	var cuts []float32
	for b := 1; b < bins; b++ {
		i := b * len(values) / bins
		if low, high := values[i-1], values[i]; low < high {
			cuts = append(cuts, (low+high)/2)
		}
	}
	return slices.Compact(cuts)
}
