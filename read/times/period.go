package times

import (
	"fmt"

	"github.com/writethru/writethru/nlp"
)

// ordinal reads the third quarter, the first half of 2024, the 20th century, the last week
// of August; an ordinal stands at i.
func (s *scan) ordinal(i int) match {
	return s.nth(i, s.hyphen(i+1), s.word(i).n)
}

// nth reads the unit at j of which the ordinal at i has the number n.
func (s *scan) nth(i, j, n int) match {
	u := s.word(j)
	switch {
	case u.unit == quarter && n >= 1 && n <= 4:
		return s.share(i, j+1, quarter, n)
	case u.is(isHalfYear) && s.word(j+1).is(isOf) && n >= 1 && n <= 2:
		return s.halfOf(i, j+1, n)
	case u.unit == century && n >= 1 && n <= 30:
		return s.dated(i, j+1, point{date((n-1)*100, 1, 1), century}, "")
	case u.is(isUnit|isMany) && u.unit >= day:
		return s.within(i, j+1)
	}
	if _, e := s.quantity(j); e > j && s.word(e).is(isMany) {
		if m := s.duration(j); m.Type == Duration {
			return m.from(i)
		}
	}
	return match{}
}

// within reads the of and the date after a unit: the last week of August. What it means is
// told no better than by that date.
func (s *scan) within(i, end int) match {
	if !s.word(end).is(isOf) {
		return match{}
	}
	m := s.inner(end + 1)
	if m.Type != Date || m.at.grain < month {
		return match{}
	}
	return m.from(i)
}

// share reads the nth quarter of a year, which may follow.
func (s *scan) share(i, end int, g grain, n int) match {
	in := func(y int) point { return pointAt(date(y, 1, 1), g).shift(n - 1) }
	if y, e := s.yearAfter(end); e > 0 {
		return s.dated(i, e, in(y), "")
	}
	if m := s.fiscalShare(i, end, n); m.Len() > 0 {
		return m
	}
	if s.word(end).is(isOf) && s.inner(end+1).Len() == 0 {
		return match{} // a quarter of something else
	}
	return s.dated(i, end, s.nearest(i, end, in), fmt.Sprintf("XXXX-Q%d", n))
}

// fiscalShare reads the fiscal year after the nth quarter of it.
func (s *scan) fiscalShare(i, end, n int) match {
	if !s.word(end).is(isOf) || !s.word(end+1).is(isFiscal) {
		return match{}
	}
	m := s.fiscal(end + 1).from(i)
	m.value, m.at = fmt.Sprintf("%s-Q%d", m.value, n), point{}
	return m
}

// halfOf reads the nth half of the year that follows.
func (s *scan) halfOf(i, end, n int) match {
	in := func(y int) point { return pointAt(date(y, 1, 1), half).shift(n - 1) }
	if y, e := s.yearAfter(end); e > 0 {
		return s.dated(i, e, in(y), "")
	}
	m := s.inner(end + 1)
	if m.Type != Date || m.at.grain < year {
		return s.within(i, end)
	}
	if m.at.grain == year {
		return s.dated(i, m.End, in(m.at.begin.Year()), "")
	}
	return m.from(i)
}

// quarter reads Q3, Q3 2024.
func (s *scan) quarter(i int) match { return s.share(i, i+1, quarter, s.word(i).n) }

// season reads summer 2024, the summer of 2024, in the summer.
func (s *scan) season(i int) match {
	n := s.word(i).n
	in := func(y int) point { return point{date(y, firstOfSpring+3*(n-1), 1), season} }
	if y, e := s.yearAfter(i + 1); e > 0 {
		return s.dated(i, e, in(y), "")
	}
	first := i
	if s.word(i - 1).is(isThe) {
		first--
	}
	if !s.word(first-1).is(isGoverning) || s.word(i+1).is(isOf) || s.class(i+1) == nlp.Hyphen {
		return match{}
	}
	return s.dated(i, i+1, s.nearest(i, i+1, in), "XXXX-"+seasons[n-1])
}

// decade reads 1950s, ’90s, the 90s, and 1800s, which are a century.
func (s *scan) decade(i int) match {
	n := s.word(i).n
	g := decade
	switch {
	case n < 100:
		if !s.isDefinite(i) || s.isMeasured(i) {
			return match{} // in his 60s, temperatures in the 90s
		}
		n = century20(n)
	case n%100 == 0 && n != 2000:
		g = century
	}
	return s.dated(i, i+1, point{date(n, 1, 1), g}, "")
}

// part reads a part of the day that an article stands before: the morning, the night of
// Aug. 25.
func (s *scan) part(i int) match {
	w := s.word(i)
	if s.word(i + 1).is(isOf) {
		return s.dateAt(i + 2).in(w.code).from(i)
	}
	if before := s.word(i - 2); !before.is(isGoverning|isOn) || before.is(isOf) || s.class(i+1) == nlp.Hyphen {
		return match{}
	}
	return s.dated(i, i+1, s.dayOfClock(), anyDay).in(w.code)
}

// barePart reads the night of at night, which is any unless a day was just named.
func (s *scan) barePart(i int) match {
	before := s.word(i - 1)
	if before.is(isEdge) {
		before = s.word(i - 2) // by late afternoon
	}
	if !before.is(isAt) || s.class(i+1) == nlp.Hyphen {
		return match{}
	}
	return s.dated(i, i+1, s.named, anyDay).in(s.word(i).code)
}

// isDefinite reports whether an article stands before word i, or before an early between them.
func (s *scan) isDefinite(i int) bool {
	if s.word(i - 1).is(isEdge) {
		i--
	}
	return s.word(i - 1).is(isThe)
}

// isMeasured reports whether the number at i tells how hot it is, as a word before it shows.
func (s *scan) isMeasured(i int) bool {
	for j := i - 1; j >= max(s.begin, i-reach); j-- {
		if w := s.word(j); w.is(isCounted) && w.code != "" {
			return true
		}
	}
	return false
}
