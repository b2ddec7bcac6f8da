package feature

import "math/bits"

// join returns the hash of two hashes in order.
func join(a, b uint64) uint64 {
	high, low := bits.Mul64(a^0x9e3779b97f4a7c15, b^0xd1b54a32d192ed03)
	return high ^ low
}

// letters returns the hash of a word in small letters, its digits all alike (FNV-1a).
func letters(word string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(word) {
		h = (h ^ uint64(folded[word[i]])) * 1099511628211
	}
	return h
}

// folded has the byte that stands for each.
var folded = func() (to [256]byte) {
	for b := range to {
		switch to[b] = byte(b); {
		case 'A' <= b && b <= 'Z':
			to[b] += 'a' - 'A'
		case '0' <= b && b <= '9':
			to[b] = '0'
		}
	}
	return to
}()

// step returns in which of a few steps, each larger than the one before, a count lies.
func step(n int) uint64 {
	if n < 5 {
		return uint64(n)
	}
	for i, border := range [...]int{8, 12, 18, 26, 38} {
		if n < border {
			return uint64(5 + i)
		}
	}
	return 10
}
