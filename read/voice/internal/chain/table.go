package chain

import (
	"math/bits"
	"sort"
)

// A Table is a set of hashes, each with its place in it.
type Table struct {
	Hashes []uint32 // rising
	begins []uint32 // of the hashes that share their first bits, and last the number of hashes
	shift  int      // of a hash, to its first bits
}

// NewTable returns the table of hashes, which rise.
func NewTable(hashes []uint32) Table {
	width := bits.Len(uint(len(hashes)))
	t := Table{Hashes: hashes, begins: make([]uint32, 1<<width+1), shift: 32 - width}
	for first := range t.begins {
		t.begins[first] = uint32(sort.Search(len(hashes), func(i int) bool { return int(hashes[i]>>t.shift) >= first }))
	}
	return t
}

// Find returns the place of a hash, or -1.
func (t *Table) Find(hash uint32) int {
	first := hash >> t.shift
	for i := t.begins[first]; i < t.begins[first+1]; i++ {
		if t.Hashes[i] == hash {
			return int(i)
		}
	}
	return -1
}
