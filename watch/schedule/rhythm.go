package schedule

import (
	"math"
	"time"
)

// A Rhythm is how often the articles of an outlet change, by the time for which they have been quiet.
// The zero Rhythm has seen none, and expects what is usual.
type Rhythm struct {
	tallies [phases][spans]tally
}

// A tally is how many changes were seen in how many hours of articles.
type tally struct{ changes, hours float64 }

// trust is how many articles of an outlet weigh as much as what is usual.
const trust = 20

// Checked returns the article as a check leaves it, and learns from it. A change is taken to have come in the
// middle of the time since the check before.
func (r *Rhythm) Checked(a Article, at time.Time, change bool) Article {
	if at.Before(a.Checked) {
		at = a.Checked // a clock was set back
	}
	h, from, to := r.hazard(a.phase()), a.quiet(), at.Sub(a.Changed).Hours()
	a.Expected += h.changes(from, to)
	if change {
		r.countChange(a.phase(), &h, from, to)
		a.Changes++
		a.Changed = a.Checked.Add(at.Sub(a.Checked) / 2)
	} else {
		r.countQuiet(a.phase(), from, to)
	}
	a.Checks++
	a.Checked = at
	return a
}

// ChangedBy returns the share of articles that have been changed for the first time by an age, as the rhythm has it.
func (r *Rhythm) ChangedBy(age time.Duration) float64 {
	h := r.hazard(untouched)
	return 1 - math.Exp(-h.until(age.Hours()))
}

// FirstChanges returns how many first changes of articles were seen, which ChangedBy rests on. Until they
// are some, it says what is usual.
func (r *Rhythm) FirstChanges() int {
	sum := 0.0
	for _, t := range r.tallies[untouched] {
		sum += t.changes
	}
	return int(math.Round(sum))
}

// countQuiet adds the hours of quiet from one time to another.
func (r *Rhythm) countQuiet(p phase, from, to float64) {
	for s, hours := range parts(from, to) {
		r.tallies[p][s].hours += hours
	}
}

// countChange adds a change at an unknown time between two: a share of it to each span, as large as the
// changes to be expected there, and the hours of quiet before it.
func (r *Rhythm) countChange(p phase, h *hazard, from, to float64) {
	whole, quiet := h.changes(from, to), 1.0
	if whole == 0 { // two checks at once
		return
	}
	for s, hours := range parts(from, to) {
		share := h.rate[s] * hours / whole
		r.tallies[p][s].changes += share
		r.tallies[p][s].hours += max(0, quiet-share/2) * hours
		quiet -= share
	}
}

// hazard returns how often changes are to be expected: what was seen, and what is usual.
func (r *Rhythm) hazard(p phase) (h hazard) {
	for s := range spans {
		prior, seen := usual[p][s], r.tallies[p][s]
		h.rate[s] = (trust*prior.changes + seen.changes) / (trust*prior.hours + seen.hours)
		h.sum[s+1] = h.sum[s] + h.rate[s]*(begins[s+1]-begins[s])
	}
	return h
}

// A hazard is a rate of changes by the time of quiet.
type hazard struct {
	rate [spans]float64     // changes an hour
	sum  [spans + 1]float64 // changes until a span begins
}

// changes returns how many changes are to be expected from one time of quiet to another.
func (h *hazard) changes(from, to float64) float64 { return h.until(to) - h.until(from) }

func (h *hazard) until(hours float64) float64 {
	s := spanOf(hours)
	return h.sum[s] + h.rate[s]*(hours-begins[s])
}
