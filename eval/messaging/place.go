package messaging

import (
	"bytes"
	"html"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"

	"github.com/writethru/writethru/eval/internal/python"
)

// minParagraph is how many characters a paragraph has that cannot be mistaken
// for another one.
const minParagraph = 61

// place returns the offset in a page just after the <p> element that is the
// gold paragraph nearest to the middle, or false where no gold paragraph is a
// <p> element.
func place(page []byte, paragraphs []string, in encoding.Encoding) (int, bool) {
	wanted := make(map[string]int, len(paragraphs))
	for i, p := range paragraphs {
		p = python.Squeeze(strings.Trim(p, "[]"))
		if utf8.RuneCountInString(p) >= minParagraph {
			wanted[p] = i
		}
	}
	best, at := len(paragraphs), 0
	for element := range paragraphElements(blanked(page)) {
		i, found := wanted[visible(decode(element.content, in))]
		if distance := abs(i - len(paragraphs)/2); found && distance < best {
			best, at = distance, element.end
		}
	}
	return at, best < len(paragraphs)
}

// An element is what stands between two tags, and the offset after the second.
type element struct {
	content []byte
	end     int
}

// paragraphElements yields the <p> elements of a page; their content ends with
// the first </p>.
func paragraphElements(page []byte) func(yield func(element) bool) {
	return func(yield func(element) bool) {
		for i := 0; ; {
			begin := openTag(page, i)
			if begin < 0 {
				return
			}
			end, after := closeTag(page, begin, "p")
			if end < 0 || !yield(element{page[begin:end], after}) {
				return
			}
			i = after
		}
	}
}

// openTag returns the offset after the next tag <p> from i on, -1 for none.
func openTag(page []byte, i int) int {
	for {
		next := bytes.IndexByte(page[i:], '<')
		if next < 0 {
			return -1
		}
		i += next + 1
		rest := page[i:]
		if len(rest) < 2 || rest[0]|0x20 != 'p' || rest[1] != '>' && !isSpace(rest[1]) {
			continue
		}
		if end := bytes.IndexAny(rest, "<>"); end > 0 && rest[end] == '>' {
			return i + end + 1
		}
	}
}

// closeTag returns where the next tag </name> from i on begins, and the offset
// after it; -1 for none.
func closeTag(page []byte, i int, name string) (begin, after int) {
	for {
		next := bytes.Index(page[i:], []byte("</"))
		if next < 0 {
			return -1, -1
		}
		begin, i = i+next, i+next+2
		if rest, found := cutName(page[i:], name); found {
			rest = bytes.TrimLeft(rest, " \t\n\v\f\r")
			if len(rest) > 0 && rest[0] == '>' {
				return begin, len(page) - len(rest) + 1
			}
		}
	}
}

// blanked returns a copy of page in which comments, and elements that hold no
// text of the page, are blanks.
func blanked(page []byte) []byte {
	page = slices.Clone(page)
	unclosed := map[string]bool{}
	for i := 0; i < len(page); {
		next := bytes.IndexByte(page[i:], '<')
		if next < 0 {
			break
		}
		i += next
		end := hiddenEnd(page, i, unclosed)
		if end < 0 {
			i++
			continue
		}
		copy(page[i:end], bytes.Repeat([]byte(" "), end-i))
		i = end
	}
	return page
}

// hiddenEnd returns the end of the comment or hidden element that begins at i,
// -1 for none. It notes names that are closed nowhere further on.
func hiddenEnd(page []byte, i int, unclosed map[string]bool) int {
	const comment = "<!--"
	if bytes.HasPrefix(page[i:], []byte(comment)) && !unclosed[comment] {
		if end := bytes.Index(page[i+len(comment):], []byte("-->")); end >= 0 {
			return i + len(comment) + end + len("-->")
		}
		unclosed[comment] = true
	}
	for _, name := range []string{"script", "style", "template", "noscript", "textarea", "svg"} {
		rest, found := cutName(page[i+1:], name)
		if !found || unclosed[name] || len(rest) > 0 && isWordByte(rest[0]) {
			continue
		}
		if _, end := closeTag(page, len(page)-len(rest), name); end >= 0 {
			return end
		}
		unclosed[name] = true
	}
	return -1
}

// cutName returns b without the tag name that it begins with in any case.
func cutName(b []byte, name string) ([]byte, bool) {
	if len(b) < len(name) || !bytes.EqualFold(b[:len(name)], []byte(name)) {
		return b, false
	}
	return b[len(name):], true
}

// visible returns the text of HTML: tags dropped, references resolved, white
// space folded.
func visible(source string) string {
	var text strings.Builder
	for source != "" {
		begin := strings.IndexByte(source, '<')
		length := strings.IndexByte(source[max(begin, 0):], '>')
		if begin < 0 || length < 0 {
			break
		}
		text.WriteString(source[:begin])
		source = source[begin+length+1:]
	}
	text.WriteString(source)
	return python.Squeeze(html.UnescapeString(text.String()))
}

func decode(b []byte, in encoding.Encoding) string {
	text, err := in.NewDecoder().Bytes(b)
	if err != nil {
		return string(b)
	}
	return string(text)
}

func isSpace(b byte) bool    { return b == ' ' || '\t' <= b && b <= '\r' }
func isWordByte(b byte) bool { return b < utf8.RuneSelf && python.IsWord(rune(b)) }
func abs(n int) int          { return max(n, -n) }
