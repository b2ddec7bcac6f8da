package block

import (
	"unicode"
	"unicode/utf8"
)

// write adds the words of a text node to the open block, opening one if need be.
func (c *cutter) write(s string) {
	for i := 0; i < len(s); {
		ch := s[i]
		switch {
		case ch <= ' ':
			c.space = true
			i++
		case ch < utf8.RuneSelf:
			c.startWord()
			c.countASCII(ch)
			c.Text = append(c.Text, ch)
			c.count(1)
			i++
		default:
			i += c.writeRune(s[i:])
		}
	}
}

// writeRune adds the first code point of s, which is not ASCII, and returns its
// length in bytes.
func (c *cutter) writeRune(s string) int {
	r, size := utf8.DecodeRuneInString(s)
	switch {
	case unicode.IsSpace(r):
		c.space = true
		return size
	case r == '\u200b' || r == '\ufeff' || r == '\u00ad' || r == '\u2060': // invisible
		return size
	}
	c.startWord()
	switch {
	case r == '“' || r == '”' || r == '«' || r == '»' || r == '„' || r == '「' || r == '」':
		c.block.quotes++
	case r == '。' || r == '…' || r == '！' || r == '？' || r == '।':
		c.block.stops++
	case r == '、' || r == '，' || r == '،':
		c.block.commas++
	case r < 0x2000 && unicode.IsUpper(r):
		c.block.upper++
	case r >= 0x3040 && r < 0xa000 || r >= 0xac00 && r < 0xd7b0: // no spaces between words
		c.block.words++
	}
	c.Text = utf8.AppendRune(c.Text, r)
	c.count(1)
	return size
}

// startWord writes the space before the next word, or opens a block with it.
func (c *cutter) startWord() {
	switch {
	case !c.open:
		links := c.block.links
		if c.links > 0 && links == 0 {
			links = 1
		}
		c.block = Block{Begin: int32(len(c.Text)), links: links, words: 1, linked: c.links > 0, breaks: c.split}
		c.open = true
	case c.space:
		c.Text = append(c.Text, ' ')
		c.block.words++
		c.count(1)
	}
	c.space, c.broken = false, false
}

// count adds n code points to the measures of the open block.
func (c *cutter) count(n int32) {
	c.block.chars += n
	if c.links > 0 {
		c.block.linkChars += n
	}
	if c.emphasis > 0 {
		c.block.emphasis += n
	}
}

func (c *cutter) countASCII(ch byte) {
	switch {
	case 'a' <= ch && ch <= 'z':
	case 'A' <= ch && ch <= 'Z':
		c.block.upper++
	case '0' <= ch && ch <= '9':
		c.block.digits++
	case ch == ',':
		c.block.commas++
	case ch == '.' || ch == '?' || ch == '!':
		c.block.stops++
	case ch == '"':
		c.block.quotes++
	}
}
