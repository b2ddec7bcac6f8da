package nlp

import (
	"math"

	"github.com/writethru/writethru/nlp/internal/kernel"
	"github.com/writethru/writethru/nlp/internal/tree"
)

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
	a, scales := w.quantize(&w.scratch, inner, arc, rows, UnitHead, false)
	w.bilinear.Apply(inner, a, scales, rows)
	a, scales = w.quantize(&w.scratch, inner, arc, rows, UnitHead, false)
	w.arcs.activations = append(w.arcs.activations[:0], a...)
	w.arcs.scales = append(w.arcs.scales[:0], scales...)
}

// tree sets the heads of one sentence: the best for each word, or the best tree where these are
// none.
func (w *worker) tree(d *Doc, r Range, row int) {
	n, arc := r.Len(), w.Arc
	columns := grow(&w.arcs.columns, (n+1)*arc)
	for i := range n {
		w.Narrow(columns[i*arc:(i+1)*arc], w.row(row+i, w.columns.Head, arc))
	}
	copy(columns[n*arc:], w.RootHead)
	w.arcs.matrix = w.Repack(w.arcs.matrix, arc, n+1, columns)
	width := w.arcs.matrix.N
	scores := grow(&w.arcs.scores, n*width)
	w.arcs.matrix.Gemm(scores, w.arcs.activations[row*arc:(row+n)*arc], n)
	heads := d.Head[r.Begin:r.End]
	w.greedy(heads, scores, width)
	if !w.arcs.decoder.IsTree(heads) {
		w.arcs.decoder.Repair(heads, w.weighed(scores, width, w.arcs.scales[row:row+n]), n+1)
	}
	for i, head := range heads {
		if int(head) == n {
			heads[i] = Root
		} else {
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

// greedy sets the best head of each word, where len(heads) is the root.
func (w *worker) greedy(heads, scores []int32, width int) {
	n := len(heads)
	for i := range heads {
		row := scores[i*width : i*width+n+1]
		self := row[i]
		row[i] = math.MinInt32
		heads[i] = int32(w.ArgmaxInt32(row))
		row[i] = self
	}
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
	a, scales := w.quantize(&w.scratch, both, n, rows, UnitHead, false)
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
