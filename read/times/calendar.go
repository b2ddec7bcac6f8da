package times

import (
	"fmt"
	"time"
)

// A grain is how precisely a time is told.
type grain uint8

const (
	none grain = iota
	second
	minute
	hour
	day
	week
	weekend
	month
	season
	quarter
	half
	year
	decade
	century
)

// units are the grains of lang.Times.Units.
var units = [...]grain{second, minute, hour, day, week, weekend, month, quarter, year, decade, century}

// codes are the grains in durations.
var codes = [...]string{second: "S", minute: "M", hour: "H", day: "D", week: "W", weekend: "WE", month: "M", season: "", quarter: "Q", half: "", year: "Y", decade: "DE", century: "CE"}

var seasons = [...]string{"SP", "SU", "FA", "WI"}

// firstOfSpring is the month with which the year's first season begins.
const firstOfSpring = 3

// A point is a stretch of the calendar: where it begins, and how long it is. The zero
// point is unknown.
type point struct {
	begin time.Time // in UTC, whatever the zone of the clock that showed it
	grain grain
}

// pointAt returns the stretch of a grain in which a moment lies.
func pointAt(t time.Time, g grain) point {
	y, m, d := t.Date()
	switch g {
	case week, weekend:
		d -= (int(t.Weekday()) + 6) % 7
	case month:
		d = 1
	case season:
		m, d = m-m%3, 1
	case quarter:
		m, d = m-(m-1)%3, 1
	case half:
		m, d = m-(m-1)%6, 1
	case year:
		m, d = 1, 1
	case decade:
		y, m, d = y-y%10, 1, 1
	case century:
		y, m, d = y-y%100, 1, 1
	case second, minute, hour:
		return point{t.Truncate(spans[g]), g}
	}
	return point{date(y, int(m), d), g}
}

// spans are the grains of the clock.
var spans = [...]time.Duration{second: time.Second, minute: time.Minute, hour: time.Hour}

func date(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC) }

// known reports whether the point stands in the calendar, in a year of four digits.
func (p point) known() bool {
	return p.grain != none && p.begin.Year() >= 0 && p.begin.Year() <= 9999
}

// months are how many of them the longer grains have.
var months = [...]int{month: 1, season: 3, quarter: 3, half: 6, year: 12, decade: 120, century: 1200}

// farthest is how many units a point can be shifted.
const farthest = 100_000

// shift returns the point n of its grains later, an unknown one where that is too far.
func (p point) shift(n int) point {
	if n < -farthest || n > farthest {
		return point{}
	}
	switch p.grain {
	case none:
		return p
	case second, minute, hour:
		return point{p.begin.Add(time.Duration(n) * spans[p.grain]), p.grain}
	case day:
		return point{p.begin.AddDate(0, 0, n), p.grain}
	case week, weekend:
		return point{p.begin.AddDate(0, 0, 7*n), p.grain}
	}
	return point{p.begin.AddDate(0, n*months[p.grain], 0), p.grain}
}

// value writes the point as TIMEX3 does, "" where it stands in no calendar.
func (p point) value() string {
	if !p.known() {
		return ""
	}
	y, m := p.begin.Year(), int(p.begin.Month())
	switch p.grain {
	case week, weekend:
		y, w := p.begin.ISOWeek()
		return fmt.Sprintf("%04d-W%02d%s", y, w, [...]string{weekend: "-WE"}[p.grain])
	case season:
		return fmt.Sprintf("%04d-%s", y, seasons[m/3-1])
	case quarter:
		return fmt.Sprintf("%04d-Q%d", y, (m+2)/3)
	case half:
		return fmt.Sprintf("%04d-H%d", y, (m+5)/6)
	case decade:
		return fmt.Sprintf("%03dX", y/10)
	case century:
		return fmt.Sprintf("%02dXX", y/100)
	}
	return p.begin.Format(layouts[p.grain])
}

// layouts are the forms of those grains that package time can write.
var layouts = [...]string{second: "2006-01-02T15:04:05", minute: "2006-01-02T15:04", hour: "2006-01-02T15", day: time.DateOnly, month: "2006-01", year: "2006"}

// easter returns the day of Easter of the Western churches (Meeus, Jones and Butcher).
func easter(year int) time.Time {
	a, b, c := year%19, year/100, year%100
	d := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	e := (32 + 2*(b%4) + 2*(c/4) - d - c%4) % 7
	f := d + e - 7*((a+11*d+22*e)/451) + 114
	return date(year, f/31, f%31+1)
}

// weekdayOf returns the nth given weekday of a month, counted from its end where n is
// negative.
func weekdayOf(y, m, weekday, n int) time.Time {
	if n < 0 {
		last := date(y, m+1, 0)
		return last.AddDate(0, 0, -((int(last.Weekday())-weekday+7)%7)+7*(n+1))
	}
	first := date(y, m, 1)
	return first.AddDate(0, 0, (weekday-int(first.Weekday())+7)%7+7*(n-1))
}
