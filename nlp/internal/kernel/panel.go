//go:build amd64 || arm64

package kernel

import (
	"bytes"
	"unsafe"
)

// Vector kernels keep weights in panels of some outputs each. In a panel the
// weights of four inputs lie together for every output, as the instructions that
// multiply and add four pairs of bytes want them:
//
//	[N/width][K/4][width][4]int8
//
// The last panel has half the width where that is enough, and may have outputs
// that are not in the matrix.

func packPanels(m *Matrix, weights []int8, inputs, outputs, width int) {
	padded := roundUp(m.N, width/2)
	m.initial = make([]int32, padded)
	m.panels = make([]int8, padded*m.K)
	for k := range inputs {
		row := weights[k*outputs:][:outputs]
		for first := 0; first < outputs; first += width {
			part := row[first:min(first+width, outputs)]
			to := m.panels[first*m.K+k/4*4*m.panelWidth(first, width)+k%4:]
			for n, w := range part {
				to[4*n] = w
			}
		}
	}
	m.setInitial()
}

// zeros is a row of activations of 0, and never changes.
var zeros = bytes.Repeat([]byte{Zero}, MaxInputs)

// setInitial makes sums start with what takes the 64 off the activations: what a
// row of 64 comes to as long as they start with 0.
func (m *Matrix) setInitial() {
	sums := m.initial[:m.N]
	m.ops.gemm(sums, zeros[:m.K], 1, m)
	for n, sum := range sums {
		sums[n] = -sum
	}
}

// panelWidth returns how wide the panel is that begins with output first.
func (m *Matrix) panelWidth(first, width int) int {
	if m.N-first <= width/2 {
		return width / 2
	}
	return width
}

// A panel is the work of one call in assembly: all rows times one panel.
type panel struct {
	dst      unsafe.Pointer // first output of the first row: int32 or int16
	stride   int            // bytes from a row of dst to the next
	width    int            // outputs
	columns  uint64         // a bit for every output that is to be written
	a        *uint8
	inputs   int // bytes of a row of a
	rows     int
	weights  *int8
	initial  *int32
	scale    *float32
	bias     *int32
	rowScale *float32
	add      uint64 // all bits set to add to dst, 0 to overwrite it
}

// sums returns the work of Gemm at the panel that begins with output first.
func (m *Matrix) sums(dst []int32, a []uint8, rows, first, width int) panel {
	p := m.panel(a, rows, first, width)
	p.dst, p.stride = unsafe.Pointer(&dst[first]), 4*m.N
	return p
}

// values returns the work of Apply and Accumulate at that panel.
func (l *Linear) values(dst []int16, a []uint8, rowScale []float32, rows int, accumulate bool, first, width int) panel {
	p := l.panel(a, rows, first, width)
	p.dst, p.stride = unsafe.Pointer(&dst[first]), 2*l.N
	p.scale, p.bias, p.rowScale = &l.scale[first], &l.bias[first], &rowScale[0]
	if accumulate {
		p.add = ^uint64(0)
	}
	return p
}

func (m *Matrix) panel(a []uint8, rows, first, width int) panel {
	return panel{
		width:   m.panelWidth(first, width),
		columns: ^uint64(0) >> (64 - min(width, m.N-first)),
		a:       &a[0],
		inputs:  m.K,
		rows:    rows,
		weights: &m.panels[first*m.K],
		initial: &m.initial[first],
	}
}
