package view

import (
	"fmt"
	"slices"
	"unicode/utf8"

	"github.com/writethru/writethru"
)

// A piece is what is shown as one paragraph, or folded to one line.
type piece struct {
	span    writethru.Span
	kind    writethru.BlockKind   // of a paragraph
	message writethru.MessageKind // of a folded line, else ""
	number  int                   // of a paragraph, from 1
}

// pieces cuts the document into what is shown, in the order of the text.
func pieces(r *writethru.Reading) []piece {
	var all []piece
	for b, s := range r.Pieces() {
		if len(all) == 0 && b.Kind == writethru.Heading && b.Span.In(r.Article.Text) == r.Article.Title {
			continue // it is shown above
		}
		for _, s := range paragraphs(s, r.Sentences) {
			if s = s.Trim(r.Article.Text); s.Len() > 0 {
				all = append(all, piece{span: s, kind: b.Kind})
			}
		}
	}
	for _, m := range r.Messaging {
		if s := m.Span.Trim(r.Article.Text); s.Len() > 0 {
			all = append(all, piece{span: s, message: m.Kind})
		}
	}
	slices.SortStableFunc(all, func(a, b piece) int { return a.span.Begin - b.span.Begin })
	all = joined(all)
	number(all)
	return all
}

// joined makes one line of neighbouring messages that want the same, such as
// the buttons of a share bar.
func joined(all []piece) []piece {
	kept := all[:0]
	for _, p := range all {
		last := len(kept) - 1
		if last >= 0 && p.message != "" && p.message == kept[last].message {
			kept[last].span.End = p.span.End
			continue
		}
		kept = append(kept, p)
	}
	return kept
}

func number(all []piece) {
	n := 0
	for i := range all {
		if all[i].message == "" {
			n++
			all[i].number = n
		}
	}
}

// Plain text may hold a whole article in one line. What is longer than
// tooLong bytes is shown in paragraphs of whole sentences, of longEnough bytes
// or a little more.
const (
	tooLong    = 1500
	longEnough = 450
)

func paragraphs(s writethru.Span, sentences []writethru.Sentence) []writethru.Span {
	if s.Len() <= tooLong {
		return []writethru.Span{s}
	}
	first, _ := slices.BinarySearchFunc(sentences, s.Begin, func(sentence writethru.Sentence, at int) int {
		return sentence.Span.Begin - at
	})
	var cut []writethru.Span
	for _, sentence := range sentences[first:] {
		if sentence.Span.End > s.End {
			break
		}
		if sentence.Span.End-s.Begin >= longEnough {
			cut = append(cut, writethru.Span{Begin: s.Begin, End: sentence.Span.End})
			s.Begin = sentence.Span.End
		}
	}
	return append(cut, s)
}

func (p *printer) body(r *writethru.Reading, body []piece) {
	styles := voices(r)
	for i, piece := range body {
		if i > 0 && !together(body[i-1], piece) {
			p.blank()
		}
		if piece.message != "" {
			p.folded(piece, r.Article.Text)
			continue
		}
		begin := piece.span.Begin
		text := cellsOf(piece.span.In(r.Article.Text), func(at int) style {
			return blockStyle(piece.kind).over(styles[begin+at])
		})
		p.paragraph(slices.Concat(numbered(piece.number), bullet(piece.kind)), text)
	}
	if len(body) > 0 {
		p.blank()
	}
}

// together reports whether two pieces stand without a blank line between them.
func together(a, b piece) bool {
	if a.message != "" || b.message != "" {
		return a.message != "" && b.message != ""
	}
	return a.kind == b.kind && (a.kind == writethru.List || a.kind == writethru.Table)
}

func bullet(kind writethru.BlockKind) []cell {
	switch kind {
	case writethru.List:
		return plain("• ")
	case writethru.Quote:
		return styled("│ ", dim)
	}
	return nil
}

// folded prints a message as one line.
func (p *printer) folded(m piece, text string) {
	words := m.span.In(text)
	label := styled(fmt.Sprintf("▸ %s ", m.message), grey)
	count := styled(fmt.Sprintf(" (%d characters)", utf8.RuneCountInString(words)), grey)
	room := p.textWidth() - widthOf(label) - widthOf(count)
	p.line(slices.Concat(spaces(margin), label, spaces(1), clip(styled(words, grey), room-1), count))
}

// voices returns the style that the attributions give each byte of the text:
// what a source says in the colour of its kind, the source in bold, the cue
// underlined; and words of the outlet's own that are loaded in the colour of a warning.
func voices(r *writethru.Reading) []style {
	styles := make([]style, len(r.Article.Text))
	paint := func(spans []writethru.Span, s style) {
		for _, span := range spans {
			for i := span.Begin; i < span.End; i++ {
				styles[i] = styles[i].over(s)
			}
		}
	}
	outerFirst := slices.SortedStableFunc(slices.Values(r.Attributions), func(a, b writethru.Attribution) int {
		return extent(b.Content) - extent(a.Content)
	})
	for _, a := range outerFirst {
		paint(a.Content.Spans, kindStyle(a.Kind))
	}
	for _, a := range r.Attributions {
		if a.Source != nil {
			paint(a.Source.Spans, bold)
		}
		if a.Cue != nil {
			paint(a.Cue.Spans, underline)
		}
	}
	for _, l := range r.Loaded {
		paint([]writethru.Span{l.Span}, italic|magenta)
	}
	return styles
}

// extent returns the number of bytes that a part covers.
func extent(p writethru.Part) int {
	n := 0
	for _, s := range p.Spans {
		n += s.Len()
	}
	return n
}
