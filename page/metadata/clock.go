package metadata

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/writethru/writethru"
)

// epoch reads seconds or milliseconds since 1970.
func epoch(s string) (writethru.Moment, bool) {
	if len(s) != 10 && len(s) != 13 || strings.Trim(s, "0123456789") != "" {
		return writethru.Moment{}, false
	}
	n, _ := strconv.ParseInt(s[:10], 10, 64)
	return writethru.Moment{Time: time.Unix(n, 0).UTC()}, true
}

// parseClock reads T14:03, 14:03:05.120, at 2:03 p.m. and returns the time since
// midnight and the text after it.
func parseClock(s string) (time.Duration, string, bool) {
	colon := strings.IndexByte(s, ':')
	if colon < 1 || colon > 12 {
		return 0, s, false
	}
	begin := colon
	for begin > 0 && isDigit(s[begin-1]) {
		begin--
	}
	hour, err := strconv.Atoi(s[begin:colon])
	if err != nil || hour > 24 || len(s) < colon+3 || !isDigit(s[colon+1]) || !isDigit(s[colon+2]) {
		return 0, s, false
	}
	clock := time.Duration(hour)*time.Hour + time.Duration(atoi2(s[colon+1:]))*time.Minute
	rest := s[colon+3:]
	if len(rest) >= 3 && rest[0] == ':' && isDigit(rest[1]) && isDigit(rest[2]) {
		clock += time.Duration(atoi2(rest[1:])) * time.Second
		rest = strings.TrimLeft(strings.TrimLeft(rest[3:], ".,"), "0123456789")
	}
	half := strings.ToLower(strings.ReplaceAll(strings.TrimSpace(rest[:min(len(rest), 6)]), ".", ""))
	switch {
	case strings.HasPrefix(half, "pm") && hour < 12:
		clock += 12 * time.Hour
	case strings.HasPrefix(half, "am") && hour == 12:
		clock -= 12 * time.Hour
	}
	if strings.HasPrefix(half, "pm") || strings.HasPrefix(half, "am") {
		rest = rest[strings.IndexAny(rest, "mM")+1:]
	}
	return clock, rest, true
}

// parseZone reads Z, +02:00, -0500, +01, GMT+1 or the name of a zone.
func parseZone(s string) (*time.Location, bool) {
	s = strings.TrimLeft(s, " .([")
	if s == "" {
		return nil, false
	}
	if s[0] == '+' || s[0] == '-' {
		digits := strings.Replace(s[1:min(len(s), 6)], ":", "", 1)
		if len(digits) == 1 || len(digits) > 1 && !isDigit(digits[1]) {
			digits = "0" + digits
		}
		if len(digits) < 2 || !isDigit(digits[0]) || !isDigit(digits[1]) {
			return nil, false
		}
		offset := atoi2(digits) * 3600
		if len(digits) >= 4 && isDigit(digits[2]) && isDigit(digits[3]) {
			offset += atoi2(digits[2:]) * 60
		}
		if s[0] == '-' {
			offset = -offset
		}
		return zoneOf(offset), true
	}
	name := strings.ToLower(s)
	end := strings.IndexFunc(name, func(r rune) bool { return !unicode.IsLetter(r) })
	if end >= 0 {
		name = name[:end]
	}
	minutes, ok := zones[name]
	if ok && minutes == 0 && end > 0 && (s[end] == '+' || s[end] == '-') {
		return parseZone(s[end:]) // GMT+10
	}
	return zoneOf(minutes * 60), ok
}

func zoneOf(seconds int) *time.Location {
	if seconds == 0 {
		return time.UTC
	}
	return time.FixedZone("", seconds)
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

func atoi2(s string) int { return int(s[0]-'0')*10 + int(s[1]-'0') }
