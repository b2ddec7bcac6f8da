// Package tensor trains small networks on ordinary processors: matrices of
// float32, the few operations that the networks of nlp are made of, each with
// its gradient, and Adam.
//
// A [Tape] runs operations forward and remembers how to run them backward. It
// takes all its memory from one slab, which the next step uses again. Several
// tapes may work side by side on the same [Params]: each gathers
// gradients of its own, and [Adam.Step] adds them up in the order of the tapes, so that a
// training does not depend on which goroutine was first.
package tensor

import "math/rand/v2"

// A Mat is a row-major matrix with its gradient. Its columns are a multiple of
// 16; there is room for a multiple of 4 rows.
type Mat struct {
	Rows, Cols int
	Val, Grad  []float32 // Grad is nil for constants
}

// Row returns the values of row i.
func (m *Mat) Row(i int) []float32 { return m.Val[i*m.Cols : (i+1)*m.Cols] }

// GradRow returns the gradient of row i.
func (m *Mat) GradRow(i int) []float32 { return m.Grad[i*m.Cols : (i+1)*m.Cols] }

// A Tape is a run of operations. The zero Tape cannot be used; see [NewTape].
type Tape struct {
	Train bool // whether dropout drops
	Rand  *rand.Rand

	source   *rand.PCG // of Rand
	slab     []float32
	used     int
	backward []func()
	params   *Params
	grad     []float32 // of all dense parameters
	sparse   []sparseGrad
}

// NewTape returns a tape over the parameters, with a seed for its dropout.
func NewTape(params *Params, seed uint64) *Tape {
	source := rand.NewPCG(seed, 1)
	return &Tape{
		params: params,
		grad:   make([]float32, len(params.val)),
		Rand:   rand.New(source),
		source: source,
	}
}

// Reset forgets the operations and frees their matrices.
func (t *Tape) Reset() { t.used, t.backward = 0, t.backward[:0] }

// Backward runs the gradients from the last operation to the first.
func (t *Tape) Backward() {
	for i := len(t.backward) - 1; i >= 0; i-- {
		t.backward[i]()
	}
	t.Reset()
}

// then remembers how to run an operation backward.
func (t *Tape) then(back func()) {
	if t.Train {
		t.backward = append(t.backward, back)
	}
}

// New returns a matrix of zeros.
func (t *Tape) New(rows, cols int) *Mat {
	m := &Mat{Rows: rows, Cols: cols, Val: t.alloc(rows, cols)}
	if t.Train {
		m.Grad = t.alloc(rows, cols)
	}
	return m
}

// blank returns a matrix whose values are still to be written, all of them.
func (t *Tape) blank(rows, cols int) *Mat {
	m := &Mat{Rows: rows, Cols: cols, Val: t.take(rows, cols)}
	if t.Train {
		m.Grad = t.alloc(rows, cols)
	}
	return m
}

// slabUnit is the least number of values that a tape takes at once.
const slabUnit = 1 << 16

func (t *Tape) alloc(rows, cols int) []float32 {
	s := t.take(rows, cols)
	clear(s)
	return s
}

// take returns memory that holds anything.
func (t *Tape) take(rows, cols int) []float32 {
	n := (rows + 3) &^ 3 * cols
	if t.used+n > len(t.slab) {
		t.slab = make([]float32, max(slabUnit, 2*n, 2*len(t.slab))) // what is in use keeps the old slab
		t.used = 0
	}
	s := t.slab[t.used : t.used+n : t.used+n]
	t.used += n
	return s
}

// pad16 rounds up to a multiple of 16.
func pad16(n int) int { return (n + 15) &^ 15 }
