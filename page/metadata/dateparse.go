package metadata

import (
	"strings"
	"time"

	"github.com/writethru/writethru"
)

// dayOrder says how 03/04/2025 is read.
type dayOrder int

const (
	dayFirst dayOrder = iota
	monthFirst
)

// The years a page on the web can be from. Archives put older articles
// online, but only structured data can be trusted to mean it.
const (
	firstYear     = 1850
	firstYearText = 1991
	lastYear      = 2100
)

// month returns the number of the month named by token i, 0 for none.
func (d *dateText) month(i int) int {
	if d.at(i).kind != word {
		return 0
	}
	return months[strings.ToLower(d.str(i))]
}

// A day is a date found in a text; next is the token after it.
type day struct {
	year, month, day int
	next             int
}

func (d day) valid() bool {
	if d.year < firstYear || d.year > lastYear || d.month < 1 || d.month > 12 || d.day < 1 {
		return false
	}
	return d.day <= time.Date(d.year, time.Month(d.month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// dayAt reads the date that begins at token i.
func (d *dateText) dayAt(i int) (day, bool) {
	var found day
	switch {
	case d.digits(i) == 8:
		v := d.at(i).value
		found = day{v / 10000, v / 100 % 100, v % 100, i + 1}
	case d.digits(i) == 4:
		found = d.yearFirst(i)
	case d.digits(i) == 1, d.digits(i) == 2:
		if found = d.dayMonthName(i); !found.valid() {
			found = d.numeric(i)
		}
	case d.month(i) > 0:
		found = d.monthNameDay(i)
	}
	return found, found.valid()
}

// yearFirst reads 2025-08-25, 2025/8/25, 2025. 8. 25, 2025年8月25日 and 2025. augusztus 25.
func (d *dateText) yearFirst(i int) day {
	year := d.at(i).value
	if d.at(i+1).kind != mark && !isYearSign(d.str(i+1)) {
		if m := d.month(i + 1); m > 0 {
			return day{year, m, d.at(i + 2).value, i + 3}
		}
		return day{}
	}
	if m := d.month(i + 2); m > 0 && d.is(i+1, ".-,/") {
		j := i + 3
		if d.is(j, "-/.") {
			j++
		}
		return day{year, m, d.at(j).value, j + 1}
	}
	if !d.is(i+1, "-/.‑–") && !isYearSign(d.str(i+1)) || d.digits(i+2) > 2 || d.digits(i+4) > 2 {
		return day{}
	}
	if d.is(i+1, "-/.") && d.str(i+1) != d.str(i+3) {
		return day{}
	}
	return day{year, d.at(i + 2).value, d.at(i + 4).value, i + 5}
}

func isYearSign(s string) bool { return s == "年" || s == "년" }

// numeric reads 25.08.2025, 25/8/2025, 8/25/2025, 25-08-25, 25 | 08 | 2025.
func (d *dateText) numeric(i int) day {
	if !d.is(i+1, "./-|") || d.digits(i+2) == 0 || d.digits(i+2) > 2 || d.str(i+1) != d.str(i+3) {
		return day{}
	}
	a, b, year := d.at(i).value, d.at(i+2).value, d.at(i+4).value
	switch d.digits(i + 4) {
	case 2:
		if d.str(i+1) == "-" {
			return day{}
		}
		year += 2000
	case 4:
	default:
		return day{}
	}
	if (d.order == monthFirst && !d.is(i+1, ".|") && a <= 12) || b > 12 {
		a, b = b, a
	}
	return day{year, b, a, i + 5}
}

// dayMonthName reads 25 August 2025, 25. August 2025, 25 de agosto de 2025, 25th of
// August, 2025, 1er août 2025, 25-Aug-2025.
func (d *dateText) dayMonthName(i int) day {
	j := i + 1
	for d.is(j, ".-/º°ª") || joinsDay(strings.ToLower(d.str(j))) && d.at(j).kind == word {
		j++
	}
	month := d.month(j)
	if month == 0 {
		return day{}
	}
	for j++; d.is(j, ".,-/'’") || joinsDay(strings.ToLower(d.str(j))) && d.at(j).kind == word; {
		j++
	}
	if d.digits(j) != 4 {
		return day{}
	}
	return day{d.at(j).value, month, d.at(i).value, j + 1}
}

// joinsDay reports whether the word may stand between the parts of a date.
func joinsDay(w string) bool {
	switch w {
	case "de", "del", "of", "st", "nd", "rd", "th", "er", "ième", "di", "do", "den", "d", "e":
		return true
	}
	return false
}

// monthNameDay reads August 25, 2025 and Aug. 25th 2025.
func (d *dateText) monthNameDay(i int) day {
	j := i + 1
	if d.is(j, ".-") {
		j++
	}
	if d.digits(j) == 0 || d.digits(j) > 2 {
		return day{}
	}
	number := d.at(j).value
	for j++; d.is(j, ".,-") || joinsDay(strings.ToLower(d.str(j))) && d.at(j).kind == word; {
		j++
	}
	if d.is(j+1, ":") && d.is(j+3, ":") && d.at(j+5).kind == word && d.digits(j+6) == 4 {
		return day{d.at(j + 6).value, d.month(i), number, j + 7} // Mon Aug 25 14:03:05 UTC 2025
	}
	if d.digits(j) != 4 {
		return day{}
	}
	return day{d.at(j).value, d.month(i), number, j + 1}
}

// parseMoment reads the first date of a text, with the time of day where the
// text goes on with one and its zone. It returns the zero Moment where there is
// none.
func parseMoment(text string, order dayOrder) writethru.Moment {
	if m, ok := epoch(strings.TrimSpace(text)); ok {
		return m
	}
	m, _ := firstDate(plainDigits(text), order)
	return m
}

// firstDate is parseMoment for running text in plain digits, which holds no bare
// seconds. It also returns where the date begins.
func firstDate(text string, order dayOrder) (writethru.Moment, int) {
	if len(text) > maxDateText {
		text = text[:maxDateText]
	}
	if !mayHoldDate(text) {
		return writethru.Moment{}, 0
	}
	d := newDateText(text, order)
	for i := range d.tokens {
		if found, ok := d.dayAt(i); ok && !d.partOfNumber(i) {
			return d.moment(found), d.at(i).begin
		}
	}
	return writethru.Moment{}, 0
}

// mayHoldDate reports whether the text has digits as they stand in dates: 2025,
// 20250825, or the end of 25.8.25.
func mayHoldDate(s string) bool {
	for i := 0; i < len(s); i++ {
		begin := i
		for i < len(s) && isDigit(s[i]) {
			i++
		}
		switch i - begin {
		case 4:
			if s[begin] == '1' || s[begin] == '2' {
				return true
			}
		case 8:
			return true
		case 2:
			if begin > 0 && (s[begin-1] == '.' || s[begin-1] == '/') {
				return true
			}
		}
	}
	return false
}

// partOfNumber reports whether token i goes on with a longer number or a word, so
// that no date begins there.
func (d *dateText) partOfNumber(i int) bool {
	return i > 0 && d.at(i).kind == number && d.at(i-1).end == d.at(i).begin &&
		(d.is(i-1, "-./_$€£") && i > 1 && d.at(i-2).kind == number)
}

// moment adds to a day the time that follows it. A time without a zone is no
// point in time: the day alone is kept.
func (d *dateText) moment(found day) writethru.Moment {
	midnight := time.Date(found.year, time.Month(found.month), found.day, 0, 0, 0, 0, time.UTC)
	rest := ""
	if found.next < len(d.tokens) {
		rest = d.text[d.at(found.next).begin:]
	}
	clock, rest, ok := parseClock(rest)
	if !ok {
		return writethru.Moment{Time: midnight, DayOnly: true}
	}
	zone, ok := parseZone(rest)
	if !ok {
		return writethru.Moment{Time: midnight, DayOnly: true}
	}
	year, month, dd := midnight.Date()
	at := time.Date(year, month, dd, 0, 0, 0, 0, zone).Add(clock)
	return writethru.Moment{Time: at}
}
