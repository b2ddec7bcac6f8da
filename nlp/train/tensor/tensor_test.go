package tensor

import (
	"math"
	"math/rand/v2"
	"testing"
)

// TestGradients compares the gradient of every weight of a network made of all
// operations with the change of its loss.
func TestGradients(t *testing.T) {
	t.Parallel()
	n := newToy()
	tape := NewTape(n.params, 2)
	tape.Train = true
	n.loss(tape)
	tape.Backward()
	random := rand.New(rand.NewPCG(3, 4))
	for k := range 400 {
		i := random.IntN(len(n.params.val))
		compare(t, n, &n.params.val[i], tape.grad[i], k)
	}
	for _, g := range tape.sparse {
		g.table.gather(g)
	}
	for row, grad := range n.table.sum {
		for j := range n.table.Cols {
			compare(t, n, &n.table.Val[int(row)*n.table.Cols+j], grad[j], int(row))
		}
	}
}

// compare nudges a weight both ways.
func compare(t *testing.T, n *toy, weight *float32, grad float32, k int) {
	t.Helper()
	const nudge = 1e-3
	before := *weight
	at := func(x float32) float64 {
		*weight = x
		n.params.sync()
		tape := NewTape(n.params, 2)
		tape.Train = true
		return n.loss(tape)
	}
	slope := (at(before+nudge) - at(before-nudge)) / (2 * nudge)
	*weight = before
	n.params.sync()
	if diff := math.Abs(slope - float64(grad)); diff > 2e-2*math.Max(.2, math.Abs(slope)) {
		t.Errorf("weight %d: gradient %.5f, slope of the loss %.5f", k, grad, slope)
	}
}

// A toy is a network with one of each operation.
type toy struct {
	params                                *Params
	table                                 *Table
	enter, in, out, dep, head, tag, joint *Param
	bias, root, other                     *Param
}

func newToy() *toy {
	p := NewParams(7)
	n := &toy{params: p, table: p.Table(5, 16, .5)}
	n.enter, n.in, n.out = p.Matrix(32, 16), p.Matrix(16, 96), p.Matrix(32, 16)
	n.dep, n.head, n.tag = p.Matrix(16, 16), p.Matrix(16, 16), p.Matrix(16, 7)
	n.joint, n.bias = p.Matrix(3, 96), p.Vector(96)
	n.root, n.other = p.Matrix(1, 16), p.Matrix(1, 16)
	p.Freeze()
	return n
}

func (n *toy) loss(t *Tape) float64 {
	e := t.Pick([]*Table{n.table, n.table}, [][]int32{{0, 2, 1, 3, 2}, {1, 2, 4, 0, 1}})
	fixed := t.New(5, 16)
	for i := range fixed.Val {
		fixed.Val[i] = float32(i%7)/7 - .4
	}
	x := t.Linear(t.Join(t.Norm(e), t.Dropout(fixed, .2)), n.enter, nil)
	p := t.Linear(t.Norm(x), n.in, n.bias)
	t.AddParamRows(p, n.joint, []uint8{0, 2, 1, 1, 0})
	y := t.Linear(t.Recur(p, [][2]int{{0, 3}, {3, 5}}), n.out, nil)
	x = t.Norm(t.Add(x, t.Dropout(y, .2)))
	dep, head := t.Linear(x, n.dep, nil), t.ReLU(t.Linear(x, n.head, nil))
	gold := []int32{1, Root, 1, 4, Root}
	loss := t.ArcLoss(t.Arcs(dep, head, n.root, 0, 3), gold, 1)
	loss += t.ArcLoss(t.Arcs(dep, head, n.root, 3, 5), gold, 1)
	up := t.Rows(head, gold, n.other)
	loss += t.Distil(t.Linear(x, n.tag, nil), 2, 3, []float32{.1, .2, .7, 1, 0, 0}, .5)
	loss += t.CrossEntropy(t.Beside(t.Linear(x, n.tag, nil), 3, [][2]int{{0, 3}, {3, 5}}), 3, []int32{0, 2, 1, 1, 0}, 1)
	return loss + t.CrossEntropy(t.Linear(up, n.tag, nil), 7, []int32{0, 6, -2, 3, 1}, .5)
}

func TestExp(t *testing.T) {
	t.Parallel()
	for x := float32(0); x > -87; x -= .013 {
		if got, want := float64(exp(x)), math.Exp(float64(x)); math.Abs(got-want) > 1e-6*want {
			t.Fatalf("exp(%g) = %g, want %g", x, got, want)
		}
	}
}

func BenchmarkGemm(b *testing.B) {
	const rows, cols, steps = 256, 384, 160
	x, w, c := make([]float32, rows*steps), make([]float32, steps*cols), make([]float32, rows*cols)
	for b.Loop() {
		gemm(rows, cols, steps, x, steps, 1, w, cols, c, cols)
	}
	b.ReportMetric(float64(b.N)*rows*cols*steps/b.Elapsed().Seconds()/1e9, "GMAC/s")
}
