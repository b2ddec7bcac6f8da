package times

import "github.com/writethru/writethru/nlp"

// A distance is how many units a time lies from another.
type distance struct {
	n         int
	narrative bool // counted from the date named before
	definite  bool // an article stands before
	near      bool // the first there is: this coming Monday
}

// shifted reads last week, this year, the past three years, next Monday, the following day.
func (s *scan) shifted(i int) match {
	w, j := s.word(i), i+1
	d := distance{n: w.n, narrative: w.is(isNarrative), definite: s.word(i - 1).is(isThe)}
	if next := s.word(j); !d.narrative && d.n == 0 && next.is(isShift) && next.n != 0 {
		d.n, d.near, j = next.n, true, j+1 // this past Monday
	}
	if s.class(j) == nlp.Hyphen || len(s.doc.Tag) > 0 && s.doc.XPOS(i) == "VB" {
		return match{} // a last-minute deal, to last two weeks
	}
	switch u := s.word(j); {
	case u.is(isFiscal) && s.word(j+1).unit == year:
		return s.shiftedFiscal(i, j, d)
	case u.is(isPast) && s.word(i-1).is(isAt) && w.is(isNarrative) && w.n == 0:
		return match{nlp.Range{Begin: i, End: j + 1}, Date, u.code, point{}} // at that time
	case u.is(isWeekday):
		return s.parted(s.dated(i, j+1, s.shiftedWeekday(i, u.n, d), anyWeekday(u.n)))
	case u.is(isHoliday) && s.holiday(j).Len() > 0:
		return s.shiftedHoliday(i, j, d)
	case u.is(isMonth):
		return s.dated(i, j+1, s.yearly(u.n, month, d), direction(d.n))
	case u.is(isSeason):
		return s.dated(i, j+1, s.yearly(firstOfSpring+3*(u.n-1), season, d), direction(d.n))
	case u.is(isPart):
		return s.shiftedPart(i, j, d)
	case u.is(isUnit) && !u.is(isOrdinal):
		return s.shiftedUnit(i, j, d)
	}
	return s.span(i, j, d)
}

// base returns the date from which a distance in units counts: for the narrative ones, the last that
// is as precise.
func (s *scan) base(d distance, g grain) point {
	if d.narrative && s.last[g].known() {
		return s.last[g]
	}
	return s.now
}

// shiftedUnit reads a unit after a word such as last: a date, or the time that has passed
// since, if an article stands before.
func (s *scan) shiftedUnit(i, j int, d distance) match {
	g := s.word(j).unit
	switch {
	case s.class(j+1) == nlp.Hyphen && s.doc.Joined(j+1):
		return match{}
	case d.n < 0 && !d.narrative && s.word(j+1).is(isOf):
		if m := s.within(i, j+1); m.Len() > 0 {
			return m
		}
	}
	switch {
	case g == day && d.n > 0 && !d.narrative:
		d.narrative = true
	case d.definite && d.n != 0 && !d.narrative && g != weekend && g != quarter && g != century:
		return match{nlp.Range{Begin: i, End: j + 1}, Duration, length("1", g), point{}}
	case g < day, g == day && d.n < 0 && !d.narrative:
		return match{}
	}
	p := s.base(d, g)
	if p.known() {
		p = pointAt(p.begin, g).shift(d.n)
	}
	return s.dated(i, j+1, p, direction(d.n))
}

// shiftedFiscal reads last fiscal year, which is taken to be named after the calendar's.
func (s *scan) shiftedFiscal(i, j int, d distance) match {
	m := s.shiftedUnit(i, j+1, d)
	if m.at.grain == year {
		m.value = "FY" + m.value
	}
	return m
}

// shiftedPart reads this morning, last night, the next morning, that evening.
func (s *scan) shiftedPart(i, j int, d distance) match {
	if s.class(j+1) == nlp.Hyphen {
		return match{}
	}
	if d.n > 0 {
		d.narrative = true
	}
	p := s.base(d, day)
	if p.known() {
		p = pointAt(p.begin, day).shift(d.n)
	}
	return s.dated(i, j+1, p, anyDay).in(s.word(j).code)
}

// shiftedWeekday returns the weekday n that the words at i mean: the last one, that of this
// week, that of the next.
func (s *scan) shiftedWeekday(i, n int, d distance) point {
	p := s.base(d, day)
	if !p.known() {
		return point{}
	}
	p = pointAt(p.begin, day)
	since := (isoWeekday(p) - n + 7) % 7
	switch {
	case d.n == 0 && n < isoWeekday(p) && s.ahead(i, i+2):
		return p.shift(7 - since)
	case d.n == 0:
		return p.shift(n - isoWeekday(p))
	case d.n > 0 && (d.narrative || d.definite || d.near):
		return p.shift(7 - since)
	case d.n > 0:
		return p.shift(7 + n - isoWeekday(p))
	case since == 0:
		return p.shift(-7)
	}
	return p.shift(-since)
}

// yearly returns the month, or the season that begins with it, at the given distance.
func (s *scan) yearly(m int, g grain, d distance) point {
	base := s.base(d, g)
	if !base.known() {
		return point{}
	}
	p := point{date(base.begin.Year(), m, 1), g}
	base = pointAt(base.begin, g)
	n := 0
	switch {
	case d.n < 0 && !p.begin.Before(base.begin):
		n = -1
	case d.n > 0 && !p.begin.After(base.begin):
		n = 1
	case d.n == 0 && p.grain == season && base.begin.Year() < p.begin.Year():
		n = -1 // a winter that began last year
	}
	p.begin = p.begin.AddDate(n, 0, 0)
	return p
}

// shiftedHoliday reads last Christmas.
func (s *scan) shiftedHoliday(i, j int, d distance) match {
	m := s.holiday(j)
	if !m.at.known() || !s.now.known() {
		return m.from(i)
	}
	h := s.holidayAt(j)
	y := s.now.begin.Year()
	switch passed := !h.in(y).begin.After(s.now.begin); {
	case d.n < 0 && !passed:
		y--
	case d.n > 0 && passed:
		y++
	}
	return s.dated(i, m.End, h.in(y), "")
}

// span reads the past three years, the next few weeks, the coming months.
func (s *scan) span(i, j int, d distance) match {
	if d.narrative && d.n == 0 || s.word(j).is(isA) {
		return match{}
	}
	amount, e := s.quantity(j)
	if s.word(e).is(isMany) {
		if m := s.within(i, e+1); m.Len() > 0 {
			return m
		}
	}
	switch u := s.word(e); {
	case e == j && u.is(isMany) && d.n != 0:
		return match{nlp.Range{Begin: i, End: e + 1}, Duration, length("X", u.unit), point{}}
	case e > j && s.isUnitOf(amount, e):
		return match{nlp.Range{Begin: i, End: e + 1}, Duration, length(amount.text, u.unit), point{}}
	}
	return match{}
}
