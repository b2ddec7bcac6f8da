//go:build amd64 || arm64

package kernel

// packColumns copies four weights at a time into panels of the given width.
func packColumns(m *Matrix, columns []int8, width int) {
	padded := roundUp(m.N, width/2)
	m.initial = again(m.initial, padded)
	m.panels = again(m.panels, padded*m.K)
	for n := range len(columns) / m.K {
		column := columns[n*m.K:][:m.K]
		first := n / width * width
		to, width := m.panels[first*m.K+4*(n-first):], m.panelWidth(first, width)
		sum := int32(0)
		for k := 0; k < len(column); k += 4 {
			four, place := (*[4]int8)(column[k:]), (*[4]int8)(to[k*width:])
			*place = *four
			sum += int32(four[0]) + int32(four[1]) + int32(four[2]) + int32(four[3])
		}
		m.initial[n] = -Zero * sum
	}
}

func (vector) packColumns(m *Matrix, columns []int8) { packColumns(m, columns, vectorWidth) }
