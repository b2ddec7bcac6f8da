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
	days []time.Time // where the rule is a list of them
}

// addHoliday takes in the names of a holiday, with its rule.
func (l *lexicon) addHoliday(entry string) {
	names, rule, _ := strings.Cut(entry, "=")
	for name := range strings.SplitSeq(names, "|") {
		words := strings.Fields(apart.Replace(name))
		l.add(isHoliday, words[:1])
		l.holidays[words[0]] = append(l.holidays[words[0]], holiday{words[1:], rule, days(rule)})
	}
}

// apart parts a name into words as a splitter does.
var apart = strings.NewReplacer("'", " '", "-", " - ")

// days returns the days that a rule lists, none of another rule.
func days(rule string) []time.Time {
	var listed []time.Time
	for day := range strings.FieldsSeq(rule) {
		if d, err := time.Parse("2006-1-2", day); err == nil {
			listed = append(listed, d)
		}
	}
	return listed
}

// in returns the holiday of a year, an unknown day where its list lacks that. One with a single
// date is the same in every year.
func (h holiday) in(year int) point {
	if len(h.days) == 0 {
		return point{h.ruled(year), day}
	}
	for _, d := range h.days {
		if d.Year() == year || len(h.days) == 1 {
			return point{d, day}
		}
	}
	return point{}
}

// ruled returns the holiday of a year by its rule.
func (h holiday) ruled(year int) time.Time {
	var m, weekday, n, later int
	if days, ok := strings.CutPrefix(h.rule, "E"); ok {
		n, _ = strconv.Atoi(days)
		return easter(year).AddDate(0, 0, n)
	}
	if read, _ := fmt.Sscanf(h.rule, "%d#%d-%d+%d", &m, &n, &weekday, &later); read >= 3 {
		return weekdayOf(year, m, weekday, n).AddDate(0, 0, later)
	}
	fmt.Sscanf(h.rule, "%d-%d", &m, &n)
	return date(year, m, n)
}

// anyYear returns the value of the holiday in a year that is not known.
func (h holiday) anyYear() string {
	if len(h.days) == 1 {
		return h.in(0).value()
	}
	var m, d int
	if read, _ := fmt.Sscanf(h.rule, "%d-%d", &m, &d); len(h.days) == 0 && read == 2 {
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
		return s.dated(i, end+1, h.in(y.n), "")
	}
	return s.dated(i, end, s.nearest(i, end, h.in), h.anyYear())
}

// holidayAt returns the holiday with the longest name at i.
func (s *scan) holidayAt(i int) (best holiday) {
	if letters := s.token(i); !isUpper(letters) && !isDigit(letters[0]) {
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
