package schedule

import "math"

// A curve is how the next change is spread over time: in some cases none comes, and the times of the
// others are log-logistic.
type curve struct {
	share  float64 // of the cases in which there is a next change
	median float64 // hours until it
	shape  float64 // steepness
}

// usual is what is to be expected of an outlet of which nothing is known. The shares and
// times fit an outlet that edits two of five articles, each of them three times in ten hours; see eval/watchsim.
var usual = [phases][spans]tally{
	untouched: curve{share: .4, median: 2, shape: .6}.tallies(),
	early:     curve{share: .7, median: .6, shape: .8}.tallies(),
	late:      curve{share: .5, median: 7, shape: .5}.tallies(),
}

// by returns the share of the cases in which the change has come after some hours.
func (c curve) by(hours float64) float64 {
	if hours == 0 {
		return 0
	}
	return c.share / (1 + math.Pow(c.median/hours, c.shape))
}

// tallies returns what one case adds to each span, on average.
func (c curve) tallies() (t [spans]tally) {
	for s := range spans {
		from, to := begins[s], begins[s+1]
		waiting := 1 - (c.by(from)+c.by(to))/2
		t[s] = tally{changes: c.by(to) - c.by(from), hours: waiting * (to - from)}
	}
	return t
}
