package nlp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// word appends the token that begins at i with a letter, as one word or several, and
// returns where it ends.
func (s *Splitter) word(doc *Doc, scan *scanner, i int) int {
	if isLink(scan.text[i:]) {
		end := linkEnd(scan.text, i)
		doc.add(i, end, Link)
		return end
	}
	return s.finish(doc, scan, i, i, Word)
}

// finish appends the token that begins at i, whose letters go on at from, and
// returns where it ends.
func (s *Splitter) finish(doc *Doc, scan *scanner, i, from int, class Class) int {
	end, apostrophe := s.wordEnd(scan, from)
	switch scan.after(end) {
	case '.':
		if class := s.abbreviation(scan, i, end); class != Word {
			doc.add(i, end+1, class)
			return end + 1
		}
	case '/':
		if last := s.slashed(scan, i, end); last > end {
			doc.add(i, last, Word)
			return last
		}
		if isHost(scan.text[i:end]) && isWordRune(scan.after(end+1)) {
			end = linkEnd(scan.text, i)
			doc.add(i, end, Link)
			return end
		}
	case '$', '€', '£':
		if last := currencyEnd(scan, i, end); last > end {
			doc.add(i, last, Symbol)
			return last
		}
	case '\'', '’', '`', '´':
		if s.ownsApostrophe(scan, end) {
			_, size := scan.rune(end)
			doc.add(i, end, class)
			doc.add(end, end+size, Clitic)
			return end + size
		}
	}
	s.addWord(doc, scan, i, end, class, apostrophe)
	return end
}

// addWord appends the token [i, end) as the words it is made of.
func (s *Splitter) addWord(doc *Doc, scan *scanner, i, end int, class Class, apostrophe bool) {
	word := scan.text[i:end]
	if c := s.contractions.find(word); c.first > 0 && (!c.doubtful || s.completes(scan, end)) {
		doc.add(i, i+int(c.first), class)
		if c.second > 0 {
			doc.add(i+int(c.first), i+int(c.first+c.second), Clitic)
		}
		doc.add(i+int(c.first+c.second), end, Clitic)
		return
	}
	if apostrophe {
		if at := s.clitic(word); at > 0 {
			if before := s.clitic(word[:at]); before > 0 {
				doc.add(i, i+before, class)
				i, at, class = i+before, at-before, Clitic
			}
			doc.add(i, i+at, class)
			i, class = i+at, Clitic
		}
	}
	doc.add(i, end, class)
}

// completes reports whether the word after the one that ends at end shows a doubtful
// contraction to be one.
func (s *Splitter) completes(scan *scanner, end int) bool {
	next := scan.letters(end + 1)
	return next > end+1 && scan.text[end] == ' ' && scan.after(next) != '-' && s.lookup(scan.text[end+1:next])&isCompletion != 0
}

// ownsApostrophe reports whether the apostrophe at i after a word is the possessive
// of a plural and closes no quotation.
func (s *Splitter) ownsApostrophe(scan *scanner, i int) bool {
	_, size := scan.rune(i)
	next := scan.after(i + size)
	return !scan.quote && strings.ContainsRune(s.possessives, scan.before(i)) && !isWordRune(next) && !isApostrophe(next)
}

// abbreviation returns the class of the word [i, end) together with a full stop
// after it, Word where the stop does not belong to it.
func (s *Splitter) abbreviation(scan *scanner, i, end int) Class {
	if scan.after(end) != '.' || scan.has(end+1, "..") {
		return Word
	}
	word := scan.text[i:end]
	switch t := s.lookup(word); {
	case t&isPrefix != 0:
		return Prefix
	case t&isNumbered != 0 && numberFollows(scan, end+1):
		return Prefix
	case t&isAbbreviation != 0:
		return Abbreviation
	}
	r, size := utf8.DecodeRuneInString(word)
	switch {
	case size == len(word) && unicode.IsLower(r) && scan.after(end+1) == ' ' && (numberFollows(scan, end+1) || scan.before(i) == '('):
		return Prefix
	case size == len(word) && unicode.IsUpper(r) && r != 'I' && end+1 < len(scan.text):
		return Initial
	case len(word) > 2 && word[len(word)-2] == '.':
		return Abbreviation
	}
	return Word
}

// numberFollows reports whether a number stands at i or after a space.
func numberFollows(scan *scanner, i int) bool {
	if scan.after(i) == ' ' {
		i++
	}
	return isDigit(scan.after(i))
}

// slashed returns the end of the word with a slash in it that begins with [i, end), end
// where the slash parts words.
func (s *Splitter) slashed(scan *scanner, i, end int) int {
	if last := scan.letters(end + 1); s.lookup(scan.text[i:last])&isSlashed != 0 {
		return last
	}
	return end
}

// currencyEnd returns the end of the sign of a currency that begins with the
// letters [i, end), as in US$5, end where there is none.
func currencyEnd(scan *scanner, i, end int) int {
	_, size := scan.rune(end)
	if end-i > 3 || !numberFollows(scan, end+size) || strings.IndexFunc(scan.text[i:end], isNotUpper) >= 0 {
		return end
	}
	return end + size
}

func isNotUpper(r rune) bool { return !unicode.IsUpper(r) }

// wordEnd returns where the word ends whose letters go on at i, and whether there is
// an apostrophe in it.
func (s *Splitter) wordEnd(scan *scanner, i int) (end int, apostrophe bool) {
	part := i // where the letters after the last full stop or hyphen begin
	for end = scan.alphanumerics(i); end < len(scan.text); end = scan.alphanumerics(end) {
		r, size := scan.rune(end)
		switch {
		case r == ' ':
			return end, apostrophe
		case isWordRune(r):
		case isApostrophe(r) && unicode.IsLetter(scan.before(end)) && unicode.IsLetter(scan.after(end+size)):
			apostrophe = true
		case r == '.' && s.joinsStop(scan, part, end):
			part = end + 1
		case r == '-' && s.joinsHyphen(scan, part, end):
			part = end + 1
		case r == '-' && part == i && s.breaksOff(scan, i, end):
			return end + 1, apostrophe
		case r == '&' && unicode.IsLetter(scan.before(end)) && unicode.IsLetter(scan.after(end+1)):
		case r == '_' && isWordRune(scan.before(end)) && isWordRune(scan.after(end+1)):
		case r > utf8.RuneSelf && r != zeroWidthSpace && unicode.Is(unicode.Cf, r) && isWordRune(scan.after(end+size)):
		default:
			return end, apostrophe
		}
		end += size
	}
	return end, apostrophe
}

// zeroWidthSpace is the one format character that parts words.
const zeroWidthSpace = '\u200B'

// joinsStop reports whether the full stop at end stands inside a word: U.S., M.Sc.,
// example.org, NOTES.PDF; but not in J.Roe or a sentence that lacks the space after.It
func (s *Splitter) joinsStop(scan *scanner, part, end int) bool {
	before, after := scan.before(end), scan.after(end+1)
	switch {
	case isDigit(after):
		return isDigit(before)
	case end-part <= utf8.UTFMax && utf8.RuneCountInString(scan.text[part:end]) == 1:
		return unicode.IsLetter(after) && !(unicode.IsUpper(after) && unicode.IsLower(scan.after(end+2))) ||
			s.lookup(scan.text[part:scan.letters(end+1)])&isAbbreviation != 0
	case unicode.IsUpper(before) && unicode.IsUpper(after):
		last := scan.letters(end + 1)
		return last-end <= 4 && last-end > 2 && strings.IndexFunc(scan.text[end+1:last], isNotUpper) < 0
	}
	return unicode.IsLower(after) || unicode.IsUpper(after) && end-part <= 2 && scan.after(end+2) == '.'
}

// joinsHyphen reports whether the hyphen at end stands inside a word, because what it
// joins is no word of its own: co-owner, novel-esque.
func (s *Splitter) joinsHyphen(scan *scanner, part, end int) bool {
	if !isWordRune(scan.after(end+1)) || numeralEnd(scan, end+1) > scan.digits(end+1) {
		return false
	}
	return s.lookupFold(scan.text[part:end])&isHead != 0 && scan.before(part) != '-' || s.lookup(scan.text[end+1:scan.letters(end+1)])&isTail != 0
}

// longestFragment is how many letters without a vowel a speaker may break off after.
const longestFragment = 4

// breaksOff reports whether the word [i, end) before a hyphen is the beginning of one that
// its speaker did not finish, th- or re-: a letter, two that are no word, or a few without
// a vowel.
func (s *Splitter) breaksOff(scan *scanner, i, end int) bool {
	word, after := scan.text[i:end], scan.after(end+1)
	if s.vowels == "" || len(word) > longestFragment || isWordRune(after) || after == '-' || scan.before(i) == '-' || isDigit(scan.before(i)) {
		return false
	}
	if strings.IndexFunc(word, isNoASCIILetter) >= 0 || len(word) > 1 && strings.IndexFunc(word, isNotUpper) < 0 {
		return false
	}
	return len(word) == 1 || len(word) == 2 && s.lookupFold(word)&isShort == 0 || !strings.ContainsAny(word, s.vowels)
}

func isNoASCIILetter(r rune) bool { return r >= utf8.RuneSelf || !isASCIILetter(byte(r)) }
