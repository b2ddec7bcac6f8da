package revise

// none is the partner of a sentence that has none.
const none = -1

// A matching pairs sentences one to one.
type matching struct {
	after  []int // by sentence of the earlier version: its partner
	before []int // by sentence of the later version
}

func newMatching(before, after int) *matching {
	m := &matching{make([]int, before), make([]int, after)}
	for i := range m.after {
		m.after[i] = none
	}
	for i := range m.before {
		m.before[i] = none
	}
	return m
}

func (m *matching) pair(i, j int) { m.after[i], m.before[j] = j, i }

// matchEqual pairs sentences of the same words: those that stand once in each version, then those
// that stand beside such a pair, then the others in their order.
func matchEqual(a, b *side, keys int) *matching {
	m := newMatching(len(a.sentences), len(b.sentences))
	m.anchor(a, b, keys)
	for i := range a.sentences {
		m.extend(a, b, i, 1)
	}
	for i := len(a.sentences) - 1; i >= 0; i-- {
		m.extend(a, b, i, -1)
	}
	m.matchRest(a, b, keys)
	return m
}

// anchor pairs what stands once in each version.
func (m *matching) anchor(a, b *side, keys int) {
	type places struct{ inA, inB, at int32 }
	found := make([]places, keys)
	for j := range b.sentences {
		p := &found[b.sentences[j].key]
		p.inB++
		p.at = int32(j)
	}
	for i := range a.sentences {
		found[a.sentences[i].key].inA++
	}
	for i := range a.sentences {
		if p := found[a.sentences[i].key]; p.inA == 1 && p.inB == 1 {
			m.pair(i, int(p.at))
		}
	}
}

// extend pairs the neighbours of sentence i and its partner, if they are equal and free.
func (m *matching) extend(a, b *side, i, step int) {
	j := m.after[i]
	if j == none {
		return
	}
	i, j = i+step, j+step
	if i < 0 || j < 0 || i >= len(m.after) || j >= len(m.before) {
		return
	}
	if m.after[i] == none && m.before[j] == none && a.sentences[i].key == b.sentences[j].key {
		m.pair(i, j)
	}
}

// matchRest pairs what is left in order of occurrence.
func (m *matching) matchRest(a, b *side, keys int) {
	next := make([]int, keys) // by key: 1 + the first free sentence of b
	link := make([]int, len(b.sentences))
	for j := len(b.sentences) - 1; j >= 0; j-- {
		if m.before[j] == none {
			key := b.sentences[j].key
			link[j], next[key] = next[key], j+1
		}
	}
	for i := range a.sentences {
		key := a.sentences[i].key
		if j := next[key]; m.after[i] == none && j > 0 {
			next[key] = link[j-1]
			m.pair(i, j-1)
		}
	}
}
