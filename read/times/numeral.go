package times

import (
	"strconv"
	"strings"
)

// What numbers are taken for years.
const (
	firstYear = 1000
	lastYear  = 2999
	turn      = 30 // the ’30s are of the last century, the ’20s of this
)

// mostDigits is how long a number is at most.
const mostDigits = 12

// numeral returns what a word written in digits can be.
func numeral(letters string) word {
	digits := strings.TrimLeft(letters, "'’")
	end := 0
	for end < len(digits) && isDigit(digits[end]) {
		end++
	}
	if end == 0 || end > mostDigits {
		return word{}
	}
	n, _ := strconv.Atoi(digits[:end])
	w := word{n: n, digits: true}
	switch rest := digits[end:]; {
	case len(digits) < len(letters):
		w.class = elided(end, rest)
		w.n = century20(n)
	case rest == "":
		w.class = plain(digits, n)
	default:
		w.class, w.n = w.mixed(digits, rest)
		w.code = digits
	}
	return w
}

// elided returns the class of a number with an apostrophe before it.
func elided(size int, rest string) class {
	if size == 2 && isPlural(rest) {
		return isDecade
	}
	return 0
}

// century20 returns the year whose last two digits are n.
func century20(n int) int {
	if n < turn {
		return 2000 + n
	}
	return 1900 + n
}

func plain(digits string, n int) class {
	if len(digits) == 4 && n >= firstYear && n <= lastYear {
		return isCardinal | isYear
	}
	return isCardinal
}

// mixed returns the class and the number of digits with other signs among them.
func (w word) mixed(digits, rest string) (class, int) {
	switch {
	case isPlural(rest):
		return w.decade(len(digits) - len(rest))
	case isEnding(rest):
		return isOrdinal, w.n
	case rest[0] == ':':
		return clockDigits(w.n, rest[1:])
	case rest[0] == ',':
		n, err := strconv.Atoi(strings.ReplaceAll(digits, ",", ""))
		if err == nil {
			return isCardinal, n
		}
	case rest[0] == '/' && strings.Count(rest, "/") == 1:
		return isFraction, w.n
	case rest[0] == '/' || rest[0] == '-':
		return isCalendar, 0
	case rest[0] == '.':
		return isCardinal, -1
	}
	return 0, 0
}

// decade reads 1950s and 50s.
func (w word) decade(size int) (class, int) {
	if size != 4 && size != 2 || w.n%10 != 0 {
		return 0, 0
	}
	return isDecade, w.n
}

// clockDigits reads the minutes after an hour: 30, 30:15.
func clockDigits(hour int, rest string) (class, int) {
	minutes, _, _ := strings.Cut(rest, ":")
	n, err := strconv.Atoi(minutes)
	if err != nil || len(minutes) != 2 || n > 59 || hour > 24 {
		return 0, 0
	}
	return isClock, hour*60 + n
}

func isPlural(s string) bool { return s == "s" || s == "'s" || s == "’s" }

// isEnding reports whether s makes an ordinal of the digits before it.
func isEnding(s string) bool {
	switch strings.ToLower(s) {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

func isDigit(b byte) bool { return '0' <= b && b <= '9' }
