package block

// A table finds the bits of a word by its hash: open addressing. It is filled once
// and then only read.
type table[Bits ~uint32] struct {
	slots []slot[Bits]
}

type slot[Bits ~uint32] struct {
	hash uint32
	bits Bits
}

// newTable returns a table for up to half of size words; size is a power of two.
func newTable[Bits ~uint32](size int) *table[Bits] {
	return &table[Bits]{make([]slot[Bits], size)}
}

// add adds bits to those of a word.
func (t *table[Bits]) add(hash uint32, bits Bits) {
	mask := uint32(len(t.slots) - 1)
	at := hash & mask
	for t.slots[at].hash != 0 && t.slots[at].hash != hash {
		at = (at + 1) & mask
	}
	t.slots[at].hash = hash
	t.slots[at].bits |= bits
}

// of returns the bits of a word. A nil table has none.
func (t *table[Bits]) of(hash uint32) Bits {
	if t == nil {
		return 0
	}
	mask := uint32(len(t.slots) - 1)
	for at := hash & mask; t.slots[at].hash != 0; at = (at + 1) & mask {
		if t.slots[at].hash == hash {
			return t.slots[at].bits
		}
	}
	return 0
}
