package schedule

import (
	"math"
	"testing"
	"time"
)

var noon = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)

const day = 24 * time.Hour

// settled returns an article that was read at some ages, with changes at none.
func settled(r *Rhythm, ages ...time.Duration) Article {
	a := Found(noon, noon)
	for _, age := range ages {
		a = r.Checked(a, noon.Add(age), false)
	}
	return a
}

// wait returns how long the default plan waits.
func wait(a Article, r *Rhythm) time.Duration { return Default.Next(a, r).Sub(a.Checked) }

func TestFound(t *testing.T) {
	t.Parallel()
	tests := []struct {
		about           string
		published, want time.Time
	}{
		{"known", noon.Add(-time.Hour), noon.Add(-time.Hour)},
		{"not known", time.Time{}, noon},
		{"by a clock an hour fast", noon.Add(time.Hour), noon},
	}
	for _, test := range tests {
		a := Found(test.published, noon)
		if !a.Published.Equal(test.want) || !a.Changed.Equal(test.want) || !a.Checked.Equal(noon) {
			t.Errorf("%s: found %+v, want it published at %v", test.about, a, test.want)
		}
	}
}

func TestNext(t *testing.T) {
	t.Parallel()
	quiet := settled(new(Rhythm), day)
	developing := quiet
	developing.Developing = true
	old := settled(new(Rhythm), 30*day)
	r := new(Rhythm)
	if w := wait(Found(noon, noon), r); w > 30*time.Minute {
		t.Errorf("a new article waits %v", w)
	}
	if wait(quiet, r) <= wait(Found(noon, noon), r) || wait(old, r) <= wait(quiet, r) {
		t.Error("a settled article is not left alone longer than a new one")
	}
	if wait(developing, r) >= wait(quiet, r) {
		t.Error("a developing article waits as long as another")
	}
	changed := r.Checked(quiet, noon.Add(day+time.Hour), true)
	if wait(changed, r) >= wait(quiet, r) {
		t.Error("a change does not hasten the next check")
	}
	if next := Default.Next(settled(r, 366*day), r); !next.IsZero() {
		t.Errorf("an article of last year is read again at %v", next)
	}
}

func TestRhythmIsLearnt(t *testing.T) {
	t.Parallel()
	quiet, busy := new(Rhythm), new(Rhythm)
	for range 100 {
		settled(quiet, time.Hour, day, 30*day)
		a := Found(noon, noon)
		for age := time.Hour; age < 2*day; age += time.Hour {
			a = busy.Checked(a, noon.Add(age), true)
		}
	}
	a := Found(noon, noon)
	usual := wait(a, new(Rhythm))
	if wait(a, quiet) <= usual {
		t.Error("an outlet that never edits is read as often as others")
	}
	if wait(a, busy) >= usual {
		t.Error("an outlet that always edits is read as rarely as others")
	}
}

func TestArticleIsLearnt(t *testing.T) {
	t.Parallel()
	r := new(Rhythm)
	a := Found(noon, noon)
	for i := 1; i <= 20; i++ {
		a = r.Checked(a, noon.Add(time.Duration(i)*day), true)
	}
	once := Found(noon, noon)
	once = r.Checked(once, noon.Add(20*day), true)
	once.Changed = a.Changed
	if wait(a, r) >= wait(once, r) {
		t.Errorf("an article that changes every day waits %v, one that has changed once %v", wait(a, r), wait(once, r))
	}
	if a.Checks != 20 || a.Changes != 20 || a.Expected <= 0 {
		t.Errorf("learnt %+v", a)
	}
}

func TestClockSetBack(t *testing.T) {
	t.Parallel()
	r := new(Rhythm)
	a := settled(r, time.Hour)
	for _, change := range []bool{false, true} {
		b := r.Checked(a, noon.Add(-time.Hour), change)
		if b.Checked.Before(a.Checked) || b.Changed.After(b.Checked) || b.quiet() < 0 {
			t.Errorf("a check before the last one made %+v of %+v", b, a)
		}
	}
}

// TestLossGrows checks what the search for the longest wait takes for granted.
func TestLossGrows(t *testing.T) {
	t.Parallel()
	r := new(Rhythm)
	for _, a := range []Article{Found(noon, noon), settled(r, day), r.Checked(settled(r, day), noon.Add(2*day), true)} {
		f := Default.forecast(a, r)
		last := 0.0
		for hours := 0.05; hours < 2000; hours *= 1.1 {
			loss := f.loss(hours)
			if !(loss >= last) {
				t.Fatalf("the loss falls from %v to %v at %v hours", last, loss, hours)
			}
			last = loss
		}
	}
}

func TestSpans(t *testing.T) {
	t.Parallel()
	for s := range spans {
		if got := spanOf(begins[s]); got != s {
			t.Errorf("span %d begins in span %d", s, got)
		}
		if got := spanOf(math.Nextafter(begins[s+1], 0)); got != s {
			t.Errorf("span %d ends in span %d", s, got)
		}
	}
	if got := spanOf(1e9); got != spans-1 {
		t.Errorf("a long time is in span %d", got)
	}
}

func TestChangedBy(t *testing.T) {
	t.Parallel()
	calm, quick := new(Rhythm), new(Rhythm)
	for range 200 {
		calm.Checked(Found(noon, noon), noon.Add(day), false)
		quick.Checked(Found(noon, noon), noon.Add(10*time.Minute), true)
	}
	if calm.FirstChanges() != 0 || quick.FirstChanges() != 200 {
		t.Errorf("%d and %d first changes were seen, want 0 and 200", calm.FirstChanges(), quick.FirstChanges())
	}
	usual := new(Rhythm).ChangedBy(time.Hour)
	if c, q := calm.ChangedBy(time.Hour), quick.ChangedBy(time.Hour); !(0 <= c && c < usual && usual < q && q <= 1) {
		t.Errorf("within an hour change %v of the calm, %v usually, %v of the quick", c, usual, q)
	}
	last := 0.0
	for age := time.Minute; age < 900*day; age *= 2 {
		by := quick.ChangedBy(age)
		if by < last || by > 1 {
			t.Errorf("by %v %v have changed, and %v before", age, by, last)
		}
		last = by
	}
}
