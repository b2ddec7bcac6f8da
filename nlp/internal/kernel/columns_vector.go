//go:build amd64 || arm64

package kernel

import "unsafe"

// packColumns copies four weights at a time into panels of the given width.
func packColumns(m *Matrix, columns []int8, width int) {
	padded := roundUp(m.N, width/2)
	m.initial = again(m.initial, padded)
	m.panels = again(m.panels, padded*m.K)
	fours := m.K / 4 // of a column
	from, to := asFours(columns), asFours(m.panels)
	for n := range len(from) / fours {
		first := n / width * width
		panel, width := to[first*fours+n-first:], m.panelWidth(first, width)
		for k, four := range from[n*fours:][:fours] {
			panel[k*width] = four
		}
	}
	m.setInitial()
}

// asFours returns weights four by four.
func asFours(weights []int8) []uint32 {
	return unsafe.Slice((*uint32)(unsafe.Pointer(unsafe.SliceData(weights))), len(weights)/4)
}

func (vector) packColumns(m *Matrix, columns []int8) { packColumns(m, columns, vectorWidth) }
