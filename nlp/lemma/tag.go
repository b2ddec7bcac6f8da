package lemma

// A tag is a pair of an UPOS and an XPOS as the table met it.
type tag struct {
	upos, xpos string
	tokens     int    // how often; the tags of a table stand in falling order
	casing     casing // what most words under it are written in
}

// A seed tells the hashes of one tag from those of another.
type seed uint64

func (t tag) seed() seed     { return seed(hashOf(t.upos).add(0).join(t.xpos)) }
func (t tag) uposSeed() seed { return seed(hashOf(t.upos)) }

// with returns the seed for words of a shape.
func (s seed) with(sh shape) seed { return seed(hash(s).add(rune(sh))) }

// of returns the key of letters under the seed.
func (s seed) of(h hash) uint32 {
	x := (uint64(h) ^ uint64(s)) * 0x9e3779b97f4a7c15
	x ^= x >> 32
	return uint32((x * 0xd6e8feb86659fd93) >> 32)
}
