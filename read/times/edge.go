package times

import "github.com/writethru/writethru/nlp"

// edge reads early Monday, late last year, later this month.
func (s *scan) edge(i int) match {
	if s.word(i + 1).is(isEdge) {
		return match{}
	}
	m := s.phrase(i + 1)
	if m.Begin != i+1 || m.Type != Date && m.Type != Clock || m.value == present {
		return match{}
	}
	return m.from(i)
}

// border reads end of 2024, beginning of the year.
func (s *scan) border(i int) match {
	if !s.word(i + 1).is(isOf) {
		return match{}
	}
	m := s.inner(i + 2)
	if m.Type != Date && m.Type != Clock {
		return match{}
	}
	return m.from(i)
}

// inner reads an expression after of, where the year means this one.
func (s *scan) inner(i int) match {
	m := s.phrase(i)
	u := s.word(i + 1)
	if m.Len() > 0 || !s.word(i).is(isThe) || !u.is(isUnit) || u.unit < day {
		return m
	}
	p := s.now
	if p.known() {
		p = pointAt(p.begin, u.unit)
	}
	return s.dated(i, i+2, p, present)
}

// definite reads what an article may stand before and belong to.
func (s *scan) definite(i int) match {
	w, next := s.word(i+1), s.word(i+2)
	switch {
	case w.is(isPast) && s.isNoun(i+1):
		return match{nlp.Range{Begin: i, End: i + 2}, Date, w.code, point{}}
	case w.is(isUnit) && w.unit == year && next.is(isYear):
		return s.dated(i, i+3, point{date(next.n, 1, 1), year}, "")
	case w.unit == weekend && w.is(isUnit):
		return s.theWeekend(i)
	case w.is(isUnit) && w.unit == week && next.is(isOf):
		return s.weekOf(i)
	case w.is(isPart):
		return s.part(i + 1).from(i)
	case w.is(isCardinal | isVague | isInexact):
		if m := s.dayMonth(i + 1); m.Len() > 0 {
			return m.from(i)
		}
		return s.duration(i + 1).from(i)
	case w.is(isEdge | isBorder | isShift | isNarrative | isOrdinal | isDecade | isRecent | isSeason):
		if m := s.phrase(i + 1); m.Begin == i+1 {
			return m.from(i)
		}
	}
	return match{}
}

// weekOf reads the week of Sept. 8.
func (s *scan) weekOf(i int) match {
	m := s.dateAt(i + 3)
	if m.Len() == 0 || !m.at.known() {
		return match{}
	}
	return s.dated(i, m.End, pointAt(m.at.begin, week), "")
}

// isNoun reports whether word i, after an article, is the noun that it belongs to.
func (s *scan) isNoun(i int) bool {
	if len(s.doc.Tag) == 0 {
		return s.class(i+1) != nlp.Word && !s.word(i+1).is(isCardinal)
	}
	return s.doc.UPOS(i) == "NOUN" && int(s.doc.Head[i-1]) == i
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

// reference reads now, recently, soon.
func (s *scan) reference(i int) match {
	if s.word(i-1).is(isJoining) || s.word(i+1).is(isJoining) {
		return match{}
	}
	return match{nlp.Range{Begin: i, End: i + 1}, Date, s.word(i).code, point{}}
}

// recent reads recent years.
func (s *scan) recent(i int) match {
	j := i + 1
	if a, e := s.quantity(j); e > j && a.n < 0 {
		j = e
	}
	if !s.word(j).is(isMany) {
		return match{}
	}
	return match{nlp.Range{Begin: i, End: j + 1}, Date, past, point{}}
}

// era reads these days.
func (s *scan) era(i int) match {
	if u := s.word(i + 1); u.unit != day || !u.is(isMany) {
		return match{}
	}
	return match{nlp.Range{Begin: i, End: i + 2}, Date, present, point{}}
}
