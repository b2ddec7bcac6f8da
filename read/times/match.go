package times

import "github.com/writethru/writethru/nlp"

// A match is an expression that a rule has read. The zero match is none.
type match struct {
	nlp.Range
	Type  Type
	value string
	at    point
}

// as returns the match with another type.
func (m match) as(t Type) match {
	if m.Len() > 0 {
		m.Type = t
	}
	return m
}

// dated returns the match of a date; the value is otherwise where the date is not known.
func (s *scan) dated(i, end int, p point, otherwise string) match {
	m := match{nlp.Range{Begin: i, End: end}, Date, p.value(), p}
	if m.value == "" {
		m.value, m.at = otherwise, point{}
	}
	if m.value == "" {
		return match{}
	}
	if p.grain < day && p.grain != none {
		m.Type = Clock
	}
	return m
}

// from returns the match with its first word moved to i.
func (m match) from(i int) match {
	if m.Len() > 0 {
		m.Begin = i
	}
	return m
}

// parted returns the match of a date with the part of the day that follows, if one does:
// Monday night.
func (s *scan) parted(m match) match {
	j := s.hyphen(m.End)
	part := s.word(j)
	if m.Len() == 0 || !part.is(isPart) || m.at.known() && m.at.grain != day {
		return m
	}
	m.End = j + 1
	return m.day().in(part.code)
}

// day returns the match of a day with a value that a time of day may follow.
func (m match) day() match {
	switch m.value {
	case past, present, future:
		m.value = anyDay
	}
	return m
}

// in returns the match of a day as that of a part of it.
func (m match) in(part string) match {
	if m.Len() > 0 {
		m.Type, m.value = Clock, m.value+"T"+part
	}
	return m
}

// Values of what is not known.
const (
	anyDay  = "XXXX-XX-XX"
	past    = "PAST_REF"
	present = "PRESENT_REF"
	future  = "FUTURE_REF"
)

// direction returns the value of a time that is so far from an unknown day.
func direction(n int) string {
	switch {
	case n < 0:
		return past
	case n > 0:
		return future
	}
	return present
}
