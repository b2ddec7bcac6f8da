package times

import "github.com/writethru/writethru/nlp"

// length returns the value of so many units: P3D, PT2H.
func length(amount string, g grain) string {
	if g <= hour {
		return "PT" + amount + codes[g]
	}
	return "P" + amount + codes[g]
}

// isUnitOf reports whether word j is a unit that an amount may stand before. One that is an
// ordinal as well, second, needs a hyphen; quarters are mostly of something else.
func (s *scan) isUnitOf(a amount, j int) bool {
	u := s.word(j)
	switch {
	case !u.is(isUnit | isMany), u.unit == quarter && (a.n < 2 || a.n == 3 || s.word(j+1).is(isOf)):
		return false
	case u.is(isOrdinal):
		return s.class(j-1) == nlp.Hyphen
	}
	return true
}

// duration reads four years, two and a half hours, a decade, 24-hour, with what may follow:
// ago, later, old.
func (s *scan) duration(i int) match {
	if s.word(i).is(isA) && s.class(i-1) == nlp.Hyphen {
		return match{} // once-in-a-decade
	}
	j := s.afterInexact(i)
	a, e := s.quantity(j)
	if e == j {
		return s.plural(i, j)
	}
	if w := s.word(e); w.is(isOther) && w.n < 2 {
		e++ // three straight years
	}
	u := s.hyphen(e)
	if !s.isUnitOf(a, u) || s.isTitle(i, u) || s.isJoint(j, u) {
		return match{}
	}
	unit, end := s.word(u).unit, u+1
	a = a.times(s.word(u).times)
	if s.word(end).is(isAnd) && a.n == 1 && s.word(end+1).is(isA) && s.word(end+2).is(isHalf) {
		a, end = amountOf(1.5), end+3
	}
	return s.reckoned(i, end, a, unit)
}

// isTitle reports whether the unit at j is part of a title that begins at i, as its capital
// letter shows after words without: on 60 Minutes.
func (s *scan) isTitle(i, j int) bool {
	return i > s.begin && isUpper(s.token(j)) && !isUpper(s.token(i-1))
}

// isJoint reports whether a hyphen joins the unit at u, before which an article stands at i, to
// what follows: a minute-by-minute account.
func (s *scan) isJoint(i, u int) bool {
	return s.word(i).is(isA) && s.class(u+1) == nlp.Hyphen && !s.word(u+2).is(isOld|isLong)
}

// afterInexact returns the place after words such as about and more than.
func (s *scan) afterInexact(i int) int {
	w := s.word(i)
	switch {
	case !w.is(isInexact):
		return i
	case w.code == "":
		return i + 1
	case s.goesOn(i+1, []string{w.code}):
		return i + 2
	}
	return i
}

// plural reads units without a number: for years, decades ago, hours before the vote, year-long.
func (s *scan) plural(i, j int) match {
	w, next := s.word(j), s.word(j+1)
	if w.is(isUnit) && s.class(j+1) == nlp.Hyphen && s.word(j+2).is(isLong) {
		return s.reckoned(i, j+1, amount{"1", 1}, w.unit)
	}
	if !w.is(isMany) || w.is(isUnit) {
		return match{}
	}
	if !next.is(isOffset|isReckoning) && !(next.is(isAt) && next.n != 0) && !s.word(i-1).is(isSpanning) {
		return match{}
	}
	return s.reckoned(i, j+1, uncertain, w.unit)
}

// reckoned returns the match of a duration, or of the time that is so long before or after
// another.
func (s *scan) reckoned(i, end int, a amount, g grain) match {
	next := s.word(end)
	switch {
	case next.is(isOffset):
		return s.away(i, end+1, s.clockNow(g), a, g, next.n)
	case next.is(isReckoning) && s.class(end) != nlp.Hyphen, next.is(isAt) && next.n != 0 && s.endsPhrase(end+1):
		return s.away(i, end+1, s.base(distance{narrative: true}, g), a, g, next.n)
	case next.is(isGoverning) && s.isNow(end+1):
		return s.away(i, end+2, s.clockNow(g), a, g, 1)
	}
	if k := s.hyphen(end); s.word(k).is(isOld | isLong) {
		if k > end && s.word(i).is(isA) {
			i++ // a year-long strike
		}
		end = k + 1
	}
	m := match{nlp.Range{Begin: i, End: end}, Duration, length(a.text, g), point{}}
	for range smallerUnits {
		m, g = s.compound(m, g)
	}
	return m
}

// isNow reports whether word i is now or today.
func (s *scan) isNow(i int) bool {
	w := s.word(i)
	return w.code == present || w.is(isDay) && w.n == 0 && w.code == ""
}

// smallerUnits is how many may follow a duration.
const smallerUnits = 2

// compound adds what follows in a unit smaller than g, and returns that unit: two hours, ten
// minutes and five seconds.
func (s *scan) compound(m match, g grain) (match, grain) {
	j := m.End
	if s.class(j) == nlp.Comma {
		j++
	}
	if s.word(j).is(isAnd) {
		j++
	}
	a, e := s.quantity(j)
	u := s.word(e)
	if !s.word(j).is(isCardinal) || a.n < 0 || u.unit >= g || !u.is(isUnit|isMany) || !s.isUnitOf(a, e) {
		return m, g
	}
	rest := length(a.text, u.unit)[1:]
	if g <= hour {
		rest = rest[1:] // one T is enough
	}
	m.End, m.value = e+1, m.value+rest
	return m, u.unit
}

// clockNow returns the moment of publication for short units, the day for others.
func (s *scan) clockNow(g grain) point {
	if g < day && s.now.known() {
		return point{s.clock, second}
	}
	return s.now
}

// away returns the match of a time that lies an amount of units from another, with the
// precision of the unit.
func (s *scan) away(i, end int, from point, a amount, g grain, sign int) match {
	p := point{}
	if from.known() && a.n >= 0 && (g >= day || from.grain < day) {
		p = pointAt(from.begin, g).shift(sign * a.n)
	}
	return s.dated(i, end, p, direction(sign))
}

// lengthWord reads yearlong.
func (s *scan) lengthWord(i int) match {
	return match{nlp.Range{Begin: i, End: i + 1}, Duration, s.word(i).code, point{}}
}
