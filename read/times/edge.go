package times

import "github.com/writethru/writethru/nlp"

// edge reads early Monday, late last year, later this month.
func (s *scan) edge(i int) match {
	if s.word(i + 1).is(isEdge) {
		return match{}
	}
	if m := s.hoursOf(i); m.Len() > 0 {
		return m
	}
	m := s.phrase(i + 1)
	if m.Begin != i+1 || m.Type != Date && m.Type != Clock || m.value == present {
		return match{}
	}
	return m.from(i)
}

// hoursOf reads early hours of Monday, early morning hours of Monday.
func (s *scan) hoursOf(i int) match {
	code, j := s.word(i).code, i+1
	if w := s.word(j); w.is(isPart) {
		code, j = w.code, j+1
	}
	if w := s.word(j); code == "" || w.unit != hour || !w.is(isMany) || !s.word(j+1).is(isOf) {
		return match{}
	}
	return s.dateAt(j + 2).in(code).from(i)
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

// era reads these days, those days.
func (s *scan) era(i int) match {
	if u := s.word(i + 1); u.unit != day || !u.is(isMany) {
		return match{}
	}
	return match{nlp.Range{Begin: i, End: i + 2}, Date, s.word(i).code, point{}}
}
