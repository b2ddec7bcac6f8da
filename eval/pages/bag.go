package pages

import "github.com/writethru/writethru/eval/internal/python"

// A bag is a multiset.
type bag[T comparable] map[T]int

func newBag[T comparable](items []T) bag[T] {
	b := make(bag[T], len(items))
	for _, item := range items {
		b[item]++
	}
	return b
}

// compare counts what the bags share, what only the one that was read has, and
// what only the gold has.
func compare[T comparable](gold, read bag[T]) (tp, fp, fn int) {
	for item, n := range gold {
		common := min(n, read[item])
		tp += common
		fn += n - common
	}
	for item, n := range read {
		fp += max(0, n-gold[item])
	}
	return tp, fp, fn
}

// A vocabulary numbers words from 1 on in the order in which they turn up.
type vocabulary map[string]int32

func (v vocabulary) number(word string) int32 {
	n, known := v[word]
	if !known {
		n = int32(len(v) + 1)
		v[word] = n
	}
	return n
}

// numbers returns the words of text, \w+, as numbers.
func (v vocabulary) numbers(text string) []int32 {
	var numbers []int32
	for _, word := range python.Words(text) {
		numbers = append(numbers, v.number(word))
	}
	return numbers
}
