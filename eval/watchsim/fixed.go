package watchsim

import "time"

// Newsdiffs is the fixed schedule of https://github.com/ecprice/newsdiffs, by the time since the last change.
type Newsdiffs struct{}

// Next implements Schedule.
func (Newsdiffs) Next(w Watched) time.Time {
	quiet := w.Checked.Sub(w.Changed)
	for _, step := range []struct{ under, gap time.Duration }{
		{3 * time.Hour, 15 * time.Minute},
		{Day, time.Hour},
		{7 * Day, 3 * time.Hour},
		{30 * Day, 3 * Day},
		{Year, 30 * Day},
	} {
		if quiet < step.under {
			return w.Checked.Add(step.gap)
		}
	}
	return time.Time{}
}

// Diffengine is the rule of https://github.com/DocNow/diffengine: read again when the time since the last check
// is a share of the age. It runs from time to time, and never gives an article up.
type Diffengine struct{}

const (
	staleness     = .2
	diffengineRun = 5 * time.Minute
)

// Next implements Schedule.
func (Diffengine) Next(w Watched) time.Time {
	age := w.Checked.Sub(w.Published)
	return w.Checked.Add(max(diffengineRun, time.Duration(float64(age)*staleness/(1-staleness))))
}
