package times

import (
	"fmt"
	"strconv"
	"strings"
	"time"
)

// A holiday is a day of the year that has a name.
type holiday struct {
	rest []string // the words after the first
	rule string
}

// addHoliday takes in the names of a holiday, with its rule.
func (l *lexicon) addHoliday(entry string) {
	names, rule, _ := strings.Cut(entry, "=")
	for name := range strings.SplitSeq(names, "|") {
		words := strings.Fields(strings.ReplaceAll(name, "'", " '"))
		l.add(isHoliday, words[:1])
		l.holidays[words[0]] = append(l.holidays[words[0]], holiday{words[1:], rule})
	}
}

// in returns the holiday of a year.
func (h holiday) in(year int) time.Time {
	var m, weekday, n int
	if days, ok := strings.CutPrefix(h.rule, "E"); ok {
		n, _ = strconv.Atoi(days)
		return easter(year).AddDate(0, 0, n)
	}
	if read, _ := fmt.Sscanf(h.rule, "%d#%d-%d", &m, &n, &weekday); read == 3 {
		return weekdayOf(year, m, weekday, n)
	}
	fmt.Sscanf(h.rule, "%d-%d", &m, &n)
	return date(year, m, n)
}

// anyYear returns the value of the holiday in a year that is not known.
func (h holiday) anyYear() string {
	var m, d int
	if read, _ := fmt.Sscanf(h.rule, "%d-%d", &m, &d); read == 2 {
		return fmt.Sprintf("XXXX-%02d-%02d", m, d)
	}
	return anyDay
}

// holiday reads the name of a holiday, perhaps with its year.
func (s *scan) holiday(i int) match {
	h := s.holidayAt(i)
	if h.rule == "" {
		return match{}
	}
	end := i + 1 + len(h.rest)
	if y := s.word(end); y.is(isYear) {
		return s.dated(i, end+1, point{h.in(y.n), day}, "")
	}
	return s.dated(i, end, s.nearest(i, end, func(y int) point { return point{h.in(y), day} }), h.anyYear())
}

// holidayAt returns the holiday with the longest name at i.
func (s *scan) holidayAt(i int) (best holiday) {
	if !isUpper(s.token(i)) {
		return best
	}
	for _, h := range s.holidays[strings.ToLower(s.token(i))] {
		if (best.rule == "" || len(h.rest) > len(best.rest)) && s.goesOn(i+1, h.rest) {
			best = h
		}
	}
	return best
}

// goesOn reports whether words follow at i.
func (s *scan) goesOn(i int, words []string) bool {
	for k, w := range words {
		if i+k >= s.end || !strings.EqualFold(strings.ReplaceAll(s.token(i+k), "’", "'"), w) {
			return false
		}
	}
	return true
}
