package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// tokenize appends the tokens of one block of the text.
func (s *Splitter) tokenize(doc *Doc, begin, end int) {
	scan := scanner{text: doc.Text[:end], begin: begin}
	for i := begin; i < end; {
		r, size := scan.rune(i)
		switch {
		case unicode.IsSpace(r):
			i += size
		case isWordRune(r) || startsHandle(scan.text, i):
			i = s.word(doc, &scan, i)
		default:
			next, class := scan.mark(i, r, size)
			doc.add(i, next, class)
			i = next
		}
	}
}

// A scanner looks at one block: nothing before begin, nothing after the end
// of text.
type scanner struct {
	text  string
	begin int
}

func (s *scanner) rune(i int) (rune, int) {
	if b := s.text[i]; b < utf8.RuneSelf {
		return rune(b), 1
	}
	return utf8.DecodeRuneInString(s.text[i:])
}

// after returns the rune at i, a space beyond the end.
func (s *scanner) after(i int) rune {
	if i >= len(s.text) {
		return ' '
	}
	r, _ := s.rune(i)
	return r
}

// before returns the rune that ends at i, a space before the block.
func (s *scanner) before(i int) rune {
	if i <= s.begin {
		return ' '
	}
	r, _ := utf8.DecodeLastRuneInString(s.text[s.begin:i])
	return r
}

func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.M, r) || unicode.Is(unicode.Cf, r)
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

// startsHandle reports whether a handle or a hashtag, or an apostrophe that
// stands for the missing begin of a word or year (’90s, ’em), begins at i.
func startsHandle(text string, i int) bool {
	switch text[i] {
	case '@', '#':
		return i+1 < len(text) && isWordRune(rune(text[i+1]))
	case '\'':
		return i+1 < len(text) && isDigit(rune(text[i+1]))
	}
	if rest, ok := strings.CutPrefix(text[i:], "’"); ok {
		r, _ := utf8.DecodeRuneInString(rest)
		return isDigit(r) || unicode.IsLower(r)
	}
	return false
}

// word appends the token or tokens of the word that begins at i, and returns
// where it ends.
func (s *Splitter) word(doc *Doc, scan *scanner, i int) int {
	if isLink(scan.text[i:]) {
		end := linkEnd(scan.text, i)
		doc.add(i, end, Link)
		return end
	}
	end, apostrophe := wordEnd(scan, i)
	switch first := rune(scan.text[i]); {
	case first == '@' || first == '#':
		doc.add(i, end, Link)
		return end
	case isDigit(first):
		doc.add(i, end, Number)
		return end
	}
	if class := s.abbreviation(scan, i, end); class != Word {
		doc.add(i, end+1, class)
		return end + 1
	}
	if apostrophe {
		if at := s.clitic(scan.text[i:end]); at > 0 {
			doc.add(i, i+at, Word)
			doc.add(i+at, end, Clitic)
			return end
		}
	}
	doc.add(i, end, Word)
	return end
}

// abbreviation returns the class of the word [i, end) together with a full stop
// after it, Word where the stop does not belong to it.
func (s *Splitter) abbreviation(scan *scanner, i, end int) Class {
	if scan.after(end) != '.' || scan.after(end+1) == '.' {
		return Word
	}
	word := scan.text[i:end]
	switch t := s.lookup(word); {
	case t&isPrefix != 0:
		return Prefix
	case t&isAbbreviation != 0:
		return Abbreviation
	}
	r, size := utf8.DecodeRuneInString(word)
	switch {
	case size == len(word) && unicode.IsUpper(r) && r != 'I':
		return Initial
	case len(word) > 2 && word[len(word)-2] == '.':
		return Abbreviation
	}
	return Word
}

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
	if cut, curly := strings.CutSuffix(rest, "’"); curly {
		rest = cut
	} else if rest, ok = strings.CutSuffix(rest, "'"); !ok {
		return 0
	}
	if rest, ok = cutSuffixFold(rest, before); !ok {
		return 0
	}
	return len(rest)
}

func cutSuffixFold(s, suffix string) (string, bool) {
	at := len(s) - len(suffix)
	if at < 0 || !strings.EqualFold(s[at:], suffix) {
		return s, false
	}
	return s[:at], true
}

// wordEnd returns where the word that begins at i ends, and whether there is an
// apostrophe in it.
func wordEnd(scan *scanner, i int) (end int, apostrophe bool) {
	part := i // where the letters after the last full stop begin
	_, size := scan.rune(i)
	for end = i + size; end < len(scan.text); {
		r, size := scan.rune(end)
		switch {
		case isWordRune(r):
		case isApostrophe(r) && unicode.IsLetter(scan.before(end)) && unicode.IsLetter(scan.after(end+size)):
			apostrophe = true
		case r == '.' && joinsStop(scan, part, end):
			part = end + 1
		case r == ',' || r == ':':
			if !isDigit(scan.before(end)) || !isDigit(scan.after(end+1)) {
				return end, apostrophe
			}
		case r == '-' || r == '&' || r == '@' || r == '‑':
			if !isWordRune(scan.before(end)) && scan.before(end) != '.' || !isWordRune(scan.after(end+size)) {
				return end, apostrophe
			}
		default:
			return end, apostrophe
		}
		end += size
	}
	return end, apostrophe
}

func isApostrophe(r rune) bool { return r == '\'' || r == '’' }

// joinsStop reports whether the full stop at end stands inside a word: 3.5, U.S.,
// example.org; but not in a sentence that lacks the space after.It
func joinsStop(scan *scanner, part, end int) bool {
	before, after := scan.before(end), scan.after(end+1)
	switch {
	case isDigit(before):
		return isDigit(after)
	case end-part <= utf8.UTFMax && utf8.RuneCountInString(scan.text[part:end]) == 1:
		return unicode.IsLetter(after)
	}
	return unicode.IsLower(after) || isDigit(after)
}

func isLink(text string) bool {
	switch text[0] {
	case 'h', 'H':
		return strings.HasPrefix(text, "http://") || strings.HasPrefix(text, "https://")
	case 'w', 'W':
		return strings.HasPrefix(text, "www.")
	}
	return false
}

// linkEnd returns where the address that begins at i ends, without punctuation
// that belongs to the sentence.
func linkEnd(text string, i int) int {
	end := len(text)
	if n := strings.IndexFunc(text[i:], endsLink); n >= 0 {
		end = i + n
	}
	return i + len(strings.TrimRight(text[i:end], ".,;:!?'’)]"))
}

func endsLink(r rune) bool {
	return unicode.IsSpace(r) || strings.ContainsRune("<>\"“”«»", r)
}
