package metadata

import (
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// A value is one value of a JSON text. Scalars have text alone; numbers and
// words (true, null) are kept as they are spelled, null as "".
type value struct {
	text    string
	items   []value  // of an array
	members []member // of an object
}

type member struct {
	key   string
	value value
}

// get returns the member of that name, the zero value where there is none.
func (v *value) get(key string) *value {
	for i := range v.members {
		if v.members[i].key == key {
			return &v.members[i].value
		}
	}
	return &value{}
}

// each calls yield with the items of an array, or else with the value itself.
func (v *value) each(yield func(*value)) {
	if v.items == nil {
		yield(v)
		return
	}
	for i := range v.items {
		yield(&v.items[i])
	}
}

// maxNesting bounds the depth of JSON values that are read; what lies deeper
// ends the reading.
const maxNesting = 48

// A lenient reads JSON as it stands in real pages: raw line ends and stray
// quotes in strings, commas too many or too few, comments and CDATA marks
// around it, an end cut off. It never fails, it returns what it could read.
type lenient struct {
	in    string
	pos   int
	depth int
}

// parseLenient returns the first array or object of the text.
func parseLenient(text string) value {
	if _, inside, found := strings.Cut(text, "<![CDATA["); found {
		text = inside
	}
	begin := strings.IndexAny(text, "[{")
	if begin < 0 {
		return value{}
	}
	p := lenient{in: text, pos: begin}
	return p.value()
}

// space skips white space and comments.
func (p *lenient) space() {
	for p.pos < len(p.in) {
		switch rest := p.in[p.pos:]; {
		case rest[0] <= ' ':
			p.pos++
		case strings.HasPrefix(rest, "/*"):
			p.skipPast("*/")
		case strings.HasPrefix(rest, "//"):
			p.skipPast("\n")
		default:
			return
		}
	}
}

func (p *lenient) skipPast(mark string) {
	if i := strings.Index(p.in[p.pos:], mark); i >= 0 {
		p.pos += i + len(mark)
		return
	}
	p.pos = len(p.in)
}

// peek returns the next byte that is no space, 0 at the end.
func (p *lenient) peek() byte {
	p.space()
	if p.pos >= len(p.in) {
		return 0
	}
	return p.in[p.pos]
}

func (p *lenient) value() value {
	if p.depth >= maxNesting {
		p.pos = len(p.in)
		return value{}
	}
	p.depth++
	defer func() { p.depth-- }()
	switch p.peek() {
	case '{':
		p.pos++
		return p.object()
	case '[':
		p.pos++
		return p.array()
	case '"':
		return value{text: p.str()}
	}
	return value{text: p.word()}
}

func (p *lenient) array() value {
	v := value{items: []value{}}
	for {
		switch p.peek() {
		case ',':
			p.pos++
		case ']', '}', 0:
			p.pos++
			return v
		default:
			at := p.pos
			v.items = append(v.items, p.value())
			p.pos = max(p.pos, at+1)
		}
	}
}

func (p *lenient) object() value {
	v := value{members: []member{}}
	for {
		switch p.peek() {
		case '"':
			key := p.str()
			if p.peek() != ':' {
				continue
			}
			p.pos++
			v.members = append(v.members, member{key, p.value()})
		case '}', 0:
			p.pos++
			return v
		default:
			p.pos++
		}
	}
}

// word reads a number, a literal, or anything else up to a delimiter.
func (p *lenient) word() string {
	begin := p.pos
	for p.pos < len(p.in) && !strings.ContainsRune(",]} \t\r\n", rune(p.in[p.pos])) {
		p.pos++
	}
	if w := p.in[begin:p.pos]; w != "null" {
		return w
	}
	return ""
}

// str reads a string; p stands on its opening quote.
func (p *lenient) str() string {
	p.pos++
	begin, escaped := p.pos, false
	for p.pos < len(p.in) {
		i := strings.IndexAny(p.in[p.pos:], `"\`)
		if i < 0 {
			break
		}
		p.pos += i
		if p.in[p.pos] == '\\' {
			escaped = true
			p.pos = min(p.pos+2, len(p.in))
			continue
		}
		end := p.pos
		p.pos++
		if p.closes() {
			return unescape(p.in[begin:end], escaped)
		}
	}
	p.pos = len(p.in)
	return unescape(p.in[begin:], escaped)
}

// closes reports whether the quote just read ends its string: what follows
// goes on with the JSON, not with the sentence.
func (p *lenient) closes() bool {
	rest := strings.TrimLeft(p.in[p.pos:min(len(p.in), p.pos+80)], " \t\r\n")
	return rest == "" || strings.IndexByte(`,:}]"/<`, rest[0]) >= 0
}

func unescape(s string, escaped bool) string {
	if !escaped {
		return s
	}
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		if s[i] != '\\' || i+1 == len(s) {
			b = append(b, s[i])
			continue
		}
		i++
		switch s[i] {
		case 'n', 'r', 't', 'b', 'f':
			b = append(b, ' ')
		case 'u':
			r, size := unicodeEscape(s[i+1:])
			b, i = utf8.AppendRune(b, r), i+size
		default:
			b = append(b, s[i])
		}
	}
	return string(b)
}

// unicodeEscape reads the digits after \u, and the second half of a surrogate
// pair, and returns the rune and the number of bytes read.
func unicodeEscape(s string) (rune, int) {
	r, ok := hex4(s)
	if !ok {
		return utf8.RuneError, 0
	}
	if utf16.IsSurrogate(r) && len(s) >= 10 && s[4:6] == `\u` {
		if low, ok := hex4(s[6:]); ok {
			return utf16.DecodeRune(r, low), 10
		}
	}
	return r, 4
}

func hex4(s string) (rune, bool) {
	if len(s) < 4 {
		return 0, false
	}
	n, err := strconv.ParseUint(s[:4], 16, 16)
	return rune(n), err == nil
}
