package metadata

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Limits on credits; what is over them is no byline.
const (
	maxCredit = 1000 // bytes in a line
	maxNames  = 60
)

// credits gathers names as they are credited: persons, bodies such as agencies and
// desks, and the outlet itself.
type credits struct {
	sites                   []string // folded names of the outlet
	persons, bodies, itself []string
}

// add takes the names out of the credit lines of one source, and reports whether it
// names a person, or a body other than the outlet.
func (c *credits) add(lines ...string) bool {
	var persons, bodies []string
	for _, line := range lines {
		line = clean(line[:min(len(line), maxCredit)])
		if isAddress(line) {
			continue
		}
		if c.isOutlet(line) {
			c.itself = appendNew(c.itself, line)
			continue
		}
		names, body := c.personsIn(line)
		for _, name := range names {
			persons = appendNew(persons, name)
		}
		if len(names) == 0 && body {
			bodies = appendNew(bodies, strings.Trim(line, " .,"))
		}
	}
	if len(persons) > 0 {
		c.persons = append(persons, bodies...)
	}
	if len(c.bodies) == 0 {
		c.bodies = bodies
	}
	return len(persons)+len(bodies) > 0
}

// personsIn returns the names of persons in a credit line, and whether it names a
// body. What stands after a body is where it is, not who.
func (c *credits) personsIn(line string) (persons []string, body bool) {
	for _, name := range splitCredit(line) {
		switch {
		case c.isBody(name):
			body = true
		case isName(name) && (!body || strings.Contains(name, " ")):
			persons = append(persons, name)
		}
	}
	return persons, body
}

// names returns the persons with the bodies that the same source names beside them,
// for want of them the bodies of the first source that has some, else the outlet.
func (c *credits) names() []string {
	switch {
	case len(c.persons) > 0:
		return c.persons
	case len(c.bodies) > 0:
		return c.bodies
	}
	return c.itself
}

func (c *credits) isOutlet(name string) bool { return slices.Contains(c.sites, fold(name)) }

// isBody reports whether a name is that of the outlet, an agency, a desk or another
// body.
func (c *credits) isBody(name string) bool {
	if c.isOutlet(name) {
		return true
	}
	notLetter := func(r rune) bool { return !unicode.IsLetter(r) }
	for w := range strings.FieldsFuncSeq(strings.ToLower(name), notLetter) {
		if bodies[w] {
			return true
		}
	}
	last, _ := utf8.DecodeLastRuneInString(name)
	return strings.Contains(name, ".") && !strings.Contains(name, " ") && unicode.IsLower(last)
}

// appendNew appends the name unless it is there, in whatever case.
func appendNew(names []string, name string) []string {
	same := func(have string) bool { return fold(have) == fold(name) }
	if len(names) >= maxNames || slices.ContainsFunc(names, same) {
		return names
	}
	return append(names, name)
}

// splitCredit parts a credit line into names.
func splitCredit(line string) []string {
	var names []string
	between := func(r rune) bool { return strings.ContainsRune(",;|•·/\n–—&", r) }
	for piece := range strings.FieldsFuncSeq(line, between) {
		for _, name := range splitAnd(piece) {
			if name = trimCredit(name); name != "" {
				names = append(names, name)
			}
		}
	}
	return names
}

func splitAnd(s string) []string {
	pieces := []string{s}
	for _, and := range conjunctions {
		var next []string
		for _, piece := range pieces {
			next = append(next, splitFold(piece, and)...)
		}
		pieces = next
	}
	return pieces
}

// splitFold is strings.Split in whatever case.
func splitFold(s, sep string) []string {
	lower := strings.ToLower(s)
	if len(lower) != len(s) || !strings.Contains(lower, sep) {
		return strings.Split(s, sep)
	}
	var pieces []string
	for {
		i := strings.Index(lower, sep)
		if i < 0 {
			return append(pieces, s)
		}
		pieces = append(pieces, s[:i])
		s, lower = s[i+len(sep):], lower[i+len(sep):]
	}
}

// trimCredit takes from a piece of a credit line what is not the name.
func trimCredit(s string) string {
	const quotes = " .:-*\"'”“„()[]"
	s = trimLeads(strings.Trim(s, quotes+"@"))
	if i := strings.LastIndexByte(s, ':'); i >= 0 {
		s = trimLeads(strings.TrimSpace(s[i+1:]))
	}
	for _, place := range places {
		if i := strings.Index(s, place); i > 0 && strings.Contains(s[:i], " ") {
			s = s[:i]
		}
	}
	return strings.Trim(s, quotes)
}

// trimLeads drops the leads at the beginning of a credit.
func trimLeads(s string) string {
	for {
		rest := s
		for _, lead := range leads {
			rest = trimLead(rest, lead)
		}
		for _, lead := range leadWords {
			if cut := trimLead(rest, lead); strings.Contains(cut, " ") || cut != rest && rest[0] >= 'a' {
				rest = cut
			}
		}
		if rest == s {
			return s
		}
		s = rest
	}
}

func trimLead(s, lead string) string {
	n := len(lead)
	if len(s) <= n || s[n] != ' ' && s[n] != ':' || !strings.EqualFold(s[:n], lead) {
		return s
	}
	return strings.TrimLeft(s[n:], " :")
}

// isName reports whether the text can be a name at all.
func isName(s string) bool {
	if len(s) < 2 || len(s) > 70 || strings.Count(s, " ") > 6 || isAddress(s) || strings.ContainsAny(s, "?!=%{}<>") {
		return false
	}
	lower := strings.ToLower(s)
	return strings.ContainsFunc(s, unicode.IsLetter) && !degrees[s] && !namesJob(lower) && !nobodies[lower[strings.LastIndexByte(lower, ' ')+1:]]
}

func isAddress(s string) bool {
	return strings.Contains(s, "://") || strings.HasPrefix(s, "www.") || strings.Contains(s, "@") || strings.HasPrefix(s, "/")
}

// namesJob reports whether the text, in lower case, is a job rather than a name.
func namesJob(s string) bool {
	for w := range strings.FieldsSeq(s) {
		if jobs[strings.Trim(w, ".,:()")] {
			return true
		}
	}
	return false
}

// looksLikePerson reports whether visible text has the shape of a person's name: two
// to five words, particles apart with capitals, no digits.
func looksLikePerson(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 5 || strings.ContainsAny(s, "0123456789") {
		return false
	}
	capitals := 0
	for _, w := range words {
		initial, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(initial) && !particles[w] && !unicode.Is(unicode.Lo, initial) {
			return false
		}
		lower := strings.ToLower(strings.Trim(w, ".,:"))
		if strangers[lower] {
			return false
		}
		if !particles[lower] {
			capitals++
		}
	}
	return capitals >= 2
}

// looksLikePenName reports whether the text is one word that can be a name.
func looksLikePenName(s string) bool {
	lower := strings.ToLower(s)
	return len(s) <= 30 && !strings.ContainsAny(s, " .:") && !strangers[lower] && !particles[lower] && months[lower] == 0 && leadOf(s) == ""
}
