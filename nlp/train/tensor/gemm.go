package tensor

import "sync"

// gemm adds the product of A (rows×steps) and B (steps×cols) to C (rows×cols).
// Element (i, l) of A stands at a[i*aRow+l*aStep], so that A may be a transposed
// matrix; B and C are row-major with rows of bStep and cRow values. The columns are a
// multiple of 16. The rows are rounded up to a multiple of 4: A and C must
// have room for them, what stands there means nothing.
//
// B is taken in panels of a few columns and at most panelSteps rows, which are laid out
// side by side first, so that they stay in the nearest cache while all rows of A pass (Goto
// and van de Geijn, 2008).
func gemm(rows, cols, steps int, a []float32, aRow, aStep int, b []float32, bStep int, c []float32, cRow int) {
	packed := panels.Get().(*[panelSteps * widestPanel]float32)
	defer panels.Put(packed)
	for l := 0; l < steps; l += panelSteps {
		n := min(panelSteps, steps-l)
		for j := 0; j < cols; {
			width := panel(cols - j)
			for k := range n {
				copy(packed[k*width:(k+1)*width], b[(l+k)*bStep+j:])
			}
			for i := 0; i < rows; i += 4 {
				fourRows(n, width, a[i*aRow+l*aStep:], aRow, aStep, packed[:], c[i*cRow+j:], cRow)
			}
			j += width
		}
	}
}

// Sizes of a panel: 24 columns of 96 values take a third of the nearest cache.
const (
	panelSteps  = 96
	widestPanel = 64
)

var panels = sync.Pool{New: func() any { return new([panelSteps * widestPanel]float32) }}

// plainRows is fourRows for machines without vector instructions of ours.
func plainRows(steps, cols int, a []float32, aRow, aStep int, b []float32, c []float32, cRow int) {
	for i := range 4 {
		row := c[i*cRow : i*cRow+cols]
		for l := range steps {
			x := a[i*aRow+l*aStep]
			for j, y := range b[l*cols : (l+1)*cols] {
				row[j] += x * y
			}
		}
	}
}

// transpose writes the rows×cols matrix src to dst, columns first.
func transpose(dst, src []float32, rows, cols int) {
	for i := range rows {
		for j, x := range src[i*cols : (i+1)*cols] {
			dst[j*rows+i] = x
		}
	}
}

func plainAdd(dst, src []float32) {
	src = src[:len(dst)]
	for i := range dst {
		dst[i] += src[i]
	}
}
