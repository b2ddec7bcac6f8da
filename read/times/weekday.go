package times

import (
	"fmt"

	"github.com/writethru/writethru/nlp"
)

// weekday reads Monday, Monday night, and Monday, Aug. 25.
func (s *scan) weekday(i int) match {
	if s.doubtful(i) || s.word(i-1).is(isEpithet) {
		return match{}
	}
	if m := s.weekdayDate(i); m.Len() > 0 {
		return m
	}
	n := s.word(i).n
	return s.parted(s.dated(i, i+1, s.nearestWeekday(i, n), anyWeekday(n)))
}

// weekdayDate reads a weekday with the date that follows it.
func (s *scan) weekdayDate(i int) match {
	j := i + 1
	if s.class(j) == nlp.Comma {
		j++
	}
	var m match
	switch w := s.word(j); {
	case w.is(isMonth):
		m = s.monthDate(j)
	case w.is(isCardinal | isOrdinal):
		m = s.dayMonth(j)
	}
	m = s.agreeing(m, s.word(i).n)
	if m.Type != Date || m.at.known() && (m.at.grain != day || isoWeekday(m.at) != s.word(i).n) {
		return match{}
	}
	return m.from(i)
}

// agreeing returns the match of a day without a year in the nearest year in which it falls on
// a weekday.
func (s *scan) agreeing(m match, weekday int) match {
	if m.at.grain != day || s.word(m.End-1).is(isYear) {
		return m
	}
	y, month, d := m.at.begin.Date()
	for _, n := range [...]int{0, 1, -1} {
		p := point{date(y+n, int(month), d), day}
		if isoWeekday(p) == weekday && p.begin.Day() == d {
			m.at, m.value = p, p.value()
			return m
		}
	}
	return m
}

// nearestWeekday returns the weekday n that word i means, today's included.
func (s *scan) nearestWeekday(i, n int) point {
	if !s.now.known() {
		return point{}
	}
	if b := s.before; b.Len() > 0 && b.End == i-1 && b.at.grain == day && (s.isRange(i-1) || s.word(i-1).is(isTo)) {
		return b.at.shift((n - isoWeekday(b.at) + 7) % 7)
	}
	if p := s.nextTo(i, n); p.known() {
		return p
	}
	since := (isoWeekday(s.now) - n + 7) % 7
	if since > 0 && s.ahead(i, i+1) {
		return s.now.shift(7 - since)
	}
	return s.now.shift(-since)
}

// nextTo returns the weekday n after that to which an and joins word i, if both lie on
// one side of today.
func (s *scan) nextTo(i, n int) point {
	b := s.before
	if b.Len() == 0 || b.End != i-1 || !s.word(i-1).is(isAnd) || !s.word(b.Begin).is(isWeekday) || b.at.grain != day {
		return point{}
	}
	p := b.at.shift((n - isoWeekday(b.at) + 7) % 7)
	if p.begin.After(s.now.begin) != b.at.begin.After(s.now.begin) {
		return point{}
	}
	return p
}

// isoWeekday returns the weekday on which a point begins, 1 for Monday.
func isoWeekday(p point) int { return (int(p.begin.Weekday())+6)%7 + 1 }

func anyWeekday(n int) string { return fmt.Sprintf("XXXX-WXX-%d", n) }

// weekdays reads Mondays, which are many.
func (s *scan) weekdays(i int) match {
	return match{nlp.Range{Begin: i, End: i + 1}, Set, anyWeekday(s.word(i).n), point{}}
}
