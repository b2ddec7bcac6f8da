package nlp

import (
	"strings"
	"unicode"
)

// longestCode is how many bytes of a code are looked at, such as a telephone number.
const longestCode = 32

// number appends the number whose digits begin at first, with the sign at i before
// them, and what is written with it; it returns where that ends. A unit that is glued to
// its number is a word of its own, and is left.
func (s *Splitter) number(doc *Doc, scan *scanner, i, first int) int {
	end := numeralEnd(scan, first)
	if scan.has(end, "x") && isDigit(scan.after(end+1)) { // by: 3x5
		doc.add(i, end, Number)
		doc.add(end, end+1, Word)
		return end + 1
	}
	if scan.has(end, "_") || scan.letters(end) > end && !s.startsUnit(scan, end) {
		return s.finish(doc, scan, i, end, Number)
	}
	if at := s.possessive(scan, end); at > end {
		if scan.text[end-1] == '0' { // a decade: the 1990’s
			doc.add(i, at, Number)
			return at
		}
		doc.add(i, end, Number)
		doc.add(end, at, Clitic)
		return at
	}
	if opensBlock(doc, scan) && isItem(scan, i, end) {
		end++
	}
	doc.add(i, end, Number)
	return end
}

// opensBlock reports whether the block has no word yet.
func opensBlock(doc *Doc, scan *scanner) bool {
	n := doc.Len()
	return n == 0 || int(doc.End[n-1]) <= scan.begin
}

// isItem reports whether the number [i, end) with the full stop after it may be that of an
// item or a heading: 1., 2.1.
func isItem(scan *scanner, i, end int) bool {
	part := end - 1 - strings.LastIndexByte(scan.text[i:end], '.') - i
	return part <= 2 && scan.after(end) == '.' && unicode.IsSpace(scan.after(end+1))
}

// possessive returns the end of the clitic that follows on the number that ends
// at end, end where none does.
func (s *Splitter) possessive(scan *scanner, end int) int {
	if !isApostrophe(scan.after(end)) {
		return end
	}
	_, size := scan.rune(end)
	last := scan.letters(end + size)
	if last == end+size || isWordRune(scan.after(last)) || !s.isClitic(scan.text[end+size:last]) {
		return end
	}
	return last
}

// startsUnit reports whether the letters after the number that ends at i are a word
// of their own: 5km, 10a.m., 20minutes; but not 20th, 3D, 1990s.
func (s *Splitter) startsUnit(scan *scanner, i int) bool {
	end := scan.letters(i)
	if scan.after(end) == '.' && s.lookup(scan.text[i:scan.letters(end+1)])&isUnit != 0 {
		return true
	}
	unit := scan.text[i:end]
	if isDigit(scan.after(end)) {
		return false
	}
	return s.lookup(unit)&isUnit != 0 || len(unit) > 2 && strings.IndexFunc(unit, isNotLower) < 0
}

// numeralEnd returns the end of the digits from i on, with what parts them: 1,250.50,
// 10:30, 11/28/2000, 555-0123.
func numeralEnd(scan *scanner, i int) int {
	end := scan.digits(i)
	for isDigit(scan.after(end + 1)) {
		switch scan.after(end) {
		case '.', ':', '/':
		case ',':
			if !groupsDigits(scan, end) {
				return end
			}
		case '-':
			if scan.before(i) != '+' && !isCode(scan.text[i:min(i+longestCode, len(scan.text))]) {
				return end
			}
		default:
			return end
		}
		end = scan.digits(end + 1)
	}
	return end
}

// groupsDigits reports whether the comma at i parts groups of digits: of three, or
// of two where one of three follows (10,00,00,000).
func groupsDigits(scan *scanner, i int) bool {
	for range 3 {
		switch end := scan.digits(i + 1); {
		case end-i == 4:
			return true
		case end-i != 3 || scan.after(end) != ',':
			return false
		default:
			i = end
		}
	}
	return false
}

// isCode reports whether a text begins with digits whose hyphens are part of them, as
// in a telephone number, date or postcode, and not with a range such as 2010-2015.
func isCode(text string) bool {
	var groups [4]int
	n, i := 0, 0
	for ; i < len(text) && n < len(groups); i++ {
		if isDigit(rune(text[i])) {
			groups[n]++
		} else if n++; text[i] != '-' && text[i] != '/' || groups[n-1] == 0 {
			break
		}
	}
	if n < len(groups) && i == len(text) && groups[n] > 0 {
		n++
	}
	switch {
	case n >= 3:
		return groups[0]+groups[1]+groups[2] > 4
	case n == 2:
		return (groups[0] == 3 || groups[0] == 5) && groups[1] == 4 || groups[1]-groups[0] >= 3
	}
	return false
}
