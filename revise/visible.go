package revise

import (
	"index/suffixarray"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/page/block"
	"github.com/writethru/writethru/page/charset"
)

// Visible returns all text of a page as fetched, a block a line: what is report and what is not. Plain
// text, by the Content-Type header, is all visible; any other page is HTML.
func Visible(body []byte, contentType string) string {
	text, _ := charset.Decode(body, contentType)
	if strings.HasPrefix(contentType, "text/plain") {
		return text
	}
	root, err := html.Parse(strings.NewReader(text))
	if err != nil {
		return ""
	}
	return VisibleTree(root)
}

// VisibleTree does as Visible does, of a page that is parsed already. The tree is not changed.
func VisibleTree(root *html.Node) string {
	outline := block.Cut(root)
	var lines strings.Builder
	lines.Grow(len(outline.Text) + len(outline.Blocks))
	for i := range outline.Blocks {
		lines.Write(outline.Words(i))
		lines.WriteByte('\n')
	}
	return lines.String()
}

// A shown is the visible text of a page, in which sentences can be looked up. Of an empty one nothing
// is known.
type shown struct {
	visible string
	text    []byte // the forms of all tokens, a space before and after each; a line feed before and after each line
	index   *suffixarray.Index
}

// lookUp returns at most enough places of forms in the text, which is indexed when it is first asked for.
func (s *shown) lookUp(forms []byte, enough int) []int {
	if s.visible == "" {
		return nil
	}
	if s.index == nil {
		s.build()
	}
	return s.index.Lookup(forms, enough)
}

func (s *shown) build() {
	s.text = make([]byte, 0, len(s.visible)*5/4)
	for line := range strings.Lines(s.visible) {
		s.text = append(s.text, '\n', ' ')
		s.text = appendForms(s.text, line)
	}
	s.text = append(s.text, '\n')
	s.index = suffixarray.New(s.text)
}

// appendForms appends the forms of the tokens of words, a space after each.
func appendForms(dst []byte, words string) []byte {
	for t := range tokens(words, writethru.Span{End: len(words)}) {
		dst = append(appendForm(dst, t.In(words)), ' ')
	}
	return dst
}

// stands reports whether words stand on the page as a sentence, or as the cells of a row.
func (s *shown) stands(words string) bool {
	for cell := range strings.SplitSeq(words, "\t") {
		if !s.sentence(appendForms([]byte{' '}, cell)) {
			return false
		}
	}
	return true
}

// sentence reports whether the tokens stand where a sentence begins, and end where it ends.
func (s *shown) sentence(forms []byte) bool {
	const enough = 16
	for _, at := range s.lookUp(forms, enough) {
		end := at + len(forms)
		if ends(s.text[:at+1]) && (s.text[end] == '\n' || ends(s.text[:end])) {
			return true
		}
	}
	return false
}

// ends reports whether a sentence may end with text, whose last byte is a space.
func ends(text []byte) bool {
	r, _ := utf8.DecodeLastRune(text[:len(text)-1])
	return r == utf8.RuneError || r == '\n' || closes(r)
}

// closes reports whether r stands at the end of sentences.
func closes(r rune) bool {
	switch foldShape(r) {
	case '.', '!', '?', ':', ';', doubleQuote, singleQuote, ')', ']', ellipsis, '。', '！', '？', '।', '؟', '۔':
		return true
	}
	return false
}

// holds reports whether the tokens of words stand anywhere on the page.
func (s *shown) holds(words string) bool {
	return len(s.lookUp(appendForms([]byte{' '}, words), 1)) > 0
}
