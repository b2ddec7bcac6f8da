package metrics

import (
	"bytes"
	"slices"
	"strconv"
	"sync"
)

// A Histogram counts values by their size.
type Histogram struct {
	bounds []float64
	mutex  sync.Mutex
	counts []uint64 // of values up to a bound and over the one before; the last are over all bounds
	sum    float64
}

// Histograms registers histograms. The bounds rise; values over the last are counted, too.
func (s *Set) Histograms(name, help string, bounds []float64, labels ...string) *Family[*Histogram] {
	return newFamily(s, header{name, help, "histogram"}, labels, func() *Histogram {
		return &Histogram{bounds: bounds, counts: make([]uint64, len(bounds)+1)}
	})
}

// Observe counts a value.
func (h *Histogram) Observe(value float64) {
	at, _ := slices.BinarySearch(h.bounds, value)
	h.mutex.Lock()
	defer h.mutex.Unlock()
	h.counts[at]++
	h.sum += value
}

func (h *Histogram) write(b *bytes.Buffer, name, labels string) {
	h.mutex.Lock()
	counts, sum := slices.Clone(h.counts), h.sum
	h.mutex.Unlock()
	prefix := labels
	if labels != "" {
		prefix += ","
	}
	total := uint64(0)
	for i, n := range counts {
		total += n
		bound := "+Inf"
		if i < len(h.bounds) {
			bound = number(h.bounds[i])
		}
		writeSample(b, name+"_bucket", prefix+`le="`+bound+`"`, strconv.FormatUint(total, 10))
	}
	writeSample(b, name+"_sum", labels, number(sum))
	writeSample(b, name+"_count", labels, strconv.FormatUint(total, 10))
}
