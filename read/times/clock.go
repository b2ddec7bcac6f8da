package times

import "fmt"

// clockTime reads 10 a.m., 10:30 p.m. ET, 14:30, 9 o’clock, noon, with the date that may
// follow.
func (s *scan) clockTime(i int) match {
	minutes, end := s.minutes(i)
	if end == 0 {
		return match{}
	}
	zone := ""
	if w := s.word(end); w.is(isZone) && isUpper(s.token(end)) {
		zone, end = w.code, end+1
	}
	m := s.dated(i, end, s.dayOfClock(i), anyDay)
	if on := s.dateAt(end); on.Len() > 0 {
		m.End, m.value, m.at = on.End, on.value, on.at
	} else if on := s.dateAt(end + 1); on.Len() > 0 && s.word(end).is(isOn) {
		m.value, m.at = on.value, on.at
	}
	m.Type = Clock
	m.value = fmt.Sprintf("%sT%02d:%02d%s", m.value, minutes/60, minutes%60, zone)
	return m
}

// minutes reads a time of day in minutes from midnight, and where it ends: 0 where there is
// none.
func (s *scan) minutes(i int) (minutes, end int) {
	w, next := s.word(i), s.word(i+1)
	switch {
	case w.is(isNoon):
		return w.n, i + 1
	case w.is(isClock) && next.is(isMeridiem) && w.n/60 <= 12:
		return w.n%(12*60) + next.n, i + 2
	case w.is(isClock) && (next.is(isZone) || s.word(i-1).is(isAt)):
		return w.n, i + 1
	case !w.is(isCardinal) || w.n < 1:
	case w.n <= 12 && next.is(isMeridiem):
		return w.n%12*60 + next.n, i + 2
	case w.n <= 12 && s.word(i+3).is(isMeridiem) && (s.isRange(i+1) || next.is(isAnd|isTo)):
		return w.n%12*60 + s.word(i+3).n, i + 1 // 7-9 p.m.
	case w.n <= 12 && next.is(isHour):
		return w.n * 60, i + 2
	case len(s.token(i)) == 4 && w.digits && next.is(isZone) && w.n/100 < 24 && w.n%100 < 60:
		return w.n/100*60 + w.n%100, i + 1
	}
	return 0, 0
}

// dateAt reads a day, but no time of day, at word i.
func (s *scan) dateAt(i int) match {
	if !s.word(i).is(isWeekday | isMonth | isDay) {
		return match{}
	}
	m := s.phrase(i)
	if m.Type != Date || m.at.known() && m.at.grain != day {
		return match{}
	}
	return m.day()
}

// nearby is how many words may stand between a date and the time of day after it.
const nearby = 3

// dayOfClock returns the day that a time of day at i belongs to: that just named, or today.
func (s *scan) dayOfClock(i int) point {
	if b := s.before; b.Len() > 0 && i-b.End <= nearby && b.at.known() && b.at.grain <= day {
		return pointAt(b.at.begin, day)
	}
	return s.now
}
