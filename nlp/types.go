package nlp

// missing are the types of words of a batch that the cache does not have.
type missing struct {
	index  map[uint64]int32
	keys   []uint64
	words  []string
	wanted []want
	x, p   []int16
}

// A want is a row of the batch that waits for a missing type.
type want struct {
	row, index int32
	joint      Joint
}

func (m *missing) want(row int, key uint64, word string, j Joint) {
	i, met := m.index[key]
	if !met {
		i = int32(len(m.keys))
		m.index[key] = i
		m.keys, m.words = append(m.keys, key), append(m.words, word)
	}
	m.wanted = append(m.wanted, want{int32(row), i, j})
}

// forget makes ready for the next batch, and lets go of the texts of this one.
func (m *missing) forget() {
	clear(m.index)
	clear(m.words)
	m.keys, m.words, m.wanted = m.keys[:0], m.words[:0], m.wanted[:0]
}

// gather fills x and p with the vectors and the first gates of all words of the
// batch.
func (w *worker) gather(batch []stretch, rows int) {
	w.x, w.p = grow(&w.x, rows*w.Width), grow(&w.p, rows*w.gates())
	w.keys = grow(&w.keys, rows)
	for _, s := range batch {
		for i, joint := range s.joints {
			word := s.doc.Token(s.Begin + i)
			key := w.cache.key(word)
			w.keys[s.row+i] = key
			if kept := w.cache.get(key); kept != nil {
				w.place(s.row+i, kept[:w.Width], kept[w.Width:], joint)
			} else {
				w.missing.want(s.row+i, key, word, joint)
			}
		}
	}
	if len(w.missing.keys) > 0 {
		w.compute()
		w.missing.forget()
	}
}

// place sets row r of the batch to a type's vector and its gates, to which the joint adds.
func (w *worker) place(r int, x, p []int16, j Joint) {
	width, gates := w.Width, w.gates()
	copy(w.x[r*width:(r+1)*width], x)
	w.Add(w.p[r*gates:(r+1)*gates], p, w.Joint[int(j)*gates:(int(j)+1)*gates])
}

// compute works out the missing types, gives them to the rows that want them, and keeps
// them.
func (w *worker) compute() {
	m, width, gates := &w.missing, w.Width, w.gates()
	x, p := grow(&m.x, len(m.keys)*width), grow(&m.p, len(m.keys)*gates)
	w.types(&w.scratch, m.words, x, p)
	for _, want := range m.wanted {
		i := int(want.index)
		w.place(int(want.row), x[i*width:(i+1)*width], p[i*gates:(i+1)*gates], want.joint)
	}
	for i, key := range m.keys {
		kept := w.cache.put(key)
		copy(kept, x[i*width:(i+1)*width])
		copy(kept[width:], p[i*gates:(i+1)*gates])
	}
}
