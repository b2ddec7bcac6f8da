package nlp

import (
	"math"
	"slices"

	"github.com/writethru/writethru/nlp/internal/kernel"
	"github.com/writethru/writethru/nlp/internal/tree"
)

// A worker reads one batch after the other. It is used by one goroutine at a time.
type worker struct {
	*encoder
	cache   *cache
	scratch scratch
	given   []Range

	x, p, heads []int16 // of the words of the batch
	missing     missing
	states      []int32 // of names
	scores      []int32
	arcs        arcs
	upper       []int16
}

func newWorker(e *encoder) *worker {
	return &worker{encoder: e, cache: newCache(e.Width + e.gates())}
}

// read annotates the stretches of a batch.
func (w *worker) read(p *Parser, batch []stretch, keep bool) {
	rows := 0
	for i := range batch {
		batch[i].row = rows
		rows += batch[i].Len()
	}
	w.gather(batch, rows)
	heads := w.context(&w.scratch, w.x[:rows*w.Width], w.p[:rows*w.gates()], batch, &w.heads)
	for _, s := range batch {
		h := heads[s.row*w.heads0():]
		w.tag(p, s, h)
		w.name(s, h)
		if keep {
			w.trees(s, h, sentencesOf(s))
			continue
		}
		first := len(s.doc.Sentences)
		w.cut(s, h)
		w.trees(s, h, s.doc.Sentences[first:])
	}
}

// heads0 is the width of a row of heads.
func (w *worker) heads0() int { return w.encoder.heads.N }

// sentencesOf returns the sentences of the document that lie in the stretch.
func sentencesOf(s stretch) []Range {
	all := s.doc.Sentences
	compare := func(r Range, word int) int { return r.Begin - word }
	first, _ := slices.BinarySearchFunc(all, s.Begin, compare)
	last, _ := slices.BinarySearchFunc(all, s.End, compare)
	return all[first:last]
}

// missing are the types of words of a batch that the cache does not have.
type missing struct {
	index  map[uint64]int32
	keys   []uint64
	words  []string
	joints []Joint
	wanted []want
	x, p   []int16
}

// A want is a row of the batch that waits for a missing type.
type want struct{ row, index int32 }

func (m *missing) reset() {
	if m.index == nil {
		m.index = make(map[uint64]int32)
	}
	clear(m.index)
	clear(m.words) // they hold on to texts
	m.keys, m.words, m.joints, m.wanted = m.keys[:0], m.words[:0], m.joints[:0], m.wanted[:0]
}

func (m *missing) want(row int, key uint64, word string, j Joint) {
	i, met := m.index[key]
	if !met {
		i = int32(len(m.keys))
		m.index[key] = i
		m.keys, m.words, m.joints = append(m.keys, key), append(m.words, word), append(m.joints, j)
	}
	m.wanted = append(m.wanted, want{int32(row), i})
}

// gather fills x and p with the vectors and the first gates of all words of the
// batch.
func (w *worker) gather(batch []stretch, rows int) {
	width, gates := w.Width, w.gates()
	x, p := grow(&w.x, rows*width), grow(&w.p, rows*gates)
	w.x, w.p = x, p
	w.missing.reset()
	for _, s := range batch {
		for i := range s.Len() {
			word, joint := s.doc.Token(s.Begin+i), s.doc.Joint(s.Begin+i, s.block)
			key := w.cache.key(word, joint)
			kept := w.cache.get(key)
			if kept == nil {
				w.missing.want(s.row+i, key, word, joint)
				continue
			}
			r := s.row + i
			copy(x[r*width:(r+1)*width], kept)
			copy(p[r*gates:(r+1)*gates], kept[width:])
		}
	}
	w.compute()
}

// compute works out the missing types, gives them to the rows that want them, and keeps
// them.
func (w *worker) compute() {
	m, width, gates := &w.missing, w.Width, w.gates()
	if len(m.keys) == 0 {
		return
	}
	m.x, m.p = grow(&m.x, len(m.keys)*width), grow(&m.p, len(m.keys)*gates)
	w.types(&w.scratch, m.words, m.joints, m.x, m.p)
	for _, want := range m.wanted {
		r, i := int(want.row), int(want.index)
		copy(w.x[r*width:(r+1)*width], m.x[i*width:])
		copy(w.p[r*gates:(r+1)*gates], m.p[i*gates:])
	}
	for i, key := range m.keys {
		kept := w.cache.put(key)
		copy(kept, m.x[i*width:(i+1)*width])
		copy(kept[width:], m.p[i*gates:(i+1)*gates])
	}
}

// tag sets the tags and lemmas of a stretch. h has its rows of heads.
func (w *worker) tag(p *Parser, s stretch, h []int16) {
	for i := range s.Len() {
		row := h[i*w.heads0():]
		tag := w.ArgmaxInt16(row[w.columns.Tag : w.columns.Tag+len(w.UPOS)])
		s.doc.Tag[s.Begin+i] = uint8(tag)
		s.doc.Lemmas[s.Begin+i] = p.lemma.Rule(s.doc.Token(s.Begin+i), tag)
	}
}

// name appends the names of a stretch: the likeliest state of each word, where that gives
// whole names, or else the likeliest sequence of whole names.
func (w *worker) name(s stretch, h []int16) {
	states := grow(&w.states, s.Len())
	for i := range states {
		states[i] = int32(w.ArgmaxInt16(w.nameRow(h, i)))
	}
	if !whole(states) {
		scores := grow(&w.scores, s.Len()*w.encoder.states)
		w.scores = scores
		for i := range states {
			for j, v := range w.nameRow(h, i) {
				scores[i*w.encoder.states+j] = int32(v)
			}
		}
		copy(states, DecodeNames(scores, w.encoder.states))
	}
	s.doc.Names = appendNames(s.doc.Names, states, s.Begin)
}

func (w *worker) nameRow(h []int16, i int) []int16 {
	return h[i*w.heads0()+w.columns.Name:][:w.encoder.states]
}

// cut appends the sentences that the model sees in a stretch.
func (w *worker) cut(s stretch, h []int16) {
	begin := s.Begin
	for i := s.Begin; i < s.End; i++ {
		border := h[(i-s.Begin)*w.heads0()+w.columns.Border:]
		if border[1] > border[0] || i == s.End-1 || i-begin == LongestSentence-1 {
			s.doc.Sentences = append(s.doc.Sentences, Range{begin, i + 1})
			begin = i + 1
		}
	}
}

// trees sets the heads and relations of the sentences of a stretch.
func (w *worker) trees(s stretch, h []int16, sentences []Range) {
	for _, r := range sentences {
		w.tree(s.doc, r, h[(r.Begin-s.Begin)*w.heads0():])
	}
	w.relate(s, h)
}

// arcs is the memory for the tree of one sentence.
type arcs struct {
	dependents []int16
	columns    []int8
	matrix     *kernel.Matrix
	scores     []int32
	weighed    []float32
}

// tree sets the heads of one sentence: the best for each word, or the best tree where these are
// none.
func (w *worker) tree(d *Doc, r Range, h []int16) {
	n, arc := r.Len(), w.Arc
	dependents := grow(&w.arcs.dependents, n*arc)
	columns := grow(&w.arcs.columns, (n+1)*arc)
	for i := range n {
		row := h[i*w.heads0():]
		copy(dependents[i*arc:(i+1)*arc], row[w.columns.Dependent:])
		for j, v := range row[w.columns.Head : w.columns.Head+arc] {
			columns[i*arc+j] = int8(min(max(v, 0), math.MaxInt8))
		}
	}
	copy(columns[n*arc:], w.RootHead)
	w.arcs.matrix = w.Repack(w.arcs.matrix, arc, n+1, columns)
	a, scales := w.quantize(&w.scratch, dependents, arc, n, UnitX, false)
	width := w.arcs.matrix.N
	scores := grow(&w.arcs.scores, n*width)
	w.arcs.dependents, w.arcs.columns, w.arcs.scores = dependents, columns, scores
	w.arcs.matrix.Gemm(scores, a, n)
	heads := d.Head[r.Begin:r.End]
	if !w.greedy(heads, scores, width) {
		weighed := grow(&w.arcs.weighed, n*(n+1))
		w.arcs.weighed = weighed
		for i := range n {
			for j, s := range scores[i*width : i*width+n+1] {
				weighed[i*(n+1)+j] = float32(s) * scales[i]
			}
		}
		tree.Decode(heads, weighed, n+1)
	}
	for i, head := range heads {
		if head >= 0 {
			heads[i] = head + int32(r.Begin)
		}
	}
}

// greedy sets the best head of each word, and reports whether they make a tree.
func (w *worker) greedy(heads, scores []int32, width int) bool {
	n := len(heads)
	for i := range heads {
		row := scores[i*width : i*width+n+1]
		self := row[i]
		row[i] = math.MinInt32
		heads[i] = int32(w.ArgmaxInt32(row))
		row[i] = self
	}
	if !tree.IsTree(heads) {
		return false
	}
	for i, head := range heads {
		if int(head) == n {
			heads[i] = Root
		}
	}
	return true
}

// relate sets the relations of a stretch whose heads are set.
func (w *worker) relate(s stretch, h []int16) {
	n, upper := s.Len(), w.Upper
	both := grow(&w.upper, n*upper)
	w.upper = both
	for i := range n {
		lower := h[i*w.heads0()+w.columns.Lower:][:upper]
		above := w.RootUpper
		if head := int(s.doc.Head[s.Begin+i]); head >= 0 {
			above = h[(head-s.Begin)*w.heads0()+w.columns.Upper:][:upper]
		}
		w.AddReLU(both[i*upper:(i+1)*upper], lower, above)
	}
	a, scales := w.quantize(&w.scratch, both, upper, n, UnitX, false)
	scores := grow(&w.scratch.inner, n*w.relation.N)
	w.relation.Apply(scores, a, scales, n)
	for i := range n {
		s.doc.Relation[s.Begin+i] = uint8(w.ArgmaxInt16(scores[i*w.relation.N:][:len(w.Relations)]))
	}
}
