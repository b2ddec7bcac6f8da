package network

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/writethru/writethru/nlp/internal/subword"
)

// A Lexicon gives words rows of their own. Row 0 is that of unknown words.
type Lexicon struct {
	rows   map[subword.Key]int32
	counts []int // by row
	Keys   []subword.Key
}

// NewLexicon returns the words that were counted at least twice, in a fixed order.
func NewLexicon(counts map[subword.Key]int) *Lexicon {
	l := &Lexicon{rows: map[subword.Key]int32{}, counts: []int{0}, Keys: []subword.Key{0}}
	for key, n := range counts {
		if n >= 2 {
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

// Vectors are the vectors of words that were learnt from much text elsewhere. A nil
// Vectors knows no word.
type Vectors struct {
	Keys  []subword.Key // in the order of the file: the frequent ones first
	dim   int
	rows  map[subword.Key]int32
	value []float32
}

// Width returns the columns that vectors take, a multiple of 16.
func (v *Vectors) Width() int {
	if v == nil {
		return 0
	}
	return (v.dim + 15) &^ 15
}

// Of returns the vector of a word, nil if it is unknown.
func (v *Vectors) Of(key subword.Key) []float32 {
	if v == nil {
		return nil
	}
	row, ok := v.rows[key]
	if !ok {
		return nil
	}
	return v.value[int(row)*v.dim : (int(row)+1)*v.dim]
}

// ReadVectors reads vectors in the text format of GloVe, a word and its values a line, up
// to limit words that keep says are wanted. The values are scaled to a mean square of 1.
func ReadVectors(r io.Reader, limit int, keep func(word string) bool) (*Vectors, error) {
	v := &Vectors{rows: map[subword.Key]int32{}}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 1<<20)
	for n := 1; lines.Scan() && len(v.Keys) < limit; n++ {
		word, rest, _ := strings.Cut(lines.Text(), " ")
		if !keep(word) {
			continue
		}
		if err := v.add(subword.KeyOf(word), rest); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
	}
	v.normalize()
	return v, lines.Err()
}

func (v *Vectors) add(key subword.Key, values string) error {
	if _, known := v.rows[key]; known {
		return nil
	}
	fields := strings.Fields(values)
	if v.dim = cmp.Or(v.dim, len(fields)); len(fields) != v.dim {
		return fmt.Errorf("%d values instead of %d", len(fields), v.dim)
	}
	for _, f := range fields {
		x, err := strconv.ParseFloat(f, 32)
		if err != nil {
			return err
		}
		v.value = append(v.value, float32(x))
	}
	v.rows[key] = int32(len(v.Keys))
	v.Keys = append(v.Keys, key)
	return nil
}

func (v *Vectors) normalize() {
	sum := 0.0
	for _, x := range v.value {
		sum += float64(x) * float64(x)
	}
	scale := float32(1 / math.Sqrt(sum/float64(max(1, len(v.value)))))
	for i := range v.value {
		v.value[i] *= scale
	}
}
