package nlp

import "strings"

// clitic returns where the clitic in a word begins, 0 where there is none.
func (s *Splitter) clitic(word string) int {
	for _, c := range s.clitics {
		if at := clitic(word, c); at > 0 {
			return at
		}
	}
	return 0
}

// clitic compares from the end; c has one apostrophe, a straight one.
func clitic(word, c string) int {
	before, after, _ := strings.Cut(c, "'")
	rest, ok := cutSuffixFold(word, after)
	if !ok {
		return 0
	}
	rest, ok = cutApostrophe(rest)
	if !ok {
		return 0
	}
	if rest, ok = cutSuffixFold(rest, before); !ok {
		return 0
	}
	return len(rest)
}

func cutApostrophe(word string) (string, bool) {
	for _, a := range [...]string{"'", "’", "`", "´"} {
		if rest, ok := strings.CutSuffix(word, a); ok {
			return rest, true
		}
	}
	return word, false
}

func cutSuffixFold(s, suffix string) (string, bool) {
	at := len(s) - len(suffix)
	if at < 0 || !strings.EqualFold(s[at:], suffix) {
		return s, false
	}
	return s[:at], true
}
