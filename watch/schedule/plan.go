package schedule

import (
	"math"
	"time"
)

// A Plan weighs requests against what they show.
type Plan struct {
	Price      float64 // of a request, in versions that nobody sees
	Staleness  float64 // of a change seen late by as much as the age of its article, in the same coin
	Firmness   float64 // how many expected changes weigh as much as what an article itself has shown
	Developing float64 // how many times as often an article changes that says it will

	Soonest time.Duration // between two checks, at least
	Latest  time.Duration // and at most
	End     time.Duration // of quiet, after which there are no more checks
}

// Default is the plan by which watch goes. `writethru eval schedule` says what it catches.
var Default = Plan{
	Price: .0185, Staleness: .4, Firmness: 4, Developing: 2,
	Soonest: 4 * time.Minute, Latest: 60 * 24 * time.Hour, End: 365 * 24 * time.Hour,
}

// Next returns when to check an article again; the zero time means never.
func (p Plan) Next(a Article, r *Rhythm) time.Time {
	if a.Checked.Sub(a.Changed) >= p.End {
		return time.Time{}
	}
	f := p.forecast(a, r)
	wait := longest(p.Soonest.Hours(), p.Latest.Hours(), func(hours float64) bool { return f.loss(hours) < p.Price })
	return a.Checked.Add(time.Duration(wait * float64(time.Hour)))
}

// longest returns the longest time between two, to a tenth, that is still fine.
func longest(least, most float64, fine func(float64) bool) float64 {
	if fine(most) {
		return most
	}
	for most > 1.1*least {
		middle := math.Sqrt(least * most)
		if fine(middle) {
			least = middle
		} else {
			most = middle
		}
	}
	return least
}

// A forecast is what an article is likely to do after its last check.
type forecast struct {
	next       hazard         // of a change
	after      [phases]hazard // of another after it
	quiet, age float64        // hours
	factor     float64        // how many times as often this article changes as others
	staleness  float64
}

func (p Plan) forecast(a Article, r *Rhythm) forecast {
	factor := (p.Firmness + float64(a.Changes)) / (p.Firmness + a.Expected)
	if a.Developing {
		factor *= p.Developing
	}
	after := [phases]hazard{early: r.hazard(early), late: r.hazard(late)}
	return forecast{r.hazard(a.phase()), after, a.quiet(), a.age(), factor, p.Staleness}
}

// pieces is into how many parts a time is cut to sum up what may be lost in it.
const pieces = 8

// loss returns what is likely to be lost if the next check comes after some hours. A change is lost if
// another follows it before the check, and else as stale as the check is late.
func (f *forecast) loss(hours float64) float64 {
	sum, from := 0.0, 0.0
	for i := 1; i <= pieces; i++ {
		share := float64(i) / pieces
		to := hours * share * share // shorter at first, where rates fall steeply
		changes := f.factor * f.next.changes(f.quiet+from, f.quiet+to)
		at := (from + to) / 2
		sum += changes * (f.overwritten(at, hours-at) + f.stale(at, hours-at))
		from = to
	}
	return sum
}

// overwritten returns how likely another change is within some hours after a change.
func (f *forecast) overwritten(at, hours float64) float64 {
	another := &f.after[changedAt(f.age+at)]
	return 1 - 1/(1+f.factor*another.until(hours))
}

// stale returns what is lost by seeing a change late. An age of less than an hour counts as one.
func (f *forecast) stale(at, late float64) float64 {
	return f.staleness * late / max(1, f.age+at)
}
