package attribution

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/writethru/writethru/eval/internal/python"
)

// A capitalised word, or an initial. Case is checked later: the pattern is used
// without regard to it.
const nameWord = `(?:[A-Z]\.|[A-ZÀ-Þ][\p{L}\p{N}_'’-]+)`

// namesOther reports whether the text names in full another person with the
// last name of want: a first name stands before it that does not begin like one
// of want's.
func namesOther(text string, want []string) bool {
	text = text[strings.IndexByte(text, '\n')+1:] // in the headline every word is capitalised
	last := want[len(want)-1]
	fullName := regexp.MustCompile(`(?i)((?:` + nameWord + `[ \t]+){1,3})(` + regexp.QuoteMeta(last) + `)(?:[^\p{L}\p{N}_]|$)`)
	var common map[string]bool
	for _, m := range fullName.FindAllStringSubmatch(text, -1) {
		if first, _ := utf8.DecodeRuneInString(m[2]); !unicode.IsUpper(first) {
			continue
		}
		if common == nil {
			common = lowerWords(text)
		}
		names := firstNames(m[1], last, common)
		if len(names) > 0 && !anyAlike(names, want[:len(want)-1]) {
			return true
		}
	}
	return false
}

// firstNames returns the folded capitalised words at the end of before that may
// be first names; common words may not.
func firstNames(before, last string, common map[string]bool) []string {
	var names []string
	words := strings.Fields(before)
	for _, word := range slices.Backward(words) {
		if first, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(first) {
			break
		}
		folded := nameWords(word)
		if len(folded) == 0 { // an initial
			continue
		}
		name := folded[0]
		if isNoFirstName(name) || isTitle(name) || name == last || common[python.Lower(word)] ||
			strings.HasSuffix(name, "ing") || strings.HasSuffix(name, "ly") {
			break
		}
		names = append(names, folded...)
	}
	return names
}

// anyAlike reports whether a name of one list begins like one of the other: Joe
// like Joseph.
func anyAlike(names, others []string) bool {
	return slices.ContainsFunc(names, func(name string) bool {
		return slices.ContainsFunc(others, func(other string) bool { return beginning(name) == beginning(other) })
	})
}

// lowerWords returns the words of text that begin with a small letter.
func lowerWords(text string) map[string]bool {
	words := map[string]bool{}
	for _, word := range python.Words(text) {
		if 'a' <= word[0] && word[0] <= 'z' {
			words[word] = true
		}
	}
	return words
}

// isNoFirstName holds words that stand capitalised before a last name.
func isNoFirstName(word string) bool {
	switch word {
	case "the", "a", "an", "and", "but", "or", "if", "as", "when", "while", "for", "so", "then", "that",
		"this", "to", "by", "with", "from", "of", "in", "on", "at", "after", "before", "both", "former",
		"republican", "democratic", "democrat", "democrats", "republicans", "gop", "nominee", "candidate",
		"campaign", "sens", "reps", "vs", "versus", "anti", "pro", "crooked", "businessman", "billionaire",
		"like", "yet", "though", "although", "because", "since", "what", "why", "how", "who", "where",
		"did", "does", "is", "was", "has", "had", "will", "would", "can", "could", "says", "said", "asked",
		"told", "not", "no", "even", "only", "about", "against", "under", "over", "never", "team",
		"meanwhile", "beyond", "neither", "either", "whether", "unlike", "instead", "once", "perhaps",
		"mainstream", "standard", "post", "rights", "monday", "tuesday", "wednesday", "thursday",
		"friday", "saturday", "sunday":
		return true
	}
	return false
}
