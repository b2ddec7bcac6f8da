package python

import (
	"math/big"
	"strconv"
)

// Round is round(x, digits): to the nearest decimal, and where x lies exactly
// between two, to the even one.
func Round(x float64, digits int) float64 {
	rounded, err := strconv.ParseFloat(strconv.FormatFloat(x, 'f', digits, 64), 64)
	if err != nil {
		return x // an infinity, or no number
	}
	return rounded
}

// Mean is statistics.mean: the sum is exact, and rounded once. The mean of
// nothing is 0.
func Mean(xs []float64) float64 {
	if len(xs) == 0 {
		return 0
	}
	sum := exactSum(xs)
	mean, _ := sum.Quo(sum, big.NewRat(int64(len(xs)), 1)).Float64()
	return mean
}

// exactSum adds in a float wide enough for every float64 between 2^63 and the
// smallest, so that nothing is rounded.
func exactSum(xs []float64) *big.Rat {
	sum := new(big.Float).SetPrec(1200)
	for _, x := range xs {
		sum.Add(sum, big.NewFloat(x))
	}
	exact, _ := sum.Rat(nil)
	return exact
}

// Share is part/whole, and 0 where there is no whole.
func Share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}
