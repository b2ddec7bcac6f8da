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
	if m.Type != Date || m.at.known() && (m.at.grain != day || isoWeekday(m.at) != s.word(i).n) {
		return match{}
	}
	return m.from(i)
}

// nearestWeekday returns the weekday n that word i means, today's included.
func (s *scan) nearestWeekday(i, n int) point {
	if !s.now.known() {
		return point{}
	}
	if b := s.before; b.Len() > 0 && b.End == i-1 && b.at.grain == day && (s.isRange(i-1) || s.word(i-1).is(isTo)) {
		return b.at.shift((n - isoWeekday(b.at) + 7) % 7)
	}
	since := (isoWeekday(s.now) - n + 7) % 7
	if since > 0 && s.ahead(i, i+1) {
		return s.now.shift(7 - since)
	}
	return s.now.shift(-since)
}

// isoWeekday returns the weekday on which a point begins, 1 for Monday.
func isoWeekday(p point) int { return (int(p.begin.Weekday())+6)%7 + 1 }

func anyWeekday(n int) string { return fmt.Sprintf("XXXX-WXX-%d", n) }

// weekdays reads Mondays, which are many.
func (s *scan) weekdays(i int) match {
	return match{nlp.Range{Begin: i, End: i + 1}, Set, anyWeekday(s.word(i).n), point{}}
}
