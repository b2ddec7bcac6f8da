package metadata

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// maxDateText bounds, in bytes, the text in which a date is looked for.
const maxDateText = 400

type tokenKind uint8

const (
	mark   tokenKind = iota // one rune, neither digit nor letter nor space
	number                  // a run of digits
	word                    // a run of letters
)

// A token is a piece of text[begin:end]; white space belongs to none.
type token struct {
	kind       tokenKind
	begin, end int
	value      int // of a number of up to 9 digits, else -1
}

// A dateText is a short text cut into tokens.
type dateText struct {
	text   string
	tokens []token
	order  dayOrder
}

// zeros are the zeros of the digits other than 0 to 9 in which dates are written:
// Arabic, Persian, Devanagari, Bengali. The other nine follow each.
const zeros = "٠۰०০"

// plainDigits writes the digits of other scripts as 0 to 9.
func plainDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if r < '٠' {
			return r
		}
		for _, zero := range zeros {
			if r >= zero && r <= zero+9 {
				return '0' + r - zero
			}
		}
		return r
	}, text)
}

func newDateText(text string, order dayOrder) *dateText {
	if len(text) > maxDateText {
		text = text[:maxDateText]
	}
	d := &dateText{text: text, order: order, tokens: make([]token, 0, 32)}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r >= '0' && r <= '9':
			i = d.run(number, i, func(r rune) bool { return r >= '0' && r <= '9' })
		case unicode.IsLetter(r):
			i = d.run(word, i, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsMark(r) })
		case unicode.IsSpace(r):
			i += size
		default:
			d.tokens = append(d.tokens, token{mark, i, i + size, -1})
			i += size
		}
	}
	return d
}

// run appends the token that begins at i, and returns where it ends.
func (d *dateText) run(kind tokenKind, i int, in func(rune) bool) int {
	t := token{kind, i, len(d.text), -1}
	if n := strings.IndexFunc(d.text[i:], func(r rune) bool { return !in(r) }); n >= 0 {
		t.end = i + n
	}
	if kind == number && t.end-i <= 9 {
		t.value, _ = strconv.Atoi(d.text[i:t.end])
	}
	d.tokens = append(d.tokens, t)
	return t.end
}

func (d *dateText) at(i int) token {
	if i < len(d.tokens) {
		return d.tokens[i]
	}
	return token{kind: mark, value: -1}
}

func (d *dateText) str(i int) string {
	t := d.at(i)
	return d.text[t.begin:t.end]
}

func (d *dateText) digits(i int) int {
	if t := d.at(i); t.kind == number {
		return t.end - t.begin
	}
	return 0
}

func (d *dateText) is(i int, marks string) bool {
	return i < len(d.tokens) && d.at(i).kind == mark && strings.Contains(marks, d.str(i))
}
