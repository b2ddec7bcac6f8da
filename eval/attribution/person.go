package attribution

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"github.com/writethru/writethru/eval/internal/python"
)

// IsPerson reports whether a reading's name means the wanted person of the
// document. A last name alone, or with a first name that begins alike, is
// enough where nobody else in the document bears it.
func (d Document) IsPerson(name, wanted string) bool {
	got := nameWords(name)
	if len(got) == 0 {
		return false
	}
	var others []string
	for _, known := range d.Persons.Known {
		if known != wanted {
			others = append(others, strings.Split(known, "|")...)
		}
	}
	return slices.ContainsFunc(strings.Split(wanted, "|"), func(alternative string) bool {
		want := nameWords(alternative)
		return len(want) > 0 && sameSuffix(name, alternative, others) && d.sameName(got, want, others)
	})
}

// sameName compares folded names.
func (d Document) sameName(got, want, others []string) bool {
	first, last := want[0], want[len(want)-1]
	switch {
	case slices.Equal(got, want):
		return true
	case len(want) == 1:
		return slices.Contains(got, first)
	case got[len(got)-1] != last:
		return false
	case len(got) > 1 && (slices.Contains(want[:len(want)-1], got[0]) || slices.Contains(got[:len(got)-1], first)):
		return true
	case len(got) > 1 && beginning(got[0]) != beginning(first):
		return false
	}
	bearsLast := func(other string) bool {
		words := nameWords(other)
		return len(words) > 0 && words[len(words)-1] == last
	}
	return !slices.ContainsFunc(others, bearsLast) && !namesOther(d.Text, want)
}

// sameSuffix compares Jr., Sr., II and so on where the document has two persons
// of the same first and last name, who differ in nothing else.
func sameSuffix(got, want string, others []string) bool {
	w := nameWords(want)
	namesake := func(other string) bool {
		o := nameWords(other)
		return len(o) > 0 && o[0] == w[0] && o[len(o)-1] == w[len(w)-1]
	}
	return !slices.ContainsFunc(others, namesake) || slices.Equal(suffixes(got), suffixes(want))
}

func suffixes(name string) []string {
	var found []string
	for _, word := range python.Words(cases.Fold().String(name)) {
		if isSuffix(word) {
			found = append(found, word)
		}
	}
	slices.Sort(found)
	return slices.Compact(found)
}

// possessive matches 's at the end of a word.
var possessive = regexp.MustCompile(`['’‘\x60]s([^\p{L}\p{N}_]|$)`)

// nameWords returns the words of a name, folded, without diacritics, a
// possessive, leading titles, suffixes and initials.
func nameWords(name string) []string {
	name = possessive.ReplaceAllString(cases.Fold().String(withoutMarks(name)), "$1")
	name = strings.NewReplacer("'", "", "’", "", "‘", "", "`", "").Replace(name)
	words := slices.DeleteFunc(python.WordList(name), func(word string) bool {
		return isSuffix(word) || utf8.RuneCountInString(word) == 1
	})
	for len(words) > 1 && isTitle(words[0]) {
		words = words[1:]
	}
	return words
}

// withoutMarks drops diacritics.
func withoutMarks(s string) string {
	var bare strings.Builder
	for _, r := range norm.NFKD.String(s) {
		if norm.NFKD.PropertiesString(string(r)).CCC() == 0 {
			bare.WriteRune(r)
		}
	}
	return bare.String()
}

// beginning returns the first two letters of a word.
func beginning(word string) string {
	n := 0
	for i := range word {
		if n == 2 {
			return word[:i]
		}
		n++
	}
	return word
}

func isSuffix(word string) bool {
	return slices.Contains([]string{"jr", "sr", "ii", "iii", "iv"}, word)
}

func isTitle(word string) bool {
	switch word {
	case "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sen", "senator", "rep", "representative",
		"gov", "governor", "president", "vice", "secretary", "general", "gen", "col", "colonel", "lt", "sgt",
		"capt", "captain", "judge", "justice", "chief", "sir", "dame", "lord", "lady", "king", "queen",
		"prince", "princess", "pope", "rev", "reverend", "fr", "father", "sister", "brother", "former",
		"mayor", "minister", "prime", "chancellor", "ambassador", "attorney":
		return true
	}
	return false
}
