package tensor

import "math"

// Pick returns the sums of one row of each table: row i of the result adds up
// row picks[k][i] of table k over all k.
func (t *Tape) Pick(tables []*Table, picks [][]int32) *Mat {
	out := t.New(len(picks[0]), tables[0].Cols)
	for k, table := range tables {
		for i, r := range picks[k] {
			addTo(out.Row(i), table.row(r))
		}
	}
	t.then(func() {
		grad := append([]float32(nil), out.Grad...)
		for k, table := range tables {
			t.sparse = append(t.sparse, sparseGrad{table, picks[k], grad})
		}
	})
	return out
}

// Linear returns x·w + b; b may be nil.
func (t *Tape) Linear(x *Mat, w, b *Param) *Mat {
	out := t.blank(x.Rows, w.Cols)
	if b == nil {
		clear(out.Val)
	} else {
		for i := range out.Rows {
			copy(out.Row(i), b.Val)
		}
	}
	gemm(x.Rows, w.Cols, w.Rows, x.Val, x.Cols, 1, w.Val, w.Cols, out.Val, w.Cols)
	t.then(func() {
		gemm(w.Rows, w.Cols, x.Rows, x.Val, 1, x.Cols, out.Grad, w.Cols, t.gradOf(w), w.Cols)
		if x.Grad != nil {
			gemm(x.Rows, w.Rows, w.Cols, out.Grad, w.Cols, 1, w.transposed, w.Rows, x.Grad, x.Cols)
		}
		if b != nil {
			grad := t.gradOf(b)
			for i := range out.Rows {
				addTo(grad, out.GradRow(i))
			}
		}
	})
	return out
}

func (t *Tape) gradOf(p *Param) []float32 { return t.grad[p.offset : p.offset+len(p.Val)] }

// normEpsilon keeps rows of zeros from a division by zero.
const normEpsilon = 1e-5

// Norm divides each row by its root mean square (Zhang and Sennrich, 2019).
func (t *Tape) Norm(x *Mat) *Mat {
	out := t.blank(x.Rows, x.Cols)
	inverse := make([]float32, x.Rows)
	for i := range x.Rows {
		row, o := x.Row(i), out.Row(i)
		inverse[i] = 1 / sqrt(dot(row, row)/float32(x.Cols)+normEpsilon)
		for j, v := range row {
			o[j] = v * inverse[i]
		}
	}
	t.then(func() {
		for i := range x.Rows {
			row, grad, g := out.Row(i), out.GradRow(i), x.GradRow(i)
			mean := dot(row, grad) / float32(x.Cols)
			for j, v := range row {
				g[j] += inverse[i] * (grad[j] - v*mean)
			}
		}
	})
	return out
}

// ReLU returns the positive part.
func (t *Tape) ReLU(x *Mat) *Mat {
	out := t.blank(x.Rows, x.Cols)
	for i, v := range x.Val {
		out.Val[i] = max(v, 0)
	}
	t.then(func() {
		for i, v := range out.Val {
			if v > 0 {
				x.Grad[i] += out.Grad[i]
			}
		}
	})
	return out
}

// Add returns the sum of two matrices of one shape.
func (t *Tape) Add(x, y *Mat) *Mat {
	out := t.blank(x.Rows, x.Cols)
	for i, v := range x.Val {
		out.Val[i] = v + y.Val[i]
	}
	t.then(func() {
		addTo(x.Grad, out.Grad)
		addTo(y.Grad, out.Grad)
	})
	return out
}

// Join returns the columns of x and then those of y.
func (t *Tape) Join(x, y *Mat) *Mat {
	out := t.New(x.Rows, x.Cols+y.Cols)
	for i := range x.Rows {
		row := out.Row(i)
		copy(row, x.Row(i))
		copy(row[x.Cols:], y.Row(i))
	}
	t.then(func() {
		for i := range x.Rows {
			grad := out.GradRow(i)
			addTo(x.GradRow(i), grad[:x.Cols])
			if y.Grad != nil {
				addTo(y.GradRow(i), grad[x.Cols:])
			}
		}
	})
	return out
}

// Rows returns the named rows of x, and the row of other for a negative one.
func (t *Tape) Rows(x *Mat, rows []int32, other *Param) *Mat {
	out := t.New(len(rows), x.Cols)
	for i, r := range rows {
		if r >= 0 {
			copy(out.Row(i), x.Row(int(r)))
		} else {
			copy(out.Row(i), other.Val)
		}
	}
	t.then(func() {
		for i, r := range rows {
			if r >= 0 {
				addTo(x.GradRow(int(r)), out.GradRow(i))
			} else {
				addTo(t.gradOf(other), out.GradRow(i))
			}
		}
	})
	return out
}

// Beside adds to the first width columns of each row the next width columns of the row
// after it, within each of the sequences.
func (t *Tape) Beside(x *Mat, width int, sequences [][2]int) *Mat {
	out := t.New(x.Rows, x.Cols)
	each := func(do func(i int)) {
		for _, s := range sequences {
			for i := s[0]; i < s[1]-1; i++ {
				do(i)
			}
		}
	}
	for i := range x.Rows {
		copy(out.Row(i)[:width], x.Row(i))
	}
	each(func(i int) {
		for j, v := range x.Row(i + 1)[width : 2*width] {
			out.Row(i)[j] += v
		}
	})
	t.then(func() {
		for i := range x.Rows {
			addTo(x.GradRow(i)[:width], out.GradRow(i)[:width])
		}
		each(func(i int) { addTo(x.GradRow(i + 1)[width:2*width], out.GradRow(i)[:width]) })
	})
	return out
}

// AddParamRows adds to row i of x the row rows[i] of p, in place.
func (t *Tape) AddParamRows(x *Mat, p *Param, rows []uint8) {
	for i, r := range rows {
		addTo(x.Row(i), p.Val[int(r)*p.Cols:(int(r)+1)*p.Cols])
	}
	t.then(func() {
		grad := t.gradOf(p)
		for i, r := range rows {
			addTo(grad[int(r)*p.Cols:(int(r)+1)*p.Cols], x.GradRow(i))
		}
	})
}

// Dropout sets values to zero with the given probability and scales the others
// up (Srivastava et al., 2014). It returns x itself when not in training.
func (t *Tape) Dropout(x *Mat, probability float64) *Mat {
	if !t.Train || probability == 0 {
		return x
	}
	out, mask := t.blank(x.Rows, x.Cols), t.take(x.Rows, x.Cols)
	t.mask(mask, probability)
	for i, v := range x.Val {
		out.Val[i] = v * mask[i]
	}
	t.then(func() {
		for i, m := range mask {
			x.Grad[i] += out.Grad[i] * m
		}
	})
	return out
}

// mask draws 16 bits a value, by the generator of Steele, Lea and Flood (2014).
func (t *Tape) mask(mask []float32, probability float64) {
	bar, keep := uint64(probability*65536), float32(1/(1-probability))
	state := t.Rand.Uint64()
	for i := 0; i+4 <= len(mask); i += 4 {
		state += 0x9e3779b97f4a7c15
		bits := (state ^ state>>30) * 0xbf58476d1ce4e5b9
		bits = (bits ^ bits>>27) * 0x94d049bb133111eb
		bits ^= bits >> 31
		for j := range 4 {
			mask[i+j] = 0
			if bits>>(16*j)&0xffff >= bar {
				mask[i+j] = keep
			}
		}
	}
}

func dot(x, y []float32) float32 {
	var a, b, c, d float32
	y = y[:len(x)]
	i := 0
	for ; i+4 <= len(x); i += 4 {
		a += x[i] * y[i]
		b += x[i+1] * y[i+1]
		c += x[i+2] * y[i+2]
		d += x[i+3] * y[i+3]
	}
	for ; i < len(x); i++ {
		a += x[i] * y[i]
	}
	return a + b + (c + d)
}

// Softmax turns the scores into probabilities, in place.
func Softmax(scores []float32) {
	top := scores[0]
	for _, s := range scores {
		top = max(top, s)
	}
	sum := float32(0)
	for i, s := range scores {
		scores[i] = exp(s - top)
		sum += scores[i]
	}
	for i := range scores {
		scores[i] /= sum
	}
}

// CrossEntropy returns the loss of the first width columns of each row of scores
// against the gold column, and puts its gradient, times weight, into scores.Grad. Rows with
// a negative gold column do not count.
func (t *Tape) CrossEntropy(scores *Mat, width int, gold []int32, weight float32) float64 {
	loss := 0.0
	for i, g := range gold {
		if g >= 0 {
			loss += t.crossEntropy(scores, i, width, int(g), weight)
		}
	}
	return loss
}

func (t *Tape) crossEntropy(scores *Mat, i, width, gold int, weight float32) float64 {
	row := scores.Row(i)[:width]
	Softmax(row)
	if t.Train {
		grad := scores.GradRow(i)
		for j, p := range row {
			grad[j] += weight * p
		}
		grad[gold] -= weight
	}
	return float64(weight) * -math.Log(float64(row[gold])+1e-9)
}

// Distil is CrossEntropy of the rows from first on against distributions instead of gold
// columns (Hinton, Vinyals and Dean, 2015): target has width probabilities for each row.
func (t *Tape) Distil(scores *Mat, first, width int, target []float32, weight float32) float64 {
	loss := 0.0
	for i := range len(target) / width {
		row, want := scores.Row(first + i)[:width], target[i*width:(i+1)*width]
		Softmax(row)
		for j, p := range row {
			if t.Train {
				scores.GradRow(first + i)[j] += weight * (p - want[j])
			}
			if want[j] > 1e-4 {
				loss -= float64(weight*want[j]) * math.Log(float64(p)+1e-9)
			}
		}
	}
	return loss
}

// exp is e to the power of x ≤ 0, to about 1e-6 of its value: 2 to the whole part of
// x/ln 2 times a polynomial for the rest, ln 2 being taken off in two parts (Cody and
// Waite, 1980).
func exp(x float32) float32 {
	if x < -87 {
		return 0
	}
	whole := float32(int32(x*math.Log2E - .5))
	r := x - whole*0.693359375 + whole*2.12194440e-4
	p := 1 + r*(1+r*(.5+r*(1./6+r*(1./24+r*(1./120+r*(1./720))))))
	return p * math.Float32frombits(uint32(int32(whole)+127)<<23)
}

// LogSoftmax turns the scores into logarithms of probabilities, in place.
func LogSoftmax(scores []float32) {
	top := scores[0]
	for _, s := range scores {
		top = max(top, s)
	}
	sum := float32(0)
	for _, s := range scores {
		sum += exp(s - top)
	}
	shift := top + float32(math.Log(float64(sum)))
	for i := range scores {
		scores[i] -= shift
	}
}
