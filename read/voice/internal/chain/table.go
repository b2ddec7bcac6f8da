package chain

import (
	"encoding/binary"
	"math/bits"

	"github.com/writethru/writethru/read/voice/internal/feature"
)

// Units is how many hidden units a model has.
const Units = 16

// A Table has a row of weights, one a hidden unit, for each of its features.
type Table struct {
	Scale    float32           // of the weights
	Features []feature.Feature // rising, none of them zero
	Weights  []int8

	slots []slot // a power of two, at least half of them empty; a feature lies where its first bits say, or next after it
	shift int    // of a feature, to those bits
	rows  []row
}

// A slot has a feature, zero where it is empty, and the place of its row.
type slot struct {
	feature feature.Feature
	row     uint32
}

// NewTable returns the table of features and their weights.
func NewTable(scale float32, features []feature.Feature, weights []int8) Table {
	width := bits.Len(uint(2 * len(features)))
	t := Table{Scale: scale, Features: features, Weights: weights, slots: make([]slot, 1<<width), shift: 32 - width}
	for i, f := range features {
		*t.slot(f) = slot{f, uint32(i)}
		t.rows = append(t.rows, rowOf(weights[i*Units:(i+1)*Units]))
	}
	return t
}

func rowOf(weights []int8) (r row) {
	var raised [Units]byte
	for unit, w := range weights {
		raised[unit] = byte(w) ^ 0x80
	}
	for i := range r {
		r[i] = binary.LittleEndian.Uint64(raised[8*i:])
	}
	return r
}

// slot returns the slot of a feature, or the empty one where it would lie.
func (t *Table) slot(f feature.Feature) *slot {
	at := int(f >> t.shift)
	for {
		s := &t.slots[at&(len(t.slots)-1)]
		if s.feature == f || s.feature == 0 {
			return s
		}
		at++
	}
}

// sum returns the sum of the rows of features, and how many of them are known.
func (t *Table) sum(features []feature.Feature) (sums [Units]int32, known int) {
	for len(features) > most {
		known += t.add(&sums, features[:most])
		features = features[most:]
	}
	known += t.add(&sums, features)
	for unit := range sums {
		sums[unit] -= 128 * int32(known)
	}
	return sums, known
}

// add adds the rows of at most 256 features as they are, and returns how many of them are known. The sums
// of even and odd weights have names of their own, which keeps them in registers.
func (t *Table) add(sums *[Units]int32, features []feature.Feature) (known int) {
	var even0, even1, odd0, odd1 uint64
	slots, shift := t.slots, t.shift
	for _, f := range features {
		at := int(f>>shift) & (len(slots) - 1)
		for slots[at].feature != f && slots[at].feature != 0 {
			at = (at + 1) & (len(slots) - 1)
		}
		if slots[at].feature == 0 {
			continue
		}
		known++
		r := &t.rows[slots[at].row]
		even0 += r[0] & evenBytes
		even1 += r[1] & evenBytes
		odd0 += r[0] >> 8 & evenBytes
		odd1 += r[1] >> 8 & evenBytes
	}
	for i, even := range [...]uint64{even0, even1} {
		addLanes(sums[8*i:8*i+8], even)
	}
	for i, odd := range [...]uint64{odd0, odd1} {
		addLanes(sums[8*i+1:8*i+8], odd)
	}
	return known
}
