package lemma

// A tag is a pair of an UPOS and an XPOS as the table met it.
type tag struct {
	upos, xpos string
	tokens     int     // how often; the tags of a table stand in falling order
	writing    writing // what most words under it are written in
}

// likeness says how well the tag serves for a pair.
func (t tag) likeness(upos, xpos string) int {
	switch {
	case t.upos == upos && t.xpos == xpos:
		return 3
	case t.upos == upos:
		return 2
	case t.xpos == xpos:
		return 1
	}
	return 0
}

// A seed tells the hashes of one tag from those of another.
type seed uint64

func (t tag) seed() seed     { return seed(exactHash(t.upos, t.xpos)) }
func (t tag) uposSeed() seed { return seed(exactHash(t.upos)) }

// exactHash returns a hash that tells all letters and digits apart.
func exactHash(parts ...string) hash {
	h := emptyHash
	for _, part := range parts {
		for _, r := range part {
			h = h.add(r)
		}
		h = h.add(0)
	}
	return h
}

// with returns the seed for words of a shape.
func (s seed) with(sh shape) seed { return seed(hash(s).add(rune(sh))) }

// of returns the key of letters under the seed.
func (s seed) of(h hash) uint32 {
	x := (uint64(h) ^ uint64(s)) * 0x9e3779b97f4a7c15
	x ^= x >> 32
	return uint32((x * 0xd6e8feb86659fd93) >> 32)
}
