package tensor

// Root is the head of a word that depends on no other; a head below it is unknown.
const Root = -1

// Arcs are the scores of every word of a sentence as the head of every
// other: row i holds those of the words begin+0, begin+1 … as the head of word begin+i, and
// after them that of the root (biaffine attention, Dozat and Manning, 2017; the
// matrix between the two sides is part of the projection of dependents).
type Arcs struct {
	Begin, Words int
	*Mat
	heads *Mat // words+1 rows, the root last
}

// Arcs scores the words [begin, end) by the rows of dependent and head.
func (t *Tape) Arcs(dependent, head *Mat, root *Param, begin, end int) Arcs {
	n, width := end-begin, pad16(end-begin+1)
	a := Arcs{begin, n, t.New(n, width), t.New(n+1, head.Cols)}
	copy(a.heads.Val, head.Val[begin*head.Cols:end*head.Cols])
	copy(a.heads.Row(n), root.Val)
	across := t.alloc(head.Cols, width)
	for i := range n + 1 {
		for j, v := range a.heads.Row(i) {
			across[j*width+i] = v
		}
	}
	deps := t.alloc(n, dependent.Cols) // with room for a multiple of 4 rows
	copy(deps, dependent.Val[begin*dependent.Cols:end*dependent.Cols])
	gemm(n, width, head.Cols, deps, dependent.Cols, 1, across, width, a.Val, width)
	for i := range n {
		a.Row(i)[i] = -1e4
	}
	t.then(func() { t.arcsBack(a, deps, dependent, head, root) })
	return a
}

func (t *Tape) arcsBack(a Arcs, deps []float32, dependent, head *Mat, root *Param) {
	n, cols := a.Words, head.Cols
	grad := t.alloc(n, cols)
	gemm(n, cols, n+1, a.Grad, a.Cols, 1, a.heads.Val, cols, grad, cols)
	addTo(dependent.Grad[a.Begin*cols:(a.Begin+n)*cols], grad)
	gemm(n+1, cols, n, a.Grad, 1, a.Cols, deps, cols, a.heads.Grad, cols)
	addTo(head.Grad[a.Begin*cols:(a.Begin+n)*cols], a.heads.Grad)
	addTo(t.gradOf(root), a.heads.GradRow(n))
}

// ArcLoss is the cross entropy of the arcs against the gold heads, which are rows
// of the whole matrix, Root, or less than Root for unknown ones.
func (t *Tape) ArcLoss(a Arcs, heads []int32, weight float32) float64 {
	gold := make([]int32, a.Words)
	for i := range gold {
		switch h := heads[a.Begin+i]; {
		case h >= 0:
			gold[i] = h - int32(a.Begin)
		case h == Root:
			gold[i] = int32(a.Words)
		default:
			gold[i] = h
		}
	}
	return t.CrossEntropy(a.Mat, a.Words+1, gold, weight)
}
