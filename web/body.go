package web

import (
	"slices"
	"unicode/utf8"

	"github.com/writethru/writethru"
)

// A body is a reading, set for the page.
type body struct {
	reading  *writethru.Reading
	text     string // as much of it as is shown
	inks     []ink
	mentions map[string][]writethru.Mention // by entity
}

// A passage is a paragraph of the page, or a message that is folded to one line.
type passage struct {
	Kind      writethru.BlockKind
	Message   writethru.MessageKind // of a folded line, else ""
	Sentences []sentence
	Text      string // of a message
	Notes     []note // in the margin
	Room      bool   // in the margin beside the next passage
	span      writethru.Span
}

// A sentence is set in its voice.
type sentence struct {
	Voice writethru.Voice
	Runs  []inkRun
}

// typeset sets the passages of a reading in the order of the text.
func typeset(r *writethru.Reading) (passages []passage, cut bool) {
	b := &body{reading: r, mentions: map[string][]writethru.Mention{}}
	for _, e := range r.Entities {
		b.mentions[e.ID] = e.Mentions
	}
	b.text, cut = shortened(r.Article.Text)
	b.inks = inks(r, len(b.text))
	passages = append(b.paragraphs(), b.messages()...)
	slices.SortStableFunc(passages, func(a, b passage) int { return a.span.Begin - b.span.Begin })
	passages = b.joined(passages)
	b.place(passages)
	return passages, cut
}

// paragraphs sets the blocks, less the messages in them, and without the headline, which stands above.
func (b *body) paragraphs() []passage {
	var all []passage
	sentences := b.reading.Sentences
	for block, s := range b.reading.Pieces() {
		if len(all) == 0 && block.Kind == writethru.Heading && block.Span.In(b.reading.Article.Text) == b.reading.Article.Title {
			continue
		}
		if s = b.within(s); s.Len() == 0 {
			continue
		}
		p := passage{Kind: block.Kind, span: s}
		p.Sentences, sentences = b.sentences(s, sentences)
		all = append(all, p)
	}
	return b.divided(all)
}

// within returns the part of a span that is shown, without the white space around it.
func (b *body) within(s writethru.Span) writethru.Span {
	s.Begin, s.End = min(s.Begin, len(b.text)), min(s.End, len(b.text))
	return s.Trim(b.text)
}

// sentences sets a span sentence by sentence, and returns the sentences behind it. Words between two
// sentences, such as a space, belong to the first.
func (b *body) sentences(s writethru.Span, from []writethru.Sentence) ([]sentence, []writethru.Sentence) {
	var all []sentence
	for len(from) > 0 && from[0].Span.End <= s.Begin {
		from = from[1:]
	}
	voice, at := writethru.Reported, s.Begin
	for len(from) > 0 && from[0].Span.Begin < s.End {
		if begin := from[0].Span.Begin; begin > at {
			all = append(all, sentence{voice, b.runs(writethru.Span{Begin: at, End: begin})})
			at = begin
		}
		voice = from[0].Voice
		if from[0].Span.End > s.End {
			break
		}
		from = from[1:]
	}
	return append(all, sentence{voice, b.runs(writethru.Span{Begin: at, End: s.End})}), from
}

// messages sets what the outlet says of itself.
func (b *body) messages() []passage {
	var all []passage
	for _, m := range b.reading.Messaging {
		if s := b.within(m.Span); s.Len() > 0 {
			all = append(all, passage{Message: m.Kind, span: s})
		}
	}
	return all
}

// joined makes one line of neighbouring messages that want the same, such as the buttons of a share bar.
func (b *body) joined(passages []passage) []passage {
	kept := passages[:0]
	for _, p := range passages {
		if last := len(kept) - 1; last >= 0 && p.Message != "" && p.Message == kept[last].Message {
			kept[last].span.End = p.span.End
			continue
		}
		kept = append(kept, p)
	}
	for i, p := range kept {
		if p.Message != "" {
			kept[i].Text = p.span.In(b.text)
		}
	}
	return kept
}

// Plain text may hold a whole article in one line. A paragraph of more than tooLong bytes is divided between
// sentences, about every longEnough bytes.
const (
	tooLong    = 1500
	longEnough = 450
)

// divided divides paragraphs that are too long to read.
func (b *body) divided(passages []passage) []passage {
	var all []passage
	for _, p := range passages {
		if p.span.Len() <= tooLong {
			all = append(all, p)
			continue
		}
		rest := p
		for n := enough(rest.Sentences); n < len(rest.Sentences); n = enough(rest.Sentences) {
			size := length(rest.Sentences[:n])
			part := rest
			part.Sentences, part.span.End = rest.Sentences[:n], rest.span.Begin+size
			rest.Sentences, rest.span.Begin = rest.Sentences[n:], rest.span.Begin+size
			all = append(all, part)
		}
		all = append(all, rest)
	}
	return all
}

// enough returns how many sentences make a paragraph.
func enough(sentences []sentence) int {
	size := 0
	for i, s := range sentences {
		if size += length([]sentence{s}); size >= longEnough {
			return i + 1
		}
	}
	return len(sentences)
}

func length(sentences []sentence) int {
	n := 0
	for _, s := range sentences {
		for _, r := range s.Runs {
			n += len(r.Text)
		}
	}
	return n
}

// Label is the line to which a message is folded.
func (p passage) Label() string {
	return string(p.Message) + ", " + plural(utf8.RuneCountInString(p.Text), "character")
}

// Sign tells the voice of a sentence without colours.
func (s sentence) Sign() string {
	switch s.Voice {
	case writethru.Attributed:
		return "›"
	case writethru.Loaded:
		return "◦"
	}
	return ""
}
