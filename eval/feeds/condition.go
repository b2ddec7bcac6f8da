package feeds

import (
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/net/html"
)

// A Condition is what feedparser reads from a file.
type Condition struct {
	Item  bool   // of the first item, not of the feed
	Title bool   // its title, not its address
	Value string // a title in HTML
}

var conditionPattern = regexp.MustCompile(
	`^(?:not bozo and )?(feed|entries\[0\])(?:\.|\[')(title|link)(?:'\])? == u?('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")$`)

// ParseCondition reads a condition that asks for one title or address. It returns false for all others.
func ParseCondition(expect string) (Condition, bool) {
	match := conditionPattern.FindStringSubmatch(strings.TrimSpace(expect))
	if match == nil {
		return Condition{}, false
	}
	value, err := unquote(match[3])
	return Condition{Item: match[1] != "feed", Title: match[2] == "title", Value: value}, err == nil
}

// unquote reads a literal of Python, whose escapes Go knows as well, but for \xNN, which is a character.
func unquote(literal string) (string, error) {
	quote, body := literal[0], literal[1:len(literal)-1]
	var b strings.Builder
	for body != "" {
		escaped := strings.HasPrefix(body, `\x`) && len(body) >= len(`\x00`)
		if escaped {
			body = `\u00` + body[len(`\x`):]
		}
		char, _, rest, err := strconv.UnquoteChar(body, quote)
		if err != nil {
			return "", err
		}
		b.WriteRune(char)
		body = rest
	}
	return b.String(), nil
}

// Holds reports whether a title or address is as the condition asks.
func (c Condition) Holds(got string) bool {
	if !c.Title {
		return got == c.Value
	}
	return letters(got) == letters(wordsOf(c.Value))
}

// wordsOf returns the text of a piece of HTML.
func wordsOf(markup string) string {
	var b strings.Builder
	for tokens := html.NewTokenizer(strings.NewReader(markup)); ; {
		switch tokens.Next() {
		case html.ErrorToken:
			return b.String()
		case html.TextToken:
			b.WriteString(tokens.Token().Data)
		}
	}
}

// letters returns a text without its white space.
func letters(text string) string { return strings.Join(strings.Fields(text), "") }
