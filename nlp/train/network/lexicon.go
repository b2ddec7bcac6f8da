package network

import (
	"slices"

	"github.com/writethru/writethru/nlp/internal/subword"
)

// A Lexicon gives words rows of their own. Row 0 is that of unknown words.
type Lexicon struct {
	rows   map[subword.Key]int32
	counts []int // by row
	Keys   []subword.Key
}

// NewLexicon returns the words that were counted at least so often, in a fixed order.
func NewLexicon(counts map[subword.Key]int, least int) *Lexicon {
	l := &Lexicon{rows: map[subword.Key]int32{}, counts: []int{0}, Keys: []subword.Key{0}}
	for key, n := range counts {
		if n >= least {
			l.Keys = append(l.Keys, key)
		}
	}
	slices.Sort(l.Keys[1:])
	for i, key := range l.Keys[1:] {
		l.rows[key] = int32(i + 1)
		l.counts = append(l.counts, counts[key])
	}
	return l
}

// Len returns the number of rows.
func (l *Lexicon) Len() int { return len(l.Keys) }

// Row returns the row of a word and how often it was counted.
func (l *Lexicon) Row(key subword.Key) (row int32, count int) {
	row = l.rows[key]
	return row, l.counts[row]
}
