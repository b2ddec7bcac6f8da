package schedule

import (
	"iter"
	"math"
)

// Time of quiet is cut into spans, of which each but the first is as long as all before it together.
const (
	spans    = 17
	shortest = 0.125 // hours
)

// begins holds the hours of quiet at which the spans begin, and at which the last one ends.
var begins = func() (b [spans + 1]float64) {
	for i := range spans {
		b[i+1] = math.Ldexp(shortest, i)
	}
	return b
}()

// spanOf returns the span in which a time of quiet lies. The last one holds all that is longer.
func spanOf(hours float64) int {
	if hours < shortest {
		return 0
	}
	return min(math.Ilogb(hours/shortest)+1, spans-1)
}

// parts cuts the time from one time of quiet to a later one at the borders of the spans.
func parts(from, to float64) iter.Seq2[int, float64] {
	return func(yield func(span int, hours float64) bool) {
		last := spanOf(to)
		for s := spanOf(from); s < last; s++ {
			if !yield(s, begins[s+1]-from) {
				return
			}
			from = begins[s+1]
		}
		yield(last, to-from)
	}
}
