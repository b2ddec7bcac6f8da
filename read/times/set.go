package times

import "github.com/writethru/writethru/nlp"

// every reads every Monday, each year, every four years, every other day.
func (s *scan) every(i int) match {
	j, factor := i+1, amount{"1", 1}
	if w := s.word(j); w.is(isOther) {
		j, factor = j+1, amountOf(float64(max(w.n, 1)))
	} else if a, e := s.quantity(j); e > j && s.word(e).is(isUnit|isMany) {
		j, factor = e, a
	}
	m := match{Range: nlp.Range{Begin: i, End: j + 1}, Type: Set}
	switch u := s.word(j); {
	case u.is(isWeekday):
		m.value = anyWeekday(u.n)
		return s.parted(m).as(Set)
	case u.is(isMonth):
		m.value = anyMonth(u.n)
	case u.is(isSeason):
		m.value = "XXXX-" + seasons[u.n-1]
	case u.is(isPart):
		m.value = anyDay + "T" + u.code
	case u.is(isHoliday) && s.holiday(j).Len() > 0:
		m.End = s.holiday(j).End
		m.value = s.holidayAt(j).anyYear()
	case u.is(isUnit|isMany) && !u.is(isOrdinal):
		m.value = length(factor.text, u.unit)
	default:
		return match{}
	}
	return m
}

// repeated reads twice a week, three times per year, six days a week, twice-weekly.
func (s *scan) repeated(i int) match {
	j := i + 1
	if !s.word(i).is(isRepeat) {
		_, j = s.quantity(i)
		if u := s.word(j); !u.is(isTimes) && (!u.is(isMany) || u.unit >= s.word(j+2).unit) {
			return match{}
		}
		j++
	}
	if f := s.word(s.hyphen(j)); f.is(isFrequency) {
		return match{nlp.Range{Begin: i, End: s.hyphen(j) + 1}, Set, f.code, point{}}
	}
	return s.perUnit(i, j)
}

// perUnit reads the a week, with the article at j, of what begins at i.
func (s *scan) perUnit(i, j int) match {
	u := s.word(j + 1)
	if !s.word(j).is(isA|isPer|isEvery) || !u.is(isUnit) || u.is(isOrdinal) {
		return match{}
	}
	return match{nlp.Range{Begin: i, End: j + 2}, Set, length("1", u.unit), point{}}
}

// frequency reads daily, annual. With a capital letter it is mostly part of a name.
func (s *scan) frequency(i int) match {
	if isUpper(s.token(i)) && i > s.begin {
		return match{}
	}
	return match{nlp.Range{Begin: i, End: i + 1}, Set, s.word(i).code, point{}}
}

// rate reads the unit for which something is counted: $5 a day, 40 ships per week.
func (s *scan) rate(i int) match {
	u := s.word(i + 1)
	if !u.is(isUnit) || u.is(isOrdinal) || u.unit == quarter || s.word(i+2).is(isOffset|isReckoning) {
		return match{}
	}
	if !s.isAmount(i-1) && !(s.class(i-1) == nlp.Word && s.isAmount(i-2)) {
		return match{}
	}
	return match{nlp.Range{Begin: i, End: i + 2}, Set, length("1", u.unit), point{}}
}

// isAmount reports whether word i is a number of things.
func (s *scan) isAmount(i int) bool {
	w := s.word(i)
	return w.is(isCardinal) && !w.is(isYear)
}
