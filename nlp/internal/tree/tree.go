// Package tree finds the best tree over the words of a sentence.
package tree

// A Score is how good a word is as the head of another.
type Score interface{ ~int32 | ~float32 }

// Root is the head of the word that the tree hangs from.
const Root = -1

// Decode sets heads to the tree of the greatest sum of scores in which exactly one word
// hangs from the root. scores has a row of width values for each word: those of
// the words as its head, and after them that of the root. A word never heads itself. Where
// the best heads, word by word, are such a tree they are taken as they are;
// elsewhere the algorithm of Chu and Liu (1965) and Edmonds (1967) repairs them, in time that grows
// with the square of the words and the number of cycles.
func Decode[S Score](heads []int32, scores []S, width int) {
	n := len(heads)
	for i := range heads {
		heads[i] = best(scores[i*width:i*width+n+1], i)
	}
	if !IsTree(heads) {
		repair(heads, scores, width)
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

// IsTree reports whether exactly one word has the head len(heads), and all others
// hang from it.
func IsTree(heads []int32) bool {
	n := int32(len(heads))
	roots := 0
	for _, h := range heads {
		if h == n {
			roots++
		}
	}
	return roots == 1 && !hasCycle(heads)
}

// hasCycle follows the heads of every word until it meets the root or a word
// already followed.
func hasCycle(heads []int32) bool {
	n := len(heads)
	seen := make([]int32, n) // in which walk, from 1
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
