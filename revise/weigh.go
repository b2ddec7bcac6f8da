package revise

import (
	"math"
	"slices"
)

// weights returns, by word, what it counts: the rarer it is among the sentences of both
// versions, the more (inverse document frequency).
func weights(words int, sides ...*side) []float32 {
	frequency := make([]int32, words)
	sentences := 0
	for _, s := range sides {
		for i := range s.sentences {
			for word := range distinct(s.sentences[i].words) {
				frequency[word]++
			}
		}
		sentences += len(s.sentences)
	}
	w := make([]float32, words)
	for word, n := range frequency {
		w[word] = float32(math.Log1p(float64(sentences) / float64(max(n, 1))))
	}
	return w
}

// weigh sets the weights of the sentences.
func (s *side) weigh(weight []float32) {
	for i := range s.sentences {
		s.sentences[i].weight = total(s.sentences[i].words, weight)
	}
}

// distinct yields the words of a sorted bag, each once.
func distinct(bag []int32) func(yield func(int32) bool) {
	return func(yield func(int32) bool) {
		for i, word := range bag {
			if (i == 0 || word != bag[i-1]) && !yield(word) {
				return
			}
		}
	}
}

// total returns the weight of a bag.
func total(bag []int32, weight []float32) float32 {
	var sum float32
	for _, word := range bag {
		sum += weight[word]
	}
	return sum
}

// common appends what two bags share to dst. It takes time by the smaller of them.
func common(dst, a, b []int32) []int32 {
	if len(a) > len(b) {
		a, b = b, a
	}
	for _, word := range a {
		b = b[seek(b, word):]
		if len(b) > 0 && b[0] == word {
			dst = append(dst, word)
			b = b[1:]
		}
	}
	return dst
}

// seek returns the place of the first word of a sorted bag that is not less than word, found in
// steps that double.
func seek(bag []int32, word int32) int {
	step := 1
	for step <= len(bag) && bag[step-1] < word {
		step *= 2
	}
	begin := step / 2
	at, _ := slices.BinarySearch(bag[begin:min(step, len(bag))], word)
	return begin + at
}

// without appends what a has beyond b to dst.
func without(dst, a, b []int32) []int32 {
	j := 0
	for _, word := range a {
		for j < len(b) && b[j] < word {
			j++
		}
		if j < len(b) && b[j] == word {
			j++
			continue
		}
		dst = append(dst, word)
	}
	return dst
}
