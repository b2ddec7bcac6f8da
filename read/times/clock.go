package times

import (
	"fmt"
	"strconv"
	"strings"
)

// clockTime reads 10 a.m., 10:30 p.m. ET, 14:30, 9 o’clock, noon, with the date that may
// follow.
func (s *scan) clockTime(i int) match {
	minutes, end := s.minutes(i)
	if end == 0 {
		return match{}
	}
	zone, end := s.zone(end)
	m := s.dated(i, end, s.dayOfClock(), anyDay)
	if on := s.dateAt(end); on.Len() > 0 {
		m.End, m.value, m.at = on.End, on.value, on.at
	} else if s.word(end).is(isOn) {
		if on := s.dateAt(end + 1); on.Len() > 0 {
			m.value, m.at = on.value, on.at
		}
	}
	m.Type = Clock
	m.value = fmt.Sprintf("%sT%02d:%02d%s", m.value, minutes/60, minutes%60, zone)
	return m
}

// minutes reads a time of day in minutes from midnight, and where it ends: 0 where there is
// none.
func (s *scan) minutes(i int) (minutes, end int) {
	w, next := s.word(i), s.word(i+1)
	if w.digits && w.n < 0 && next.is(isMeridiem) {
		w = dotted(w.code) // 10.30pm
	}
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
	case w.n <= 12 && s.word(i+2).is(isCardinal|isClock) && s.word(i+3).is(isMeridiem) && (s.isRange(i+1) || next.is(isAnd|isTo)):
		return w.n%12*60 + s.word(i+3).n, i + 1 // 7-9 p.m.
	case w.n <= 12 && next.is(isHour):
		return w.n * 60, i + 2
	case len(s.token(i)) == 4 && w.digits && next.is(isZone) && w.n/100 < 24 && w.n%100 < 60:
		return w.n/100*60 + w.n%100, i + 1
	}
	return 0, 0
}

// dotted reads a time of day with a point between its hours and minutes.
func dotted(digits string) word {
	hours, minutes, _ := strings.Cut(digits, ".")
	n, err := strconv.Atoi(hours)
	if err != nil {
		return word{}
	}
	c, n := clockDigits(n, minutes)
	return word{class: c, n: n, digits: true}
}

// zone reads ET, Eastern time, local time at word i, and returns where it ends: i where
// there is none.
func (s *scan) zone(i int) (code string, end int) {
	w := s.word(i)
	if !w.is(isZone) || w.is(isPast) || !isUpper(s.token(i)) && !s.word(i+1).is(isZone) {
		return "", i
	}
	for end = i + 1; s.word(end).is(isZone); end++ {
	}
	return w.code, end
}

// dateAt reads a day, but no time of day, at word i.
func (s *scan) dateAt(i int) match {
	var m match
	switch w := s.word(i); {
	case w.is(isWeekday | isMonth | isDay | isShift | isHoliday | isCalendar):
		m = s.phrase(i)
	case w.is(isCardinal):
		m = s.dayMonth(i)
	}
	if m.Type != Date || m.at.known() && m.at.grain != day {
		return match{}
	}
	return m.day()
}

// dayOfClock returns the day that a time of day belongs to: that just named, or today.
func (s *scan) dayOfClock() point {
	if s.named.known() {
		return s.named
	}
	return s.now
}
