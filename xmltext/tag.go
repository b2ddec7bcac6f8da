package xmltext

import "strings"

// MaxAttributes is how many attributes of an element are kept.
const MaxAttributes = 64

// endTag reads an end tag. One that is not closed ends where the next markup begins.
func (s *scanner) endTag(rest string) (token, bool) {
	n := len("</")
	name := leading(rest[n:], isAttrNameByte)
	n += len(name)
	n += len(leading(rest[n:], func(b byte) bool { return b != '<' && b != '>' }))
	if n < len(rest) && rest[n] == '>' {
		n++
	}
	s.at += n
	return token{kind: endToken, name: name}, true
}

// startTag reads a start tag. One that is not closed is a tag if it has a quoted value, or it
// is text.
func (s *scanner) startTag(rest string) (token, bool) {
	name := leading(rest[1:], isNameByte)
	if name == "" || !isNameStart(name[0]) {
		return token{}, false
	}
	end, quoted := s.readAttrs(rest, 1+len(name))
	closed := end < len(rest) && rest[end] == '>'
	if !closed && !quoted {
		return token{}, false
	}
	t := token{kind: startToken, name: name, attrs: s.attrs}
	if closed {
		t.empty = strings.HasSuffix(strings.TrimRight(rest[:end], " \t\r\n"), "/")
		end++
	}
	s.at += end
	return t, true
}

// readAttrs reads attributes from a place on. It returns where they end: at the mark that closes the
// tag, at the next markup, or at the end of rest.
func (s *scanner) readAttrs(rest string, at int) (end int, quoted bool) {
	s.attrs = s.attrs[:0]
	for {
		at += len(leading(rest[at:], isTagFill))
		if at == len(rest) || rest[at] == '<' || rest[at] == '>' {
			return at, quoted
		}
		a, n, q := readAttr(rest[at:])
		s.keep(a)
		at, quoted = at+n, quoted || q
	}
}

// readAttr reads an attribute at the front of rest: how many bytes it takes, and whether its value is
// quoted. A quotation mark without a second one belongs to no value.
func readAttr(rest string) (a attr, n int, quoted bool) {
	a.name = leading(rest, isAttrNameByte)
	n = max(1, len(a.name)) // a stray byte is passed over
	equals := n + len(leading(rest[n:], isSpace))
	if equals == len(rest) || rest[equals] != '=' || a.name == "" {
		return a, n, false
	}
	n = equals + 1
	n += len(leading(rest[n:], isSpace))
	if n < len(rest) && (rest[n] == '"' || rest[n] == '\'') {
		if end := strings.IndexByte(rest[n+1:], rest[n]); end >= 0 {
			a.value = rest[n+1 : n+1+end]
			return a, n + end + 2, true
		}
		n++
	}
	a.value = leading(rest[n:], isBareByte)
	return a, n + len(a.value), false
}

// keep keeps an attribute, the first of each name.
func (s *scanner) keep(a attr) {
	if a.name == "" || len(s.attrs) == MaxAttributes {
		return
	}
	for _, old := range s.attrs {
		if old.name == a.name {
			return
		}
	}
	s.attrs = append(s.attrs, a)
}

// leading returns the longest front of s whose bytes all belong to a class.
func leading(s string, class func(byte) bool) string {
	i := 0
	for i < len(s) && class(s[i]) {
		i++
	}
	return s[:i]
}

func isSpace(b byte) bool { return b == ' ' || '\t' <= b && b <= '\r' }

// isTagFill reports whether b stands between attributes.
func isTagFill(b byte) bool { return isSpace(b) || b == '/' }

// isBareByte reports whether b can stand in a value without quotation marks.
func isBareByte(b byte) bool { return !isSpace(b) && b != '<' && b != '>' }

func isAttrNameByte(b byte) bool {
	return isBareByte(b) && b != '=' && b != '/' && b != '"' && b != '\''
}

// isNameStart reports whether an element's name can begin with b.
func isNameStart(b byte) bool {
	return 'a' <= b|0x20 && b|0x20 <= 'z' || b == '_'
}

// isNameByte reports whether b can stand in an element's name. Names of feeds are ASCII.
func isNameByte(b byte) bool {
	return isNameStart(b) || '0' <= b && b <= '9' || b == '-' || b == '.' || b == ':'
}

// isName reports whether a name can be written as that of an element or attribute, with one prefix
// at most.
func isName(name string) bool {
	prefix, local, prefixed := strings.Cut(name, ":")
	if prefixed && !isLocalName(local) {
		return false
	}
	return isLocalName(prefix)
}

func isLocalName(name string) bool {
	return name != "" && isNameStart(name[0]) && leading(name, isNameByte) == name && strings.IndexByte(name, ':') < 0
}

// localName returns a name without its prefix, in lower case.
func localName(name string) string {
	return strings.ToLower(name[strings.LastIndexByte(name, ':')+1:])
}
