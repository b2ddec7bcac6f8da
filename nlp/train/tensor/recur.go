package tensor

import "math"

// Gate is the piecewise quadratic sigmoid ½ + x/4 − x|x|/32 on [−4, 4], 0 below and 1
// above, which integers can follow exactly.
func Gate(x float32) float32 {
	x = min(max(x, -4), 4)
	return .5 + x*(.25-abs(x)*(1./32))
}

func abs(x float32) float32 { return math.Float32frombits(math.Float32bits(x) &^ (1 << 31)) }

// limit is the largest number that gates, candidates and their differences may be.
const limit = 8

func clamp(x float32) float32 { return min(max(x, -limit), limit) }

func inside(x float32) bool { return -limit < x && x < limit }

// gateSlope is the derivative of Gate.
func gateSlope(x float32) float32 { return max(0, .25-abs(x)*(1./16)) }

// Recur runs a gated linear recurrence in both directions over sequences of rows of p,
// which has 3·h columns: gate and candidate of the forward half, gate and candidate of the backward
// half, h/2 columns each, and h columns of the output gate:
//
//	s ← s + Gate(z)·(c − s)    y = s · o·Gate(o)
//
// where c, c − s and o are clamped to ±8, the range of the integers that will run it
// (minGRU of Feng et al., 2024: gates depend on the input alone, so that the
// matrix work is done for all words at once.) Each sequence is [begin, end).
func (t *Tape) Recur(p *Mat, sequences [][2]int) *Mat {
	h := p.Cols / 3
	out, state := t.blank(p.Rows, h), t.take(p.Rows, h)
	for _, s := range sequences {
		scan(p, out, state, h, 0, forward(s))
		scan(p, out, state, h, h/2, backward(s))
	}
	t.then(func() {
		carry := make([]float32, h/2)
		for _, s := range sequences {
			clear(carry)
			scanBack(p, out, state, carry, h, 0, forward(s))
			clear(carry)
			scanBack(p, out, state, carry, h, h/2, backward(s))
		}
	})
	return out
}

// A walk is a direction over rows: from first, n rows, by step.
type walk struct{ first, n, step int }

func forward(s [2]int) walk  { return walk{s[0], s[1] - s[0], 1} }
func backward(s [2]int) walk { return walk{s[1] - 1, s[1] - s[0], -1} }

// scan runs one half: its columns begin at half in the state and the output, at
// 2·half in p.
func scan(p, out *Mat, state []float32, h, half int, w walk) {
	before := make([]float32, h/2)
	for k, i := 0, w.first; k < w.n; k, i = k+1, i+w.step {
		row := p.Row(i)
		z, c, o := row[2*half:2*half+h/2], row[2*half+h/2:2*half+h], row[2*h+half:2*h+half+h/2]
		s, y := state[i*h+half:i*h+half+h/2], out.Row(i)[half:half+h/2]
		step{z, c, o, before, s}.forward(y)
		before = s
	}
}

// scanBack runs one half's gradients, against the direction of the walk. carry is the gradient of
// the state that comes from later rows.
func scanBack(p, out *Mat, state, carry []float32, h, half int, w walk) {
	zeros := make([]float32, h/2)
	last := w.first + (w.n-1)*w.step
	for k, i := w.n-1, last; k >= 0; k, i = k-1, i-w.step {
		before := zeros
		if k > 0 {
			at := (i-w.step)*h + half
			before = state[at : at+h/2]
		}
		row, grad := p.Row(i), p.GradRow(i)
		z, c, o := row[2*half:2*half+h/2], row[2*half+h/2:2*half+h], row[2*h+half:2*h+half+h/2]
		dz, dc, do := grad[2*half:2*half+h/2], grad[2*half+h/2:2*half+h], grad[2*h+half:2*h+half+h/2]
		s, dy := state[i*h+half:i*h+half+h/2], out.GradRow(i)[half:half+h/2]
		step{z, c, o, before, s}.back(carry, dy, dz, dc, do)
	}
}

// A step is what one half of a row computes with: gates, candidates and output gates, and the states
// before it and after.
type step struct{ z, c, o, before, s []float32 }

// plainForward sets the states and the outputs y.
func (r step) plainForward(y []float32) {
	for j, b := range r.before {
		v := b + Gate(r.z[j])*clamp(clamp(r.c[j])-b)
		r.s[j] = v
		out := clamp(r.o[j])
		y[j] = v * out * Gate(out)
	}
}

// plainBack adds to the gradients of z, c and o, given those of the outputs and carry, that of the
// states, which it turns into that of the states before.
func (r step) plainBack(carry, dy, dz, dc, do []float32) {
	for j, b := range r.before {
		out := clamp(r.o[j])
		gate := Gate(out)
		if inside(r.o[j]) {
			do[j] += dy[j] * r.s[j] * (gate + out*gateSlope(out))
		}
		ds := carry[j] + dy[j]*out*gate
		g, change := Gate(r.z[j]), clamp(r.c[j])-b
		dz[j] += ds * clamp(change) * gateSlope(r.z[j])
		carry[j] = ds
		if inside(change) {
			carry[j] = ds * (1 - g)
			if inside(r.c[j]) {
				dc[j] += ds * g
			}
		}
	}
}
