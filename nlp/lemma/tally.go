package lemma

import "slices"

// A tally counts numbers.
type tally struct {
	numbers []uint16 // in the order in which they came
	counts  []int
	total   int
}

func (t *tally) add(number uint16, n int) {
	i := slices.Index(t.numbers, number)
	if i < 0 {
		i = len(t.numbers)
		t.numbers, t.counts = append(t.numbers, number), append(t.counts, 0)
	}
	t.counts[i] += n
	t.total += n
}

// best returns the most frequent number and, of those that are as frequent, the one
// of the lowest rank, and then the lowest.
func (t *tally) best(rank func(uint16) int) (number uint16, ok bool) {
	if len(t.numbers) == 0 {
		return 0, false
	}
	return t.ranked(rank)[0], true
}

// ranked returns the numbers, the best first.
func (t *tally) ranked(rank func(uint16) int) []uint16 {
	numbers := slices.Clone(t.numbers)
	slices.SortFunc(numbers, func(a, b uint16) int {
		if d := t.count(b) - t.count(a); d != 0 {
			return d
		}
		if d := rank(a) - rank(b); d != 0 {
			return d
		}
		return int(a) - int(b)
	})
	return numbers
}

func (t *tally) count(number uint16) int { return t.counts[slices.Index(t.numbers, number)] }

// tallyOf returns the tally of a key, a new one where there is none.
func tallyOf(of map[uint32]*tally, key uint32) *tally {
	t := of[key]
	if t == nil {
		t = new(tally)
		of[key] = t
	}
	return t
}
