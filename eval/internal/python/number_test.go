package python

import "testing"

func TestRound(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		x      float64
		digits int
		want   float64
	}{
		{0.12345, 4, 0.1235}, // the nearest float64 lies above the tie
		{2.675, 2, 2.67},     // and here below
		{0.5, 0, 0},          // a true tie goes to the even digit
		{1.5, 0, 2},
		{0.0625, 3, 0.062},
		{1, 4, 1},
	} {
		if got := Round(test.x, test.digits); got != test.want {
			t.Errorf("Round(%v, %d) = %v, want %v", test.x, test.digits, got, test.want)
		}
	}
}

func TestMeanRoundsOnce(t *testing.T) {
	t.Parallel()
	tenths := make([]float64, 10)
	naive := 0.0
	for i := range tenths {
		tenths[i] = 0.1
		naive += 0.1
	}
	if got := Mean(tenths); got != 0.1 {
		t.Errorf("Mean = %v, want 0.1", got)
	}
	if naive/10 == 0.1 {
		t.Error("the example is no longer one that a float64 sum gets wrong")
	}
	if got := Mean([]float64{1e-300, 1, -1}); got != 1e-300/3 {
		t.Errorf("Mean = %v, want %v", got, 1e-300/3)
	}
	if got := Mean(nil); got != 0 {
		t.Errorf("Mean of nothing = %v, want 0", got)
	}
}
