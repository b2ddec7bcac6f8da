package query

import (
	"slices"
	"strings"
	"unicode"
)

// A scanner cuts a query into its terms.
type scanner struct {
	rest   string
	field  string // in lower case; empty for a word or phrase
	value  string
	quoted bool
}

// next goes to the next term that is not empty, and reports whether there is one.
func (s *scanner) next() bool {
	for {
		s.rest = strings.TrimLeftFunc(s.rest, unicode.IsSpace)
		if s.rest == "" {
			return false
		}
		s.field = s.takeField()
		s.value, s.quoted = s.takeValue()
		if s.field != "" || strings.TrimSpace(s.value) != "" {
			return true
		}
	}
}

// words is the term as it was typed, with its quotation marks.
func (s *scanner) words() string {
	if s.quoted {
		return `"` + s.value + `"`
	}
	return s.value
}

// takeField takes the name of a field with its colon, if one stands here.
func (s *scanner) takeField() string {
	end := strings.IndexFunc(s.rest, func(r rune) bool { return !unicode.IsLetter(r) })
	if end < 0 || s.rest[end] != ':' {
		return ""
	}
	name := strings.ToLower(s.rest[:end])
	if !slices.Contains(Fields, name) {
		return ""
	}
	s.rest = s.rest[end+1:]
	return name
}

// takeValue takes what stands in quotation marks, or else all before the next space or mark. An open
// quotation ends with the query.
func (s *scanner) takeValue() (value string, quoted bool) {
	if inner, found := strings.CutPrefix(s.rest, `"`); found {
		value, s.rest, _ = strings.Cut(inner, `"`)
		return value, true
	}
	end := strings.IndexFunc(s.rest, func(r rune) bool { return r == '"' || unicode.IsSpace(r) })
	if end < 0 {
		end = len(s.rest)
	}
	value, s.rest = s.rest[:end], s.rest[end:]
	return value, false
}
