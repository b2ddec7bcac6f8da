package nlp

import "strings"

// A clitic is the letters before its apostrophe and those after it: n’t.
type clitic struct{ before, after string }

func newClitics(words []string) []clitic {
	clitics := make([]clitic, len(words))
	for i, w := range words {
		clitics[i].before, clitics[i].after, _ = strings.Cut(w, "'")
	}
	return clitics
}

// clitic returns where the clitic at the end of a word begins, 0 where there is none.
func (s *Splitter) clitic(word string) int {
	for i := range s.clitics {
		if at := s.clitics[i].in(word); at > 0 {
			return at
		}
	}
	return 0
}

// isClitic reports whether letters with an apostrophe before them are a clitic.
func (s *Splitter) isClitic(letters string) bool {
	for _, c := range s.clitics {
		if c.before == "" && strings.EqualFold(c.after, letters) {
			return true
		}
	}
	return false
}

// in returns where the clitic begins in a word that ends with it, 0 where none does.
func (c *clitic) in(word string) int {
	rest, ok := cutSuffixFold(word, c.after)
	if !ok {
		return 0
	}
	if rest, ok = cutApostrophe(rest); !ok {
		return 0
	}
	if rest, ok = cutSuffixFold(rest, c.before); !ok {
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
