// Package tree finds the best tree over the words of a sentence.
package tree

// A Score is how good a word is as the head of another.
type Score interface{ ~int32 | ~float32 }

// Root is the head of the word that the tree hangs from.
const Root = -1

// A Decoder finds trees. Its memory is used again from one sentence to the next; the zero
// Decoder is ready. It is used by one goroutine at a time.
type Decoder[S Score] struct {
	solver solver
	seen   []int32
}

// Decode sets heads to the tree of the greatest sum of scores in which exactly one word
// hangs from the root. scores has a row of width values for each word: those of
// the words as its head, and after them that of the root. A word never heads itself. Where
// the best heads, word by word, are such a tree they are taken as they are;
// elsewhere Repair finds it.
func (d *Decoder[S]) Decode(heads []int32, scores []S, width int) {
	n := len(heads)
	for i := range heads {
		heads[i] = best(scores[i*width:i*width+n+1], i)
	}
	if !d.IsTree(heads) {
		d.Repair(heads, scores, width)
	}
	for i, h := range heads {
		if int(h) == n {
			heads[i] = Root
		}
	}
}

// best returns the first of the greatest scores but that of self.
func best[S Score](row []S, self int) int32 {
	top := 0
	if self == 0 {
		top = 1
	}
	for j, s := range row {
		if s > row[top] && j != self {
			top = j
		}
	}
	return int32(top)
}

// Repair makes the best tree of the best heads of all words; in both, len(heads) stands for
// the root. The algorithm is that of Chu and Liu (1965) and Edmonds (1967), in time that
// grows with the square of the words and with the number of cycles.
//
// A best tree of several roots is no longer the best when each root costs something, and as soon as
// the best tree has one root, it is the best of those with one. So roots are made to cost
// just enough for the best heads to have one; only where that does not do, they cost
// so much that nearly everything has to be contracted.
func (d *Decoder[S]) Repair(heads []int32, scores []S, width int) {
	load(&d.solver, scores, len(heads), width)
	d.solver.solve(heads, d.solver.rootCost(heads))
	if roots(d.solver.heads) > 1 {
		load(&d.solver, scores, len(heads), width)
		d.solver.solve(heads, d.solver.dearest())
	}
	copy(heads, d.solver.heads)
}

// IsTree reports whether exactly one word has the head len(heads), and all others
// hang from it.
func (d *Decoder[S]) IsTree(heads []int32) bool {
	return roots(heads) == 1 && !d.hasCycle(heads)
}

// roots returns how many words hang from the root.
func roots(heads []int32) int {
	n := 0
	for _, h := range heads {
		if int(h) == len(heads) {
			n++
		}
	}
	return n
}

// hasCycle follows the heads of every word until it meets the root or a word
// already followed.
func (d *Decoder[S]) hasCycle(heads []int32) bool {
	n := len(heads)
	d.seen = sized(d.seen, n) // in which walk, from 1
	seen := d.seen
	clear(seen)
	for i := range heads {
		for at := i; at != n; at = int(heads[at]) {
			if seen[at] == int32(i+1) {
				return true
			}
			if seen[at] != 0 {
				break
			}
			seen[at] = int32(i + 1)
		}
	}
	return false
}
