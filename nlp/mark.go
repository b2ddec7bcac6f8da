package nlp

import (
	"strings"
	"unicode"
)

// mark returns the end and the class of the punctuation that begins at i
// with the rune r of the given size.
func (s *scanner) mark(i int, r rune, size int) (end int, class Class) {
	switch r {
	case '.', '?', '!', '…', '؟', '。', '！', '？':
		return s.run(i, ".?!…؟。！？"), Stop
	case ',', ';', '，', '、':
		return i + size, Comma
	case ':':
		return i + size, Colon
	case '-', '–', '—', '―', '‒':
		return s.dash(i, size)
	case '(', '[', '{', '<':
		return i + size, Left
	case ')', ']', '}', '>':
		return i + size, Right
	case '"', '“', '”', '„', '‟', '«', '»', '＂':
		return i + size, s.direction(i, i+size, r)
	case '\'', '`', '‘', '’', '‚', '‹', '›', '´':
		return s.single(i, r, size)
	}
	return i + size, Symbol
}

// run returns the end of the longest run of the given runes from i on.
func (s *scanner) run(i int, of string) int {
	rest := s.text[i:]
	return len(s.text) - len(strings.TrimLeft(rest, of))
}

// dash reads a dash; a hyphen that is glued to one side only is a symbol.
func (s *scanner) dash(i, size int) (int, Class) {
	end := s.run(i, "-–—―‒")
	if end == i+size && s.text[i] == '-' && unicode.IsSpace(s.before(i)) != unicode.IsSpace(s.after(end)) {
		return end, Symbol
	}
	return end, Dash
}

// single reads a single quotation mark, or a double one made of two.
func (s *scanner) single(i int, r rune, size int) (int, Class) {
	end := i + size
	if s.after(end) == r && s.after(end+size) != r {
		end += size
		switch r {
		case '`', '‘':
			return end, Open
		case '\'':
			return end, s.direction(i, end, '"')
		case '’':
			return end, Close
		}
	}
	opens, closes := s.glue(i, end)
	switch {
	case r == '‘' || r == '‚' || r == '`':
		return end, OpenSingle
	case opens && !closes && r != '’':
		return end, OpenSingle
	}
	return end, CloseSingle
}

// direction returns the class of the double quotation mark [i, end). Where it is
// glued to one side only, that decides, whatever the sign: „so“, »so«, ”so”.
func (s *scanner) direction(i, end int, r rune) Class {
	opens, closes := s.glue(i, end)
	switch {
	case opens && !closes:
		return Open
	case closes && !opens:
		return Close
	}
	switch r {
	case '“', '„', '‟', '«':
		return Open
	case '”', '»':
		return Close
	}
	return Toggle
}

// glue reports whether the mark [i, end) stands as an opening mark does, before a
// word and not after one, and whether it stands as a closing mark does.
func (s *scanner) glue(i, end int) (opens, closes bool) {
	before, after := s.before(i), s.after(end)
	spaceBefore := unicode.IsSpace(before) || strings.ContainsRune("([{<—–―", before)
	spaceAfter := unicode.IsSpace(after) || strings.ContainsRune(")]}>.,;:?!—–―", after)
	return spaceBefore && !unicode.IsSpace(after), !unicode.IsSpace(before) && spaceAfter
}
