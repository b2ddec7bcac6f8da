package main

import "github.com/writethru/writethru/read/attribution/internal/evidence"

// A census counts rows, so that what is seen but once is not learnt from.
type census []uint8

const (
	censusBits = 24
	fewest     = 2 // times that a row must be seen
)

func newCensus() census { return make(census, 1<<censusBits) }

func (c census) count(rows []evidence.Row) {
	for _, r := range rows {
		if n := &c[r&(1<<censusBits-1)]; *n < fewest {
			*n++
		}
	}
}

// often reports whether a row was seen often enough.
func (c census) often(r evidence.Row) bool { return c[r&(1<<censusBits-1)] >= fewest }
