package times

import (
	"strconv"
	"strings"
)

// An amount is a number of units as values write it, X where it is uncertain.
type amount struct {
	text string
	n    int // the same, -1 where it is no whole number
}

var uncertain = amount{"X", -1}

func amountOf(n float64) amount {
	a := amount{strconv.FormatFloat(n, 'f', -1, 64), -1}
	if n == float64(int(n)) {
		a.n = int(n)
	}
	return a
}

// times returns the amount n times, once where n is 0.
func (a amount) times(n uint8) amount {
	if f, err := strconv.ParseFloat(a.text, 64); n > 0 && err == nil {
		return amountOf(f * float64(n))
	}
	return a
}

// quantity reads a number before a unit, and returns where it ends: i where there is none.
func (s *scan) quantity(i int) (amount, int) {
	w := s.word(i)
	switch {
	case w.is(isHalf):
		j := s.hyphen(i + 1)
		if s.word(j).is(isA) {
			j++
		}
		return amountOf(0.5), j
	case w.is(isCollected):
		return uncertain, s.afterOf(i + 1)
	case w.is(isVague):
		return uncertain, i + 1
	case w.is(isA):
		return s.afterA(i)
	case w.is(isFraction):
		return s.fraction(i, 0)
	case w.is(isCardinal):
		return s.numbers(i)
	}
	return amount{}, i
}

// numbers reads a number, or two between which the truth lies: four or five.
func (s *scan) numbers(i int) (amount, int) {
	a, j := s.number(i)
	if j == i || !s.word(j).is(isAnd|isTo) && !s.isRange(j) || !s.word(j+1).is(isCardinal) {
		return a, j
	}
	if _, k := s.number(j + 1); k > j+1 && s.word(s.hyphen(k)).is(isUnit|isMany) {
		return uncertain, k
	}
	return a, j
}

// afterOf returns the place after the of that may stand at j.
func (s *scan) afterOf(j int) int {
	if s.word(j).is(isOf) {
		j++
	}
	return j
}

// afterA reads what may follow an article: a few, a half, a dozen.
func (s *scan) afterA(i int) (amount, int) {
	next := s.word(i + 1)
	switch {
	case next.is(isCollected | isVague | isHalf):
		return s.quantity(i + 1)
	case next.is(isCardinal) && next.n >= 10 && !next.digits:
		return s.number(i + 1)
	}
	return amount{"1", 1}, i + 1
}

// longestNumber is how many words a number has at most.
const longestNumber = 8

// number reads a number, in digits or in words.
func (s *scan) number(i int) (amount, int) {
	w := s.word(i)
	if w.digits {
		return s.digits(i, w)
	}
	sum, j := w.n, i+1
	for range longestNumber {
		k := s.hyphen(j)
		next := s.word(k)
		switch {
		case !next.is(isCardinal) || next.digits:
			return s.andHalf(float64(sum), j)
		case next.n >= 100 && sum < next.n:
			sum *= next.n
		case next.n < sum && next.n < 100 && (sum%100 == 0 || sum%10 == 0 && next.n < 10):
			sum += next.n
		default:
			return s.andHalf(float64(sum), j)
		}
		j = k + 1
	}
	return amountOf(float64(sum)), j
}

// digits reads the number w in digits, with what multiplies it or is added to it: 1.5
// million, 2 1/2.
func (s *scan) digits(i int, w word) (amount, int) {
	n := float64(w.n)
	if w.n < 0 {
		f, err := strconv.ParseFloat(strings.ReplaceAll(w.code, ",", ""), 64)
		if err != nil {
			return amount{}, i
		}
		n = f
	}
	next := s.word(i + 1)
	switch {
	case next.is(isFraction):
		return s.fraction(i+1, n)
	case next.is(isCardinal) && !next.digits && next.n >= 100:
		return amountOf(n * float64(next.n)), i + 2
	}
	return s.andHalf(n, i+1)
}

// fraction reads the fraction at i and adds n to it.
func (s *scan) fraction(i int, n float64) (amount, int) {
	above, below, _ := strings.Cut(s.token(i), "/")
	a, err := strconv.Atoi(above)
	b, err2 := strconv.Atoi(below)
	if err != nil || err2 != nil || a >= b || b > 8 {
		return amount{}, i
	}
	return amountOf(n + float64(a)/float64(b)), i + 1
}

// andHalf adds the half that may follow at j: two and a half.
func (s *scan) andHalf(n float64, j int) (amount, int) {
	if s.word(j).is(isAnd) && s.word(j+1).is(isA) && s.word(j+2).is(isHalf) {
		return amountOf(n + 0.5), j + 3
	}
	return amountOf(n), j
}
