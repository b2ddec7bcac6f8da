package web

import (
	"math"
	"strconv"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// A timeline is the drawing of an article's versions: a disc for each on a line of time, over it a bar for the sentences that
// came, under it one for those that went. Places are percentages of its width, so that discs keep their size on any screen.
type timeline struct {
	Stops []stop
	Dense bool // too many to be told apart: discs are dots, and lead nowhere
}

// A stop is a version on the line.
type stop struct {
	archive.Version
	X          string // as SVG has it: 41.5%
	Come, Gone int    // heights of the bars, in pixels
	Marked     bool
}

// The measures of the drawing.
const (
	mostDiscs  = 13  // that have room on the smallest screen
	discGap    = 7.5 // percent from one to the next, at least
	edge       = 4.0 // percent left free at either end
	tallestBar = 20
	lowestBar  = 3
)

// Timeline draws the versions.
func (s strip) Timeline() timeline {
	t := timeline{Dense: len(s.Versions) > mostDiscs}
	gap, most := discGap, 1
	if t.Dense {
		gap = 0
	}
	for _, v := range s.Versions {
		come, gone := comeAndGone(v.Changes)
		most = max(most, come, gone)
	}
	for i, x := range spread(seenTimes(s.Versions), gap) {
		v := s.Versions[i]
		come, gone := comeAndGone(v.Changes)
		t.Stops = append(t.Stops, stop{v, strconv.FormatFloat(x, 'f', 1, 64) + "%", barHeight(come, most), barHeight(gone, most), s.Marked(v.Number)})
	}
	return t
}

// First is when the first version was seen, Last when the last was.
func (s strip) First() time.Time { return s.Versions[0].FirstSeen }

func (s strip) Last() time.Time { return s.Versions[len(s.Versions)-1].FirstSeen }

// comeAndGone counts the sentences that a version brought and those that it took away; one in other words is both.
func comeAndGone(changes []writethru.Change) (come, gone int) {
	for _, c := range changes {
		switch c.Kind {
		case writethru.SentenceAdded:
			come++
		case writethru.SentenceRemoved:
			gone++
		case writethru.SentenceReworded, writethru.SentenceSplit, writethru.SentencesMerged:
			come++
			gone++
		}
	}
	return come, gone
}

// barHeight is in proportion to the root of a count, so that one sentence is seen beside forty.
func barHeight(n, most int) int {
	if n == 0 {
		return 0
	}
	return max(lowestBar, int(tallestBar*math.Sqrt(float64(n)/float64(most))))
}

func seenTimes(versions []archive.Version) []time.Time {
	list := make([]time.Time, len(versions))
	for i, v := range versions {
		list[i] = v.FirstSeen
	}
	return list
}

// spread places times, which rise, in percent of a line, no two nearer to each other than the gap: what is too near moves right, and
// what does not fit there then moves left.
func spread(times []time.Time, gap float64) []float64 {
	places := make([]float64, len(times))
	if len(times) < 2 {
		return append(places[:0], edge)[:len(times)]
	}
	first, whole := times[0], times[len(times)-1].Sub(times[0]).Seconds()
	for i, t := range times {
		places[i] = edge
		if whole > 0 {
			places[i] += (100 - 2*edge) * t.Sub(first).Seconds() / whole
		}
		if i > 0 {
			places[i] = max(places[i], places[i-1]+gap)
		}
	}
	rightmost := 100 - edge
	for i := len(places) - 1; i >= 0; i-- {
		places[i] = min(places[i], rightmost)
		rightmost = places[i] - gap
	}
	return places
}

// Y is where the bar of what came begins.
func (s stop) Y() int { return lineAt - discRadius - 1 - s.Come }

// The places of the drawing, from its top.
const (
	lineAt     = 33
	discRadius = 11
)
