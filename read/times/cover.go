package times

// covered reports whether a name that is no date holds the words of a match: the Sunday
// Tribune is no Sunday. A year at the head of a name is one nevertheless.
func (s *scan) covered(m match) bool {
	for s.names < len(s.doc.Names) && s.doc.Names[s.names].End <= m.Begin {
		s.names++
	}
	if s.names == len(s.doc.Names) {
		return false
	}
	name := s.doc.Names[s.names]
	if name.Begin > m.Begin || name.End < m.End || s.doc.Kind(name) == "Date" {
		return false
	}
	first := s.word(m.Begin)
	if first.is(isHoliday) && (name.Range == m.Range || m.Len() > 1 && s.doc.Kind(name) == "Misc") {
		return false
	}
	if name.Range == m.Range && s.doc.Kind(name) == "Misc" {
		return s.word(m.End - 1).is(isUnit | isMany)
	}
	return !(m.Begin == name.Begin && m.Len() == 1 && first.is(isYear))
}
