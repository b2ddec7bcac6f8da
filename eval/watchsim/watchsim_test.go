package watchsim

import (
	"testing"
	"time"

	"github.com/writethru/writethru/watch/schedule"
)

// small is a world that is soon simulated.
func small() World {
	w := Assumed
	w.Articles = 350
	return w
}

// hourly reads every hour for a day.
type hourly struct{}

func (hourly) Next(w Watched) time.Time {
	if w.Checked.Sub(w.Published) >= Day {
		return time.Time{}
	}
	return w.Checked.Add(time.Hour)
}

func TestRun(t *testing.T) {
	t.Parallel()
	at := func(hours float64) time.Time { return start.Add(time.Duration(hours * float64(time.Hour))) }
	lives := []Life{
		{Published: at(0), Found: at(.1), Edits: []time.Time{at(.2), at(.5), at(3), at(48)}},
		{Published: at(1), Found: at(1.1)},
	}
	o := Run(lives, hourly{})
	if o.Requests != 48 || o.Versions != 4 || len(o.Caught) != 2 {
		t.Errorf("%d requests, %d of %d versions caught, want 48, 2 of 4", o.Requests, len(o.Caught), o.Versions)
	}
	if late := o.Caught[Version{0, 1}]; late.Round(time.Second) != 36*time.Minute {
		t.Errorf("the edit after half an hour is seen %v late, want 36m", late)
	}
	if _, seen := o.Caught[Version{0, 0}]; seen {
		t.Error("a version was caught that stood between two checks")
	}
}

func TestStanding(t *testing.T) {
	t.Parallel()
	edits := []time.Time{start, start.Add(time.Hour)}
	for minutes, want := range map[int]int{-1: -1, 0: 0, 59: 0, 60: 1, 600: 1} {
		if got := standing(edits, start.Add(time.Duration(minutes)*time.Minute)); got != want {
			t.Errorf("after %d minutes version %d stands, want %d", minutes, got, want)
		}
	}
}

func TestYearIsRepeatable(t *testing.T) {
	t.Parallel()
	count := func(seed uint64) (edited, edits int) {
		for _, life := range small().Year(seed) {
			if edits += len(life.Edits); len(life.Edits) > 0 {
				edited++
			}
			for i, edit := range life.Edits {
				if edit.Before(life.Found) || i > 0 && edit.Before(life.Edits[i-1]) {
					t.Fatalf("edits out of order: %v", life)
				}
			}
		}
		return edited, edits
	}
	edited, edits := count(3)
	if e, n := count(3); e != edited || n != edits {
		t.Error("one seed gives two years")
	}
	if e, n := count(4); e == edited && n == edits {
		t.Error("two seeds give one year")
	}
}

// TestAdaptive holds the line below which no change may take the schedule. The figures are in scores.md.
func TestAdaptive(t *testing.T) {
	t.Parallel()
	w := small()
	w.Articles = 1400
	lives := w.Year(21)
	fixed, ours := Run(lives, Newsdiffs{}), Run(lives, NewAdaptive(schedule.Default))
	if share := float64(ours.Requests) / float64(fixed.Requests); share > .25 {
		t.Errorf("%.3f of the requests of the fixed schedule, may be a quarter", share)
	}
	if share := ours.Rate() / fixed.Rate(); share < .93 {
		t.Errorf("%.3f of what the fixed schedule catches, may not be less than .93", share)
	}
}
