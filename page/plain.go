package page

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/page/block"
)

// plainDocument cuts plain text into blocks and finds the messages among them.
func plainDocument(text string, m *block.Model) *writethru.Document {
	doc := &writethru.Document{Article: writethru.Article{Text: text}}
	for _, span := range plainBlocks(text) {
		words := span.In(text)
		doc.Blocks = append(doc.Blocks, writethru.Block{Span: span, Kind: plainKind(words, len(doc.Blocks) == 0)})
		if kind, ok := plainMessage(words, m); ok {
			doc.Messaging = append(doc.Messaging, writethru.Message{Span: span, Kind: kind})
		}
	}
	if len(doc.Blocks) > 0 && doc.Blocks[0].Kind == writethru.Heading {
		doc.Article.Title = doc.Blocks[0].Span.In(text)
	}
	doc.Article.Developing = developing(doc)
	return doc
}

// plainMessage returns the kind of message that words are, if they leave little
// doubt. A short line without a stop has few words to go by, and must leave less.
func plainMessage(words string, m *block.Model) (writethru.MessageKind, bool) {
	const likely, sure = 0.3, 1
	message, kind := m.WeighText(words)
	if plainKind(words, false) == writethru.Heading {
		return kind, message > sure
	}
	return kind, message > likely
}

// plainBlocks returns the paragraphs of text: its lines, or, where lines were
// broken to a width, what stands between blank lines.
func plainBlocks(text string) []writethru.Span {
	lines := textLines(text)
	if !wrapped(lines, text) {
		return lines
	}
	var blocks []writethru.Span
	for _, line := range lines {
		n := len(blocks)
		if n > 0 && strings.Count(text[blocks[n-1].End:line.Begin], "\n") == 1 {
			blocks[n-1].End = line.End
			continue
		}
		blocks = append(blocks, line)
	}
	return blocks
}

// textLines returns the lines of text that hold more than white space, trimmed.
func textLines(text string) []writethru.Span {
	var lines []writethru.Span
	for begin := 0; begin < len(text); {
		end := len(text)
		if i := strings.IndexByte(text[begin:], '\n'); i >= 0 {
			end = begin + i
		}
		if line := (writethru.Span{Begin: begin, End: end}).Trim(text); line.Len() > 0 {
			lines = append(lines, line)
		}
		begin = end + 1
	}
	return lines
}

// wrapped reports whether most lines go on in the next, below a common width.
func wrapped(lines []writethru.Span, text string) bool {
	const width = 100
	goesOn, follows := 0, 0
	for i := range len(lines) - 1 {
		if lines[i].Len() > width {
			return false
		}
		if strings.Count(text[lines[i].End:lines[i+1].Begin], "\n") > 1 {
			continue
		}
		follows++
		if first, _ := utf8.DecodeRuneInString(text[lines[i+1].Begin:]); unicode.IsLower(first) {
			goesOn++
		}
	}
	return follows > 0 && goesOn*3 > follows
}

// plainKind tells a heading from a paragraph: one short line without a stop.
func plainKind(words string, first bool) writethru.BlockKind {
	limit := 60
	if first {
		limit = 140
	}
	last, _ := utf8.DecodeLastRuneInString(words)
	switch {
	case strings.HasPrefix(words, "- ") || strings.HasPrefix(words, "* ") || strings.HasPrefix(words, "• "):
		return writethru.List
	case len(words) <= limit && !unicode.IsPunct(last):
		return writethru.Heading
	}
	return writethru.Paragraph
}
