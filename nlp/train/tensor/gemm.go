package tensor

// gemm adds the product of A (rows×steps) and B (steps×cols) to C (rows×cols).
// Element (i, l) of A stands at a[i*aRow+l*aStep], so that A may be a transposed
// matrix; B and C are row-major with rows of bStep and cRow values. The columns are a
// multiple of 16. The rows are rounded up to a multiple of 4: A and C must
// have room for them, what stands there means nothing.
func gemm(rows, cols, steps int, a []float32, aRow, aStep int, b []float32, bStep int, c []float32, cRow int) {
	if steps == 0 || cols == 0 {
		return
	}
	for i := 0; i < rows; i += 4 {
		fourRows(steps, cols, a[i*aRow:], aRow, aStep, b, bStep, c[i*cRow:], cRow)
	}
}

// plainRows is fourRows for machines without vector instructions of ours.
func plainRows(steps, cols int, a []float32, aRow, aStep int, b []float32, bStep int, c []float32, cRow int) {
	for i := range 4 {
		row := c[i*cRow : i*cRow+cols]
		for l := range steps {
			x := a[i*aRow+l*aStep]
			for j, y := range b[l*bStep : l*bStep+cols] {
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
