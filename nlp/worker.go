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
	rules   []Range // sentences of a document by the rules
	joints  []Joint // of all words of the batch's documents

	x, p, heads []int16 // of the words of the batch
	sentences   []Range // rows of the batch
	missing     missing
	states      []int32 // of names
	scores      []int32
	arcs        arcs
	inner       []int16
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
	borders := w.first(&w.scratch, w.x, w.p, batch)
	w.sentences = w.sentences[:0]
	for _, s := range batch {
		if !keep {
			w.cut(s, borders[s.row*w.border.N:])
		}
		for _, r := range sentencesOf(s) {
			w.sentences = append(w.sentences, Range{s.row + r.Begin - s.Begin, s.row + r.End - s.Begin})
		}
	}
	w.heads = w.context(&w.scratch, w.x, w.p, w.sentences, &w.heads)
	w.weigh(rows)
	for _, s := range batch {
		w.tag(p, s)
		for _, r := range sentencesOf(s) {
			w.name(s.doc, r, s.row+r.Begin-s.Begin)
			w.tree(s.doc, r, s.row+r.Begin-s.Begin)
		}
	}
	w.relate(batch, rows)
}

// row returns the columns [first, first+n) of what the heads say of row i of the batch.
func (w *worker) row(i, first, n int) []int16 {
	at := i*w.encoder.heads.N + first
	return w.heads[at : at+n]
}

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
			word, joint := s.doc.Token(s.Begin+i), s.joints[i]
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

// cut appends the sentences that the model sees in a stretch, whose rows of borders are
// given. A token of several words is never cut.
func (w *worker) cut(s stretch, borders []int16) {
	begin := s.Begin
	for i := s.Begin; i < s.End; i++ {
		if i == s.End-1 || w.borderAfter(borders[(i-s.Begin)*w.border.N:]) && !s.doc.Continues(i+1) {
			s.doc.addSentence(Range{begin, i + 1})
			begin = i + 1
		}
	}
}

// borderAfter reports whether a border is likelier than none after the word whose scores come
// first, those of the next word after them.
func (w *worker) borderAfter(scores []int16) bool {
	next := scores[w.border.N:]
	return int(scores[1])+int(next[3]) > int(scores[0])+int(next[2])
}

// tag sets the tags and lemmas of a stretch.
func (w *worker) tag(p *Parser, s stretch) {
	for i := range s.Len() {
		tag := w.ArgmaxInt16(w.row(s.row+i, w.columns.Tag, len(w.UPOS)))
		s.doc.Tag[s.Begin+i] = uint8(tag)
		s.doc.Lemmas[s.Begin+i] = p.lemma.Rule(s.doc.Token(s.Begin+i), tag)
	}
}

// name appends the names of a sentence, which begins at the given row: the likeliest state of
// each word, where that gives whole names, or else the likeliest sequence of whole names.
func (w *worker) name(d *Doc, r Range, row int) {
	states := grow(&w.states, r.Len())
	for i := range states {
		states[i] = int32(w.ArgmaxInt16(w.row(row+i, w.columns.Name, w.encoder.states)))
	}
	if !whole(states) {
		scores := grow(&w.scores, r.Len()*w.encoder.states)
		for i := range states {
			for j, v := range w.row(row+i, w.columns.Name, w.encoder.states) {
				scores[i*w.encoder.states+j] = int32(v)
			}
		}
		copy(states, DecodeNames(scores, w.encoder.states))
	}
	d.Names = appendNames(d.Names, states, r.Begin)
}

// arcs is what trees are made of: of all words of the batch their activations as
// dependents, and memory for the tree of one sentence.
type arcs struct {
	activations []uint8
	scales      []float32
	columns     []int8
	matrix      *kernel.Matrix
	scores      []int32
	weighed     []float32
	decoder     tree.Decoder[float32]
}

// weigh prepares all words of the batch as dependents.
func (w *worker) weigh(rows int) {
	arc := w.Arc
	inner := grow(&w.inner, rows*arc)
	for i := range rows {
		w.ReLU(inner[i*arc:(i+1)*arc], w.row(i, w.columns.Dependent, arc))
	}
	a, scales := w.quantize(&w.scratch, inner, arc, rows, UnitX, false)
	w.bilinear.Apply(inner, a, scales, rows)
	a, scales = w.quantize(&w.scratch, inner, arc, rows, UnitX, false)
	w.arcs.activations = append(w.arcs.activations[:0], a...)
	w.arcs.scales = append(w.arcs.scales[:0], scales...)
}

// tree sets the heads of one sentence: the best for each word, or the best tree where these are
// none.
func (w *worker) tree(d *Doc, r Range, row int) {
	n, arc := r.Len(), w.Arc
	columns := grow(&w.arcs.columns, (n+1)*arc)
	for i := range n {
		for j, v := range w.row(row+i, w.columns.Head, arc) {
			columns[i*arc+j] = int8(min(max(v, 0), math.MaxInt8))
		}
	}
	copy(columns[n*arc:], w.RootHead)
	w.arcs.matrix = w.Repack(w.arcs.matrix, arc, n+1, columns)
	width := w.arcs.matrix.N
	scores := grow(&w.arcs.scores, n*width)
	w.arcs.matrix.Gemm(scores, w.arcs.activations[row*arc:(row+n)*arc], n)
	heads := d.Head[r.Begin:r.End]
	if !w.greedy(heads, scores, width) {
		w.arcs.decoder.Decode(heads, w.weighed(scores, width, w.arcs.scales[row:row+n]), n+1)
	}
	for i, head := range heads {
		if head >= 0 {
			heads[i] = head + int32(r.Begin)
		}
	}
}

// weighed returns the scores of all words on one scale.
func (w *worker) weighed(scores []int32, width int, scales []float32) []float32 {
	n := len(scales)
	out := grow(&w.arcs.weighed, n*(n+1))
	for i, scale := range scales {
		for j, s := range scores[i*width : i*width+n+1] {
			out[i*(n+1)+j] = float32(s) * scale
		}
	}
	return out
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
	if !w.arcs.decoder.IsTree(heads) {
		return false
	}
	for i, head := range heads {
		if int(head) == n {
			heads[i] = Root
		}
	}
	return true
}

// relate sets the relations of a batch whose heads are set.
func (w *worker) relate(batch []stretch, rows int) {
	n := w.Upper
	both := grow(&w.inner, rows*n)
	for _, s := range batch {
		for i, head := range s.doc.Head[s.Begin:s.End] {
			upper := w.RootUpper
			if head != Root {
				upper = w.row(s.row+int(head)-s.Begin, w.columns.Upper, n)
			}
			row := s.row + i
			w.AddReLU(both[row*n:(row+1)*n], w.row(row, w.columns.Lower, n), upper)
		}
	}
	a, scales := w.quantize(&w.scratch, both, n, rows, UnitX, false)
	scores := grow(&w.scratch.inner, rows*w.relation.N)
	w.relation.Apply(scores, a, scales, rows)
	for _, s := range batch {
		for i := s.Begin; i < s.End; i++ {
			row := scores[(s.row+i-s.Begin)*w.relation.N:][:len(w.Relations)]
			s.doc.Relation[i] = w.best(row, s.doc.Head[i] == Root)
		}
	}
}

// best returns the likeliest relation of a word: that of roots for a root, and another for
// all other words.
func (w *worker) best(row []int16, root bool) uint8 {
	if root {
		return uint8(w.rootRelation)
	}
	row[w.rootRelation] = math.MinInt16
	return uint8(w.ArgmaxInt16(row))
}
