package nlp

import "unicode"

// tokenize appends the words of one block of the text.
func (s *Splitter) tokenize(doc *Doc, begin, end int) {
	scan := newScanner(doc.Text[:end], begin)
	for i := begin; i < end; {
		if i >= scan.mail.Begin {
			i = scan.passMail(doc, i)
			continue
		}
		r, size := scan.rune(i)
		switch {
		case isBlank(r):
			i += size
		case isDigit(r):
			i = s.number(doc, &scan, i, i)
		case isWordRune(r):
			i = s.word(doc, &scan, i)
		default:
			i = s.sign(doc, &scan, i, r, size)
		}
	}
}

// sign appends the token that begins at i with the rune r, which is neither letter
// nor digit, and returns where it ends.
func (s *Splitter) sign(doc *Doc, scan *scanner, i int, r rune, size int) int {
	if s.startsNumber(scan, i, r, size) {
		return s.number(doc, scan, i, i+size)
	}
	end, class := s.signClass(scan, i, r, size)
	switch class {
	case OpenSingle:
		scan.quote = true
	case CloseSingle:
		scan.quote = false
	}
	doc.add(i, end, class)
	return end
}

// startsNumber reports whether the sign at i is part of the number that follows:
// +44, .5, ’90s.
func (s *Splitter) startsNumber(scan *scanner, i int, r rune, size int) bool {
	if !isDigit(scan.after(i+size)) || isWordRune(scan.before(i)) {
		return false
	}
	return r == '+' || r == '.' && scan.before(i) != '.' || r == '\'' || r == '’'
}

// signClass returns the end and the class of the token that begins at i with the rune
// r, which is neither letter nor digit and starts no number.
func (s *Splitter) signClass(scan *scanner, i int, r rune, size int) (end int, class Class) {
	switch {
	case r == '@' && isWordRune(scan.after(i+1)), r == '#' && unicode.IsLetter(scan.after(i+1)):
		end, _ = s.wordEnd(scan, i+1)
		return end, Link
	case isApostrophe(r):
		if end, class = s.elision(scan, i, size); end > i {
			return end, class
		}
	}
	if end = scan.emoticon(i, r); end > i {
		return end, Face
	}
	if end = scan.emoji(i, r, size); end > i {
		return end, Face
	}
	return scan.mark(i, r, size)
}

// elision reads a word that an apostrophe begins: one that is elided (’em, ’til), or a
// clitic that stands apart from its word (the “best”’s). It returns i where there is none.
func (s *Splitter) elision(scan *scanner, i, size int) (end int, class Class) {
	end = scan.letters(i + size)
	if end == i+size || isWordRune(scan.after(end)) || isWordRune(scan.before(i)) {
		return i, Word
	}
	letters := scan.text[i+size : end]
	switch {
	case s.lookup(letters)&isElision != 0:
		return end, Word
	case !isApostrophe(scan.after(end)) && s.isClitic(letters):
		return end, Clitic
	case scan.has(i, "’") && unicode.IsLower(rune(letters[0])):
		return end, Word
	}
	return i, Word
}
