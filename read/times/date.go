package times

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/writethru/writethru/nlp"
)

// dayWord reads today, tonight, overnight, yesterday morning.
func (s *scan) dayWord(i int) match {
	w := s.word(i)
	switch {
	case w.is(isPart) && !s.endsPhrase(i+1) && !s.word(i+1).is(isAnd):
		return match{} // an overnight train
	case w.is(isPart) && !s.ahead(i, i+1):
		return s.dated(i, i+1, s.now.shift(-1), anyDay).in(w.code)
	case w.code != "":
		return s.dated(i, i+1, s.now, anyDay).in(w.code)
	}
	return s.parted(s.dated(i, i+1, s.now.shift(w.n), direction(w.n)))
}

// monthDate reads August, August 2025, Aug. 25, August 25th, 2025.
func (s *scan) monthDate(i int) match {
	if s.doubtful(i) {
		return match{}
	}
	m, d := s.word(i).n, s.word(i+1)
	if d.is(isOrdinal) || d.is(isCardinal) && d.digits {
		if d.n >= 1 && d.n <= 31 && !s.word(i+2).is(isMeridiem|isCounted) {
			return s.dayOf(i, i+2, m, d.n)
		}
	}
	if y, end := s.yearAfter(i + 1); end > 0 {
		return s.dated(i, end, point{date(y, m, 1), month}, "")
	}
	in := func(y int) point { return point{date(y, m, 1), month} }
	return s.dated(i, i+1, s.nearest(i, i+1, in), anyMonth(m))
}

func anyMonth(m int) string { return fmt.Sprintf("XXXX-%02d", m) }

// dayOf returns the match of a day of a month, with the year that may follow.
func (s *scan) dayOf(i, end, m, d int) match {
	if d > date(2000, m+1, 0).Day() {
		return match{}
	}
	if y, e := s.yearAfter(end); e > 0 {
		return s.parted(s.dated(i, e, point{date(y, m, d), day}, ""))
	}
	in := func(y int) point { return point{date(y, m, d), day} }
	return s.parted(s.dated(i, end, s.nearest(i, end, in), fmt.Sprintf("XXXX-%02d-%02d", m, d)))
}

// yearAfter returns the year that is written after a month, season or quarter, at word j
// or after a comma or an of, and where it ends.
func (s *scan) yearAfter(j int) (y, end int) {
	if s.class(j) == nlp.Comma || s.word(j).is(isOf) {
		j++
	}
	w := s.word(j)
	switch {
	case w.is(isYear) && (s.class(j-1) != nlp.Comma || !s.word(j+1).is(isCounted)):
		return w.n, j + 1
	case s.word(j-1).is(isOf) && w.is(isShift|isNarrative) && s.word(j+1).unit == year:
		if m := s.shifted(j); m.at.known() {
			return m.at.begin.Year(), m.End
		}
	}
	return 0, 0
}

// doubtful reports whether the name of a month or weekday at i may be a common word or a
// person's name, and nothing beside it shows that it is not.
func (s *scan) doubtful(i int) bool {
	if !s.word(i).is(isDoubtful) {
		return false
	}
	before, after := s.word(i-1), s.word(i+1)
	if before.is(isGoverning|isShift|isEdge|isOf|isOn|isTo|isEvery|isWeekday|isCardinal|isOrdinal) || after.is(isYear) || after.digits {
		return false
	}
	return len(s.doc.Tag) == 0 || s.doc.UPOS(i) != "PROPN" || s.word(i+1).class == 0 && isUpper(s.tokenOr(i+1))
}

// tokenOr returns token i, nothing where the sentence has none.
func (s *scan) tokenOr(i int) string {
	if i >= s.end {
		return ""
	}
	return s.token(i)
}

func isUpper(letters string) bool {
	return letters != "" && letters[0] >= 'A' && letters[0] <= 'Z'
}

// dayMonth reads 25 August, the 25th of August 2025, and the 4 of 4-7 October.
func (s *scan) dayMonth(i int) match {
	d, j := s.word(i), i+1
	if d.n < 1 || d.n > 31 || !d.digits && !d.is(isOrdinal) {
		return match{}
	}
	if s.isRange(j) && s.word(j+1).digits && s.word(j+2).is(isMonth) {
		m := s.dayOf(j+1, j+3, s.word(j+2).n, d.n)
		m.Begin, m.End = i, i+1
		return m
	}
	if d.is(isOrdinal) && s.word(j).is(isOf) {
		j++
	}
	if m := s.word(j); m.is(isMonth) {
		return s.dayOf(i, j+1, m.n, d.n)
	}
	return match{}
}

// isRange reports whether a dash stands at j, with nothing between it and the word before.
func (s *scan) isRange(j int) bool {
	c := s.class(j)
	return (c == nlp.Hyphen || c == nlp.Dash) && s.doc.Joined(j)
}

// continued reads the second half of Aug. 25-27 and 2019-21.
func (s *scan) continued(i int) match {
	w, b := s.word(i), s.before
	if b.Len() == 0 || b.End != i-1 || !s.isRange(i-1) || !w.digits || w.is(isYear) || !b.at.known() {
		return match{}
	}
	y, m, _ := b.at.begin.Date()
	switch {
	case b.at.grain == day && s.word(b.Begin).is(isMonth) && w.n >= 1 && w.n <= 31:
		return s.dayOf(i, i+1, int(m), w.n)
	case b.at.grain == year && len(s.token(i)) == 2 && (w.n > y%100 || w.n == (y+1)%100):
		return s.dated(i, i+1, point{date(y+(w.n-y%100+100)%100, 1, 1), year}, "")
	}
	return match{}
}

// numeric reads 2025-08-25 and 8/25/2025; the month comes first unless it cannot.
func (s *scan) numeric(i int) match {
	part, ok := parts(s.token(i))
	if !ok {
		return s.timestamp(i)
	}
	y, m, d := part[2], part[0], part[1]
	switch {
	case part[0] >= firstYear:
		y, m, d = part[0], part[1], part[2]
	case m > 12:
		m, d = d, m
	}
	if y < firstYear || y > lastYear || m < 1 || m > 12 || d < 1 || d > date(y, m+1, 0).Day() {
		return match{}
	}
	return s.dated(i, i+1, point{date(y, m, d), day}, "")
}

// parts returns the three numbers of a date in digits.
func parts(letters string) (part [3]int, ok bool) {
	n := 0
	for p := range strings.FieldsFuncSeq(letters, func(r rune) bool { return r == '/' || r == '-' }) {
		v, err := strconv.Atoi(p)
		if err != nil || n == len(part) {
			return part, false
		}
		part[n] = v
		n++
	}
	return part, n == len(part)
}
