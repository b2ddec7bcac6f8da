package times

import (
	"strings"

	"github.com/writethru/writethru/nlp"
)

// The years of which news speaks without saying that they are years.
const (
	firstModern = 1900
	lastModern  = 2060
)

// year reads a number of four digits that is a year: in 2020, the 2020 election, 2019-2021.
func (s *scan) year(i int) match {
	w := s.word(i)
	if s.countsThings(i) || !s.isYear(i, w.n) {
		return match{}
	}
	return s.dated(i, i+1, point{date(w.n, 1, 1), year}, "")
}

// countsThings reports whether the number at i says how many, how much or where.
func (s *scan) countsThings(i int) bool {
	if s.class(i-1) == nlp.Symbol || s.word(i+1).is(isCounted|isStreet|isUnit|isMany|isCardinal) || s.word(i+2).is(isStreet) {
		return true
	}
	if len(s.doc.Tag) == 0 || s.isOwned(i) {
		return false
	}
	head := int(s.doc.Head[i])
	return head > i && strings.HasPrefix(s.doc.Deprel(i), "nummod") && s.doc.XPOS(head) == "NNS"
}

// isYear reports whether what stands beside the number n at i shows that it is a year.
func (s *scan) isYear(i, n int) bool {
	modern := n >= firstModern && n <= lastModern
	switch {
	case s.follows(i), s.isRange(i+1) && s.word(i+2).is(isYear), modern && s.isSeason(i, n):
		return true
	case s.word(i - 1).is(isGoverning | isEdge):
		return modern || !s.class(i+1).IsWord()
	case s.class(i-1) == nlp.Left && s.class(i+1) == nlp.Right:
		return modern
	}
	return modern && s.class(i+1) == nlp.Word && (s.isOwned(i) || s.namesOne(i))
}

// namesOne reports whether the number at i belongs to a noun of which there is one: her lost
// 2016 campaign.
func (s *scan) namesOne(i int) bool {
	if len(s.doc.Tag) == 0 {
		return false
	}
	head := int(s.doc.Head[i])
	return head > i && (s.doc.XPOS(head) == "NN" || s.doc.XPOS(head) == "NNP")
}

// isSeason reports whether the year n at i begins a range such as 2022-23.
func (s *scan) isSeason(i, n int) bool {
	w := s.word(i + 2)
	return s.isRange(i+1) && w.digits && w.n == (n+1)%100 && len(s.token(i+2)) == 2
}

// follows reports whether the number at i goes on a list or a range of years.
func (s *scan) follows(i int) bool {
	b := s.before
	return b.Len() > 0 && b.End == i-1 && b.at.grain == year && (s.isRange(i-1) || s.class(i-1) == nlp.Comma || s.word(i-1).is(isAnd|isTo))
}

// isOwned reports whether a determiner or a possessive stands before word i.
func (s *scan) isOwned(i int) bool {
	return s.word(i-1).is(isThe|isA|isOwner) || s.class(i-1) == nlp.Clitic
}

// fiscal reads fiscal 2025, fiscal year 2025.
func (s *scan) fiscal(i int) match {
	j := i + 1
	if s.word(j).unit == year {
		j++
	}
	if w := s.word(j); w.is(isYear) {
		return match{nlp.Range{Begin: i, End: j + 1}, Date, "FY" + s.token(j), point{date(w.n, 1, 1), year}}
	}
	return match{}
}
