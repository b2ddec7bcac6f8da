package times

import "github.com/writethru/writethru/nlp"

// definite reads what an article may stand before and belong to.
func (s *scan) definite(i int) match {
	if m := s.theUnit(i); m.Len() > 0 {
		return m
	}
	switch w := s.word(i + 1); {
	case w.is(isZone):
		return s.theTime(i)
	case w.is(isPast) && s.isNoun(i+1):
		return match{nlp.Range{Begin: i, End: i + 2}, Date, w.code, point{}}
	case w.is(isCardinal | isVague | isInexact):
		if m := s.dayMonth(i + 1); m.Len() > 0 {
			return m.from(i)
		}
		if m := s.duration(i + 1); !s.word(m.End - 1).is(isOld) {
			return m.from(i)
		}
	case w.is(isEdge | isBorder | isShift | isNarrative | isOrdinal | isDecade | isRecent | isSeason):
		if m := s.phrase(i + 1); m.Begin == i+1 {
			return m.from(i)
		}
	}
	return match{}
}

// theUnit reads the unit or the part of the day after an article: the year 2020, the week of Sept. 8,
// the weekend, the night before.
func (s *scan) theUnit(i int) match {
	w, next := s.word(i+1), s.word(i+2)
	switch {
	case w.is(isUnit|isMany|isPart) && w.unit != weekend && next.is(isAt) && next.n != 0:
		return s.adjacent(i)
	case w.is(isPart):
		return s.part(i + 1).from(i)
	case !w.is(isUnit):
		return match{}
	case w.unit == year && next.is(isYear):
		return s.dated(i, i+3, point{date(next.n, 1, 1), year}, "")
	case (w.unit == week || w.unit == weekend) && next.is(isOf):
		return s.weekOf(i)
	case w.unit == weekend:
		return s.theWeekend(i)
	case w.unit >= week && next.is(isTo):
		return s.upTo(i)
	}
	return match{}
}

// isNoun reports whether word i, after an article, is the noun that it belongs to.
func (s *scan) isNoun(i int) bool {
	if len(s.doc.Tag) == 0 {
		return s.class(i+1) != nlp.Word && !s.word(i+1).is(isCardinal)
	}
	return s.doc.UPOS(i) == "NOUN" && int(s.doc.Head[i-1]) == i
}

// theTime reads the time of at the time. That of by the time is a conjunction, and at the time of
// the vote says when itself.
func (s *scan) theTime(i int) match {
	before := s.word(i - 1)
	if !s.word(i+1).is(isPast) || !before.is(isAt) || before.is(isGoverning) || s.word(i+2).is(isOf) {
		return match{}
	}
	return match{nlp.Range{Begin: i, End: i + 2}, Date, s.word(i + 1).code, point{}}
}

// weekOf reads the week of Sept. 8, the weekend of Sept. 13.
func (s *scan) weekOf(i int) match {
	m := s.dateAt(i + 3)
	if m.Len() == 0 || !m.at.known() {
		return match{}
	}
	return s.dated(i, m.End, pointAt(m.at.begin, s.word(i+1).unit), "")
}

// upTo reads the year of the year to March.
func (s *scan) upTo(i int) match {
	if s.phrase(i+3).Type != Date {
		return match{}
	}
	return match{nlp.Range{Begin: i, End: i + 2}, Duration, length("1", s.word(i+1).unit), point{}}
}

// theWeekend reads the weekend, the last one or that to come.
func (s *scan) theWeekend(i int) match {
	p := s.now
	if p.known() {
		p = pointAt(p.begin, weekend)
		if isoWeekday(s.now) < 6 && !s.ahead(i, i+2) {
			p = p.shift(-1)
		}
	}
	return s.dated(i, i+2, p, "XXXX-WXX-WE")
}

// adjacent reads the day before, the night after, the day before yesterday. Before what is no
// time, as in the day before the vote and the weeks before, the unit is a length.
func (s *scan) adjacent(i int) match {
	w, n, next := s.word(i+1), s.word(i+2).n, s.word(i+3)
	g := max(w.unit, day)
	switch {
	case next.is(isDay) && next.code == "":
		return s.beside(i, i+4, s.now.shift(next.n), n)
	case next.is(isShift) && next.n == n && w.is(isUnit):
		return s.beside(i, i+4, s.now, 2*n) // the year before last
	case w.is(isUnit|isPart) && s.endsPhrase(i+3):
		return s.beside(i, i+3, s.base(distance{narrative: true}, g), n)
	case !w.is(isUnit):
		return s.plural(i+1, i+1).from(i)
	case w.unit >= day:
		return match{nlp.Range{Begin: i, End: i + 2}, Duration, length("1", g), point{}}
	}
	return match{}
}

// beside returns the match of what lies n units, or a part of the day n days, from a point.
func (s *scan) beside(i, end int, from point, n int) match {
	w := s.word(i + 1)
	if from.known() {
		from = pointAt(from.begin, max(w.unit, day)).shift(n)
	}
	if w.is(isPart) {
		return s.dated(i, end, from, anyDay).in(w.code)
	}
	return s.dated(i, end, from, direction(n))
}

// endsPhrase reports whether word j does not go on with what a preposition before it has begun.
func (s *scan) endsPhrase(j int) bool {
	return !s.class(j).IsWord() || s.word(j).is(isGoverning|isOn|isAt)
}

// owned reads his first 100 days.
func (s *scan) owned(i int) match {
	if !s.word(i + 1).is(isOrdinal | isShift) {
		return match{}
	}
	if m := s.phrase(i + 1); m.Type == Duration {
		return m.from(i)
	}
	return match{}
}
