package xmltext

import "strings"

// A kind says what a token is.
type kind byte

const (
	textToken  kind = iota // text with entities in it
	cdataToken             // text as it stands
	startToken             // <name …>, <name …/>
	endToken               // </name>
)

// A token is a piece of a document.
type token struct {
	kind  kind
	text  string // of textToken and cdataToken
	raw   string // of all others, as written
	name  string // of startToken and endToken, as written
	attrs []attr // of startToken, valid until the next token
	empty bool   // <name …/>
}

type attr struct {
	name, value string // the value with entities in it
}

// A scanner cuts text into tokens and passes over comments, instructions and declarations.
// What looks like markup and is none is text.
type scanner struct {
	text  string
	at    int
	attrs []attr

	comments, sections, ends, subsets, tags landmark
}

func newScanner(text string) *scanner {
	return &scanner{
		text:     text,
		comments: landmark{mark: "-->"},
		sections: landmark{mark: sectionMark},
		ends:     landmark{mark: "]]>"},
		subsets:  landmark{mark: "]"},
		tags:     landmark{mark: ">"},
	}
}

const sectionMark = "<![CDATA["

// next returns the next token, false at the end.
func (s *scanner) next() (token, bool) {
	for s.at < len(s.text) {
		begin := s.at
		if s.text[begin] != '<' {
			return s.run(), true
		}
		if t, ok := s.markup(s.text[begin:]); ok {
			t.raw = s.text[begin:s.at]
			return t, true
		}
		if s.at == begin { // a < that opens nothing
			return s.run(), true
		}
	}
	return token{}, false
}

// run reads text up to the next <.
func (s *scanner) run() token {
	rest := s.text[s.at:]
	end := len(rest)
	if next := strings.IndexByte(rest[1:], '<'); next >= 0 {
		end = 1 + next
	}
	s.at += end
	return token{kind: textToken, text: rest[:end]}
}

// markup reads what the < at the front of rest opens. It returns false for
// what is no token; where that is not markup either, it does not move on.
func (s *scanner) markup(rest string) (token, bool) {
	switch {
	case strings.HasPrefix(rest, sectionMark):
		return s.section()
	case strings.HasPrefix(rest, "<!--"):
		s.passComment()
	case strings.HasPrefix(rest, "<!"):
		s.passDeclaration()
	case strings.HasPrefix(rest, "<?"):
		s.passTag()
	case strings.HasPrefix(rest, "</"):
		return s.endTag(rest)
	default:
		return s.startTag(rest)
	}
	return token{}, false
}

// section reads a CDATA section. Where it has no end, or another begins before the end, only its
// mark is passed over.
func (s *scanner) section() (token, bool) {
	begin := s.at + len(sectionMark)
	s.at = begin
	end := s.ends.find(s.text, begin)
	if next := s.sections.find(s.text, begin); end < 0 || next >= 0 && next < end {
		return token{}, false
	}
	s.at = end + len(s.ends.mark)
	return token{kind: cdataToken, text: s.text[begin:end]}, true
}

// passComment passes over a comment, or over its mark where it has no end.
func (s *scanner) passComment() {
	s.at += len("<!--")
	if end := s.comments.find(s.text, s.at); end >= 0 {
		s.at = end + len(s.comments.mark)
	}
}

// passDeclaration passes over a declaration with its internal subset.
func (s *scanner) passDeclaration() {
	begin := s.at
	s.passTag()
	if strings.IndexByte(s.text[begin:s.at], '[') < 0 {
		return
	}
	if end := s.subsets.find(s.text, begin); end >= s.at {
		s.at = end
		s.passTag()
	}
}

// passTag passes over the next >, or over all where there is none.
func (s *scanner) passTag() {
	if end := s.tags.find(s.text, s.at); end >= 0 {
		s.at = end + 1
	} else {
		s.at = len(s.text)
	}
}

// A landmark finds the places of a mark, none of them twice.
type landmark struct {
	mark  string
	begun bool
	place int // of the mark last found, or -1 where there are no more
}

// find returns the first place of the mark in text from a place on, -1 where there is none.
// Places must not fall from call to call.
func (l *landmark) find(text string, from int) int {
	if l.begun && (l.place < 0 || l.place >= from) {
		return l.place
	}
	l.begun, l.place = true, strings.Index(text[from:], l.mark)
	if l.place >= 0 {
		l.place += from
	}
	return l.place
}
