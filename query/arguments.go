package query

import (
	"strings"
	"unicode"
)

// Join returns the arguments of a command line as one query. A field whose value has spaces, and has lost its quotation
// marks to the shell, gets them back: by:Mara Quill.
func Join(arguments []string) string {
	terms := make([]string, len(arguments))
	for i, a := range arguments {
		terms[i] = requoted(a)
	}
	return strings.Join(terms, " ")
}

func requoted(argument string) string {
	s := scanner{rest: argument}
	field := s.takeField()
	if field == "" || !strings.ContainsFunc(s.rest, unicode.IsSpace) || s.rest != quotationMarks.Replace(s.rest) || strings.Contains(s.rest, `"`) {
		return argument
	}
	return field + `:"` + s.rest + `"`
}
