package tensor

import (
	"errors"
	"math"
	"math/rand/v2"
	"sync"
)

// Params are the weights of a network: dense ones, of which every step
// touches all, and tables, of which a step touches a few rows.
type Params struct {
	val    []float32
	dense  []*Param
	tables []*Table
	rand   *rand.Rand
}

// NewParams returns an empty set of weights whose first values follow from the seed.
func NewParams(seed uint64) *Params {
	return &Params{rand: rand.New(rand.NewPCG(seed, 0))}
}

// A Param is a dense matrix of weights, row-major, inputs×outputs.
type Param struct {
	Rows, Cols int
	Val        []float32
	offset     int
	transposed []float32
}

// Matrix adds a rows×cols matrix with the initial values of Glorot and Bengio (2010). The
// columns are rounded up to a multiple of 16.
func (p *Params) Matrix(rows, cols int) *Param {
	m := p.add(rows, pad16(cols))
	scale := math.Sqrt(2 / float64(rows+cols))
	for i := range m.Val {
		m.Val[i] = float32(p.rand.NormFloat64() * scale)
	}
	return m
}

// Vector adds a row of zeros.
func (p *Params) Vector(cols int) *Param { return p.add(1, pad16(cols)) }

func (p *Params) add(rows, cols int) *Param {
	m := &Param{Rows: rows, Cols: cols, offset: len(p.val), Val: make([]float32, rows*cols), transposed: make([]float32, rows*cols)}
	p.val = append(p.val, m.Val...)
	p.dense = append(p.dense, m)
	return m
}

// Freeze lays the dense weights out side by side. No more may be added.
func (p *Params) Freeze() {
	for _, m := range p.dense {
		flat := p.val[m.offset : m.offset+len(m.Val)]
		copy(flat, m.Val)
		m.Val = flat
	}
	p.sync()
}

// sync brings the transposed copies up to date.
func (p *Params) sync() {
	for _, m := range p.dense {
		transpose(m.transposed, m.Val, m.Rows, m.Cols)
	}
}

// Len returns the numbers of dense weights and of weights in tables.
func (p *Params) Len() (dense, sparse int) {
	for _, t := range p.tables {
		sparse += len(t.Val)
	}
	return len(p.val), sparse
}

// A Table is a matrix of which a step reads and changes single rows.
type Table struct {
	Rows, Cols int
	Val        []float32
	first      []float32 // moments of Adam
	second     []float32
	sum        map[int32][]float32 // the gradients of one step
	touched    []int32
}

// Table adds a table with small random values.
func (p *Params) Table(rows, cols int, scale float64) *Table {
	n := rows * cols
	t := &Table{Rows: rows, Cols: cols, Val: make([]float32, n), first: make([]float32, n), second: make([]float32, n), sum: map[int32][]float32{}}
	for i := range t.Val {
		t.Val[i] = float32(p.rand.NormFloat64() * scale)
	}
	p.tables = append(p.tables, t)
	return t
}

func (t *Table) row(i int32) []float32 { return t.Val[int(i)*t.Cols : (int(i)+1)*t.Cols] }

// A sparseGrad is the gradient of the rows picked from a table.
type sparseGrad struct {
	table *Table
	picks []int32
	grad  []float32
}

// An Adam is the optimiser of Kingma and Ba (2015), with the gradient's norm clipped.
type Adam struct {
	Beta1, Beta2 float64
	Clip         float64 // greatest norm of the dense gradient
	params       *Params
	first        []float32
	second       []float32
	step         int
}

// NewAdam returns an optimiser for the weights.
func NewAdam(p *Params) *Adam {
	return &Adam{Beta1: .9, Beta2: .99, Clip: 5, params: p, first: make([]float32, len(p.val)), second: make([]float32, len(p.val))}
}

// Step moves the weights against the gradients that the tapes have gathered, and empties them.
func (a *Adam) Step(tapes []*Tape, rate float64) {
	a.step++
	total := tapes[0].grad
	for _, t := range tapes[1:] {
		addTo(total, t.grad)
		clear(t.grad)
	}
	rule := a.rule(rate, a.clip(total))
	var all sync.WaitGroup
	all.Go(func() {
		rule.apply(a.params.val, a.first, a.second, total)
		clear(total)
		a.params.sync()
	})
	for _, table := range a.params.tables {
		all.Go(func() { table.step(tapes, rule) })
	}
	all.Wait()
	for _, t := range tapes {
		t.sparse = t.sparse[:0]
	}
}

// step adds up the gradients of one table, in the order of the tapes, and applies them.
func (t *Table) step(tapes []*Tape, rule rule) {
	for _, tape := range tapes {
		for _, g := range tape.sparse {
			if g.table == t {
				t.gather(g)
			}
		}
	}
	t.apply(rule)
}

func (a *Adam) clip(grad []float32) float32 {
	sum := 0.0
	for _, g := range grad {
		sum += float64(g) * float64(g)
	}
	if norm := math.Sqrt(sum); norm > a.Clip {
		return float32(a.Clip / norm)
	}
	return 1
}

// A rule is one step of Adam.
type rule struct {
	scale, beta1, beta2 float32
	rate, root          float32 // with the corrections for the first steps
}

func (a *Adam) rule(rate float64, scale float32) rule {
	correct1 := 1 - math.Pow(a.Beta1, float64(a.step))
	correct2 := 1 - math.Pow(a.Beta2, float64(a.step))
	return rule{scale, float32(a.Beta1), float32(a.Beta2), float32(rate / correct1), float32(1 / math.Sqrt(correct2))}
}

// plainApply moves the weights, and the moments of their gradients.
func (r rule) plainApply(val, first, second, grad []float32) {
	first, second, val = first[:len(grad)], second[:len(grad)], val[:len(grad)]
	for i, g := range grad {
		g *= r.scale
		m := r.beta1*first[i] + (1-r.beta1)*g
		v := r.beta2*second[i] + (1-r.beta2)*g*g
		first[i], second[i] = m, v
		val[i] -= r.rate * m / (sqrt(v)*r.root + 1e-8)
	}
}

// gather adds up the gradients of rows that were picked more than once.
func (t *Table) gather(g sparseGrad) {
	for i, pick := range g.picks {
		row := g.grad[i*t.Cols : (i+1)*t.Cols]
		sum := t.sum[pick]
		if sum == nil {
			sum = make([]float32, t.Cols)
			t.sum[pick] = sum
			t.touched = append(t.touched, pick)
		}
		addTo(sum, row)
	}
}

func (t *Table) apply(r rule) {
	for _, i := range t.touched {
		begin, end := int(i)*t.Cols, int(i+1)*t.Cols
		r.apply(t.Val[begin:end], t.first[begin:end], t.second[begin:end], t.sum[i])
		delete(t.sum, i)
	}
	t.touched = t.touched[:0]
}

func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }

// Values returns all weights: the dense ones and those of each table. They are not
// copies.
func (p *Params) Values() (dense []float32, tables [][]float32) {
	for _, t := range p.tables {
		tables = append(tables, t.Val)
	}
	return p.val, tables
}

// SetValues sets all weights to those that Values returned for a network of the
// same sizes.
func (p *Params) SetValues(dense []float32, tables [][]float32) error {
	if len(dense) != len(p.val) || len(tables) != len(p.tables) {
		return errors.New("these are the weights of a network of other sizes")
	}
	copy(p.val, dense)
	for i, t := range p.tables {
		if len(tables[i]) != len(t.Val) {
			return errors.New("these are the weights of a network of other tables")
		}
		copy(t.Val, tables[i])
	}
	p.sync()
	return nil
}
