package nlp

import "slices"

// A worker reads one batch after the other. It is used by one goroutine at a time.
type worker struct {
	*encoder
	cache  *cache
	lemmas *lemmaCache

	// What there is to read, and what goes for all of it.
	stretches []stretch
	joints    []Joint
	rules     []Range // sentences of one document by the rules
	given     []Range // and those it came with

	// The memory of one batch, a row for each word.
	scratch     scratch
	keys        []uint64 // of types
	x, p, heads []int16
	inner       []int16
	missing     missing
	sentences   []Range // of rows
	arcs        arcs
	poll        *poll

	// The memory of one sentence.
	states []int32 // of names
	scores []int32
	names  nameDecoder[int32]
}

func newWorker(e *encoder) *worker {
	return &worker{
		poll:    newPoll(),
		encoder: e, cache: newCache(e.Width + e.gates()), lemmas: new(lemmaCache),
		missing: missing{index: make(map[uint64]int32)},
	}
}

// forget lets go of the documents.
func (w *worker) forget() {
	clear(w.stretches)
	w.stretches, w.joints = w.stretches[:0], w.joints[:0]
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
		row, word := s.row+i, s.Begin+i
		tag := w.ArgmaxInt16(w.row(row, w.columns.Tag, len(w.UPOS)))
		s.doc.Tag[word] = uint8(tag)
		s.doc.Lemmas[word] = w.lemmas.find(p.lemma, s.doc.Token(word), w.keys[row], tag)
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
		states = w.names.decode(scores, w.encoder.states)
	}
	d.Names = appendNames(d.Names, states, r.Begin)
}
