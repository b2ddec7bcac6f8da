package web

import (
	"testing"
	"time"
)

func TestSpread(t *testing.T) {
	t.Parallel()
	at := func(minutes ...int) []time.Time {
		list := make([]time.Time, len(minutes))
		for i, m := range minutes {
			list[i] = time.Date(2026, 3, 1, 0, m, 0, 0, time.UTC)
		}
		return list
	}
	for _, test := range []struct {
		about string
		times []time.Time
		want  []float64
	}{
		{"none", nil, nil},
		{"one", at(7), []float64{4}},
		{"in proportion", at(0, 30, 60), []float64{4, 50, 96}},
		{"two at once", at(0, 0), []float64{4, 11.5}},
		{"near the beginning", at(0, 1, 100), []float64{4, 11.5, 96}},
		{"near the end", at(0, 99, 100), []float64{4, 88.5, 96}},
	} {
		got := spread(test.times, discGap)
		if len(got) != len(test.want) {
			t.Errorf("%s: %v, want %v", test.about, got, test.want)
			continue
		}
		for i := range got {
			if d := got[i] - test.want[i]; d < -0.01 || d > 0.01 {
				t.Errorf("%s: %v, want %v", test.about, got, test.want)
			}
		}
	}
}

func TestSpreadHasRoom(t *testing.T) {
	t.Parallel()
	times := make([]time.Time, mostDiscs) // all at once
	places := spread(times, discGap)
	for i := range places {
		if i > 0 && places[i]-places[i-1] < discGap-0.01 {
			t.Errorf("%v are nearer than %v", places[i-1:i+1], discGap)
		}
		if places[i] < 0 || places[i] > 100 {
			t.Errorf("%v is off the line", places[i])
		}
	}
}
