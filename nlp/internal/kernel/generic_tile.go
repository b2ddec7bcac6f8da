package kernel

const (
	tileRows = 4
	tileCols = 48 // whole words, and whole multiples of 16 outputs
)

// A tiling goes through the product of rows and a matrix, a tile of a few rows
// and outputs at a time.
type tiling struct {
	*Matrix
	a            []uint8 // rows
	row, rows    int     // of the tile
	first, width int     // first output of the tile, and how many
	part         [tileRows][]uint8
	sums         [tileRows][tileCols]int32
}

func (m *Matrix) tiles(a []uint8, rows int) tiling {
	return tiling{Matrix: m, a: a[:rows*m.K], first: m.N}
}

// next computes the next tile, if there is one.
func (t *tiling) next() bool {
	t.first += t.width
	if t.first == t.N && !t.nextRows() {
		return false
	}
	t.width = min(tileCols, t.N-t.first)
	t.start()
	for n := 0; n < t.width; n += 3 {
		t.add(n)
	}
	return true
}

// nextRows goes on to the rows after the tile, if there are any. Where there are
// fewer than a tile has, the last one stands in for the others.
func (t *tiling) nextRows() bool {
	t.first, t.row = 0, t.row+t.rows
	t.rows = min(tileRows, len(t.a)/t.K-t.row)
	if t.rows == 0 {
		return false
	}
	for r := range t.part {
		t.part[r] = t.a[(t.row+min(r, t.rows-1))*t.K:][:t.K]
	}
	return true
}

// start puts into the tile what its sums start with: it takes off what was added to
// activations and weights.
func (t *tiling) start() {
	for r, row := range t.part {
		var total int32
		for _, x := range row {
			total += int32(x)
		}
		sums := t.sums[r][:t.width]
		for n, initial := range t.initial[t.first:][:len(sums)] {
			sums[n] = initial - laneShift*total
		}
	}
}

// add adds the products of three outputs to the tile.
func (t *tiling) add(n int) {
	lanes := t.lanes[(t.first+n)/3*t.K:][:t.K]
	for k := 0; k < t.K; k += laneSums {
		end := min(k+laneSums, t.K)
		sums := dot(lanes[k:end], t.part[0][k:end], t.part[1][k:end], t.part[2][k:end], t.part[3][k:end])
		for r, s := range sums {
			t.sums[r][n] += int32(s & laneMask)
			t.sums[r][n+1] += int32(s >> laneBits & laneMask)
			t.sums[r][n+2] += int32(s >> (2 * laneBits))
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
