package lemma

import "math/bits"

// An index is a hash table with open addressing. It holds keys in place of what
// they were made from: a strange word is taken for a known one once in 2³² per
// word that is known.
type index struct {
	slots []slot // a power of two of them, no more than two of three in use
	shift uint8  // of a key to its first slot
}

type slot struct {
	key   uint32
	value int32 // and 1 more, so that 0 is a free slot
}

func (s slot) free() bool { return s.value == 0 }

// newIndex returns an index with room for n entries.
func newIndex(n int) index {
	size := max(1, bits.Len(uint(n+n/2)))
	return index{slots: make([]slot, 1<<size), shift: uint8(32 - size)}
}

// put adds an entry with a value that is not negative. Of two with one key the first
// stays.
func (x *index) put(key uint32, value int32) {
	if s := x.find(key); s.free() {
		*s = slot{key, value + 1}
	}
}

func (x *index) get(key uint32) (value int32, ok bool) {
	s := x.find(key)
	return s.value - 1, !s.free()
}

// find returns the slot of a key, or the one in which it would stand.
func (x *index) find(key uint32) *slot {
	mask := uint32(len(x.slots) - 1)
	for i := key >> x.shift; ; i++ {
		s := &x.slots[i&mask]
		if s.key == key || s.free() {
			return s
		}
	}
}

// longest returns the longest ending of at most n letters that the index knows, by its
// length, and its value; the length is negative where it knows none.
func (x *index) longest(under seed, s *spelling, n int) (length int, value int32) {
	for ; n >= 0; n-- {
		if value, ok := x.get(under.of(s.endings[n])); ok {
			return n, value
		}
	}
	return -1, 0
}
