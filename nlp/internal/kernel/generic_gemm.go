package kernel

// The plain kernel multiplies an activation by the weights of three outputs at
// once: they lie in lanes of 21 bits of one word, each plus 128 so that none is
// negative. A product has 15 bits, so a lane holds the sum of 64 of them.
const (
	laneBits  = 21
	laneMask  = 1<<laneBits - 1
	laneSums  = 64  // products that a lane can sum
	laneShift = 128 // what is added to a weight
)

const (
	tileRows = 4
	tileCols = 48 // whole words, and whole multiples of 16 outputs
)

// A tile is a part of a product: the sums of a few rows and outputs.
type tile [tileRows][tileCols]int32

func (generic) pack(m *Matrix, weights []int8, inputs, outputs int) {
	m.initial = make([]int32, m.N)
	m.lanes = make([]uint64, roundUp(m.N, 3)/3*m.K)
	for k := range inputs {
		for n, w := range weights[k*outputs:][:outputs] {
			m.initial[n] -= Zero * int32(w)
			m.lanes[n/3*m.K+k] |= uint64(int(w)+laneShift) << (n % 3 * laneBits)
		}
	}
	m.padLanes(inputs, outputs)
}

// padLanes makes the weights that were added to fill up the matrix 0.
func (m *Matrix) padLanes(inputs, outputs int) {
	for n := range m.N {
		first := 0
		if n < outputs {
			first = inputs
		}
		for k := first; k < m.K; k++ {
			m.lanes[n/3*m.K+k] |= laneShift << (n % 3 * laneBits)
		}
	}
}

func (generic) gemm(dst []int32, a []uint8, rows int, m *Matrix) {
	m.tiles(a, rows, func(t *tile, row, first, width int) {
		for r := range min(tileRows, rows-row) {
			copy(dst[(row+r)*m.N+first:], t[r][:width])
		}
	})
}

func (generic) linear(dst []int16, a []uint8, rowScale []float32, rows int, l *Linear, accumulate bool) {
	l.tiles(a, rows, func(t *tile, row, first, width int) {
		for r := range min(tileRows, rows-row) {
			out := dst[(row+r)*l.N+first:][:width]
			l.descale(out, t[r][:width], first, rowScale[row+r], accumulate)
		}
	})
}

// descale brings the sums of a row down to int16, from output first on.
func (l *Linear) descale(dst []int16, sums []int32, first int, rowScale float32, accumulate bool) {
	scale, bias := l.scale[first:][:len(dst)], l.bias[first:][:len(dst)]
	for n, sum := range sums[:len(dst)] {
		f := float32(float32(sum)*scale[n]) * rowScale
		v := sat16(round(min(max(f, -65536), 65536)) + bias[n])
		if accumulate {
			v = add(dst[n], v)
		}
		dst[n] = v
	}
}

// tiles multiplies rows by the matrix and yields the product tile by tile. Where
// a tile has more rows than are left, the last row stands in it again.
func (m *Matrix) tiles(a []uint8, rows int, yield func(t *tile, row, first, width int)) {
	var t tile
	var part [tileRows][]uint8
	for row := 0; row < rows; row += tileRows {
		for r := range part {
			part[r] = a[min(row+r, rows-1)*m.K:][:m.K]
		}
		for first := 0; first < m.N; first += tileCols {
			width := min(tileCols, m.N-first)
			m.start(&t, &part, first, width)
			for n := 0; n < width; n += 3 {
				m.sum(&t, &part, first, n)
			}
			yield(&t, row, first, width)
		}
	}
}

// start puts into a tile what its sums start with: it takes off what was added to
// activations and weights.
func (m *Matrix) start(t *tile, part *[tileRows][]uint8, first, width int) {
	for r, row := range part {
		var total int32
		for _, x := range row {
			total += int32(x)
		}
		for n, initial := range m.initial[first:][:width] {
			t[r][n] = initial - laneShift*total
		}
	}
}

// sum adds the products of three outputs to a tile.
func (m *Matrix) sum(t *tile, part *[tileRows][]uint8, first, n int) {
	lanes := m.lanes[(first+n)/3*m.K:][:m.K]
	for k := 0; k < m.K; k += laneSums {
		end := min(k+laneSums, m.K)
		sums := dot(lanes[k:end], part[0][k:end], part[1][k:end], part[2][k:end], part[3][k:end])
		for r, s := range sums {
			t[r][n] += int32(s & laneMask)
			t[r][n+1] += int32(s >> laneBits & laneMask)
			t[r][n+2] += int32(s >> (2 * laneBits))
		}
	}
}

// dot multiplies words of weights by the activations of four rows.
func dot(lanes []uint64, a, b, c, d []uint8) (sums [tileRows]uint64) {
	a, b, c, d = a[:len(lanes)], b[:len(lanes)], c[:len(lanes)], d[:len(lanes)]
	var sa, sb, sc, sd uint64
	for k, w := range lanes {
		sa += w * uint64(a[k])
		sb += w * uint64(b[k])
		sc += w * uint64(c[k])
		sd += w * uint64(d[k])
	}
	return [tileRows]uint64{sa, sb, sc, sd}
}
