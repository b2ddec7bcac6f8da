package times

import (
	"math"
	"testing"

	"github.com/writethru/writethru"
)

// at returns an expression with a value.
func at(begin, end int, value string) writethru.Time {
	return writethru.Time{Span: writethru.Span{Begin: begin, End: end}, Type: writethru.DateType, Value: value}
}

func TestScores(t *testing.T) {
	t.Parallel()
	clock := at(0, 4, "2025")
	clock.Type = writethru.ClockType
	for name, test := range map[string]struct {
		gold, found                           []writethru.Time
		strict, relaxed, kind, value, valueF1 float64
	}{
		"nothing":                         {},
		"all right":                       {[]writethru.Time{at(0, 4, "2025")}, []writethru.Time{at(0, 4, "2025")}, 100, 100, 100, 100, 100},
		"another value":                   {[]writethru.Time{at(0, 4, "2025")}, []writethru.Time{at(0, 4, "2024")}, 100, 100, 100, 0, 0},
		"another type":                    {[]writethru.Time{at(0, 4, "2025")}, []writethru.Time{clock}, 100, 100, 0, 100, 100},
		"another extent":                  {[]writethru.Time{at(0, 8, "2025")}, []writethru.Time{at(4, 8, "2025")}, 0, 100, 100, 100, 100},
		"beside each other":               {[]writethru.Time{at(0, 4, "2025")}, []writethru.Time{at(4, 8, "2025")}, 0, 0, 0, 0, 0},
		"one missed":                      {[]writethru.Time{at(0, 4, "2025"), at(5, 9, "2024")}, []writethru.Time{at(0, 4, "2025")}, 200. / 3, 200. / 3, 100, 100, 200. / 3},
		"one for two, the closest counts": {[]writethru.Time{at(0, 2, "a"), at(3, 9, "b")}, []writethru.Time{at(0, 9, "b")}, 0, 200. / 3, 100, 100, 200. / 3},
		"two for one, the closest counts": {[]writethru.Time{at(0, 9, "b")}, []writethru.Time{at(0, 2, "a"), at(3, 9, "b")}, 0, 200. / 3, 100, 100, 200. / 3},
	} {
		s := NewScorer()
		s.Add(test.gold, test.found)
		got := s.Scores()
		for _, figure := range []struct{ got, want float64 }{
			{got.Strict.F1, test.strict}, {got.Relaxed.F1, test.relaxed},
			{got.Type, test.kind}, {got.Value, test.value}, {got.ValueF1, test.valueF1},
		} {
			if math.Abs(figure.got-figure.want) > 1e-9 {
				t.Errorf("%s: got %+v, want %+v", name, got, test)
				break
			}
		}
	}
}
