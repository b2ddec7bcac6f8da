package revise

import "slices"

// A differ finds the shortest way from one sequence of tokens to another.
type differ struct {
	a, b  []int32
	hunks []hunk
	table []uint16 // longest common subsequence of what follows, row by row
}

// Bounds of the work: what needs more is replaced as a whole.
const (
	largest = 1 << 16 // cells of the table
	deepest = 32      // anchors within anchors
)

// diff returns the hunks in which b differs from a, in order. Tokens that stand once in each anchor
// the comparison (Cohen's patience diff); between them it keeps a longest common subsequence.
func diff(a, b []int32) []hunk {
	d := differ{a: a, b: b}
	d.compare(0, len(a), 0, len(b), deepest)
	return d.hunks
}

// compare finds the hunks between a[i:i2] and b[j:j2].
func (d *differ) compare(i, i2, j, j2, depth int) {
	for i < i2 && j < j2 && d.a[i] == d.b[j] {
		i, j = i+1, j+1
	}
	for i < i2 && j < j2 && d.a[i2-1] == d.b[j2-1] {
		i2, j2 = i2-1, j2-1
	}
	if i == i2 && j == j2 {
		return
	}
	if i < i2 && j < j2 && depth > 0 {
		if d.compareAnchored(i, i2, j, j2, depth-1) {
			return
		}
		if (i2-i+1)*(j2-j+1) <= largest {
			d.compareShort(i, i2, j, j2)
			return
		}
	}
	d.add(hunk{i, i2, j, j2})
}

// add adds a hunk, joined to the last if nothing is between them.
func (d *differ) add(h hunk) {
	if n := len(d.hunks) - 1; n >= 0 && d.hunks[n].end == h.begin && d.hunks[n].end2 == h.begin2 {
		d.hunks[n].end, d.hunks[n].end2 = h.end, h.end2
		return
	}
	d.hunks = append(d.hunks, h)
}

// compareAnchored compares what lies between the tokens that stand once on each side, if there are any.
func (d *differ) compareAnchored(i, i2, j, j2, depth int) bool {
	at, to := d.anchors(i, i2, j, j2)
	for n := range at {
		d.compare(i, at[n], j, to[n], depth)
		i, j = at[n], to[n]
	}
	if len(at) > 0 {
		d.compare(i, i2, j, j2, depth)
	}
	return len(at) > 0
}

// anchors returns the places in a and b of tokens that stand once in each, as many as keep their order.
func (d *differ) anchors(i, i2, j, j2 int) (at, to []int) {
	type places struct{ inA, inB, to int }
	found := make(map[int32]places, i2-i)
	for _, t := range d.a[i:i2] {
		p := found[t]
		p.inA++
		found[t] = p
	}
	for n, t := range d.b[j:j2] {
		if p, ok := found[t]; ok {
			p.inB++
			p.to = j + n
			found[t] = p
		}
	}
	for n, t := range d.a[i:i2] {
		if p := found[t]; p.inA == 1 && p.inB == 1 {
			at, to = append(at, i+n), append(to, p.to)
		}
	}
	kept := increasing(to)
	for n, k := range kept {
		at[n], to[n] = at[k], to[k]
	}
	return at[:len(kept)], to[:len(kept)]
}

// increasing returns the indexes of a longest increasing subsequence.
func increasing(values []int) []int {
	var tails []int // by length: the index of the least value that ends a subsequence of it
	previous := make([]int, len(values))
	for i, v := range values {
		n, _ := slices.BinarySearchFunc(tails, v, func(t, v int) int { return values[t] - v })
		previous[i] = none
		if n > 0 {
			previous[i] = tails[n-1]
		}
		if n == len(tails) {
			tails = append(tails, i)
		}
		tails[n] = i
	}
	out := make([]int, len(tails))
	if len(tails) > 0 {
		for n, i := len(tails)-1, tails[len(tails)-1]; n >= 0; n, i = n-1, previous[i] {
			out[n] = i
		}
	}
	return out
}

// compareShort keeps a longest common subsequence of a[i:i2] and b[j:j2].
func (d *differ) compareShort(i, i2, j, j2 int) {
	width := j2 - j + 1
	d.fill(d.a[i:i2], d.b[j:j2], width)
	for x, y := 0, 0; i+x < i2 || j+y < j2; {
		at := x*width + y
		switch {
		case i+x < i2 && j+y < j2 && d.a[i+x] == d.b[j+y]:
			x, y = x+1, y+1
		case i+x < i2 && (j+y == j2 || d.table[at+width] >= d.table[at+1]):
			d.add(hunk{i + x, i + x + 1, j + y, j + y})
			x++
		default:
			d.add(hunk{i + x, i + x, j + y, j + y + 1})
			y++
		}
	}
}

// fill fills the table.
func (d *differ) fill(a, b []int32, width int) {
	d.table = slices.Grow(d.table[:0], (len(a)+1)*width)[:(len(a)+1)*width]
	clear(d.table[len(a)*width:])
	for x := len(a) - 1; x >= 0; x-- {
		row, below := d.table[x*width:(x+1)*width], d.table[(x+1)*width:]
		row[len(b)] = 0
		for y := len(b) - 1; y >= 0; y-- {
			if a[x] == b[y] {
				row[y] = below[y+1] + 1
			} else {
				row[y] = max(below[y], row[y+1])
			}
		}
	}
}
