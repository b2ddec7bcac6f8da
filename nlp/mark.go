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
		return s.stops(i), Stop
	case ',', ';', '，', '、':
		return i + size, Comma
	case ':':
		return i + size, Colon
	case '-', '–', '—', '―', '‒', '‐', '‑':
		return s.dash(i, size)
	case '(', '[', '{':
		return s.bracket(i)
	case ')', ']', '}':
		return i + size, Right
	case '<', '>':
		return s.angle(i, r)
	case '"', '“', '”', '„', '‟', '«', '»', '＂':
		return i + size, s.direction(i, i+size, r)
	case '\'', '`', '‘', '’', '‚', '‹', '›', '´':
		return s.single(i, r, size)
	}
	return s.repeated(i, r), Symbol
}

// stops reads marks that end a sentence. An ellipsis is one token, other marks beside it
// another.
func (s *scanner) stops(i int) int {
	dots := s.run(i, ".…")
	if s.has(i, "..") || s.has(i, "…") {
		return dots
	}
	for end := i; end < len(s.text); {
		r, size := s.rune(end)
		if !strings.ContainsRune(".?!؟。！？", r) || end > i && s.has(end, "..") {
			return end
		}
		end += size
	}
	return len(s.text)
}

// bracket reads an opening bracket, or an ellipsis in brackets.
func (s *scanner) bracket(i int) (int, Class) {
	for _, omission := range [...]string{"[...]", "[…]", "(...)", "(…)"} {
		if s.has(i, omission) {
			return i + len(omission), Symbol
		}
	}
	return i + 1, Left
}

// angle reads a run of angle brackets, or an arrow.
func (s *scanner) angle(i int, r rune) (int, Class) {
	if end := s.run(i+1, "-="); end > i+1 && (r == '<' || s.text[i+1] == '=') {
		return end, Symbol
	}
	end := s.run(i, string(r))
	if r == '<' {
		return end, Left
	}
	return end, Right
}

// repeated returns the end of a run of the rune r that begins at i.
func (s *scanner) repeated(i int, r rune) int {
	for i < len(s.text) {
		next, size := s.rune(i)
		if next != r {
			break
		}
		i += size
	}
	return i
}

// dash reads a dash, an arrow, or a hyphen: one that is glued to the words on both
// sides. A hyphen that is glued to one side only is a symbol.
func (s *scanner) dash(i, size int) (int, Class) {
	end := s.run(i, "-–—―‒‐‑")
	before, after := unicode.IsSpace(s.before(i)), unicode.IsSpace(s.after(end))
	switch {
	case s.has(end, ">") && s.text[i] == '-':
		return end + 1, Symbol
	case end > i+size || !isHyphen(s.text[i:end]):
		return end, Dash
	case before != after:
		return end, Symbol
	case !before:
		return end, Hyphen
	}
	return end, Dash
}

func isHyphen(mark string) bool { return mark == "-" || mark == "‐" || mark == "‑" }

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
