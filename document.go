package writethru

import "iter"

// A Document is one version of an article as the page gave it, before anything
// in it was understood: its metadata, its text, and which part is what.
type Document struct {
	Article   Article   `json:"article"`
	Blocks    []Block   `json:"blocks"`    // in order, disjoint
	Messaging []Message `json:"messaging"` // in order, disjoint
}

// An Article is what a page says of itself, and its text.
type Article struct {
	URL        string   `json:"url"` // canonical where the page names one
	Outlet     string   `json:"outlet"`
	Title      string   `json:"title"`  // without the name of the outlet
	Byline     []string `json:"byline"` // persons, a name each
	Published  Moment   `json:"published"`
	Modified   Moment   `json:"modified"`
	Lang       string   `json:"lang"`       // BCP 47 primary language subtag, "en"
	Developing bool     `json:"developing"` // says of itself that it will be updated

	// Text is, for plain-text input, the input itself; for HTML the readable
	// text in document order, one block a line, blocks parted by a blank line.
	Text string `json:"text"`
}

// A Block is one line of the text with its part in the article.
type Block struct {
	Span Span      `json:"span"`
	Kind BlockKind `json:"kind"`
}

// BlockKind says what part a block plays.
type BlockKind string

// The kinds of blocks. All but Caption are report.
const (
	Heading   BlockKind = "heading"
	Paragraph BlockKind = "paragraph"
	List      BlockKind = "list" // one item
	Quote     BlockKind = "quote"
	Caption   BlockKind = "caption"
	Table     BlockKind = "table" // one row
)

// A Message is a stretch of text by which the outlet speaks to its reader
// about itself, and which is no part of the report.
type Message struct {
	Span Span        `json:"span"`
	Kind MessageKind `json:"kind"`
}

// MessageKind says what a message wants of the reader.
type MessageKind string

// The kinds of messages.
const (
	Appeal     MessageKind = "appeal"     // give, support, become a member
	Newsletter MessageKind = "newsletter" // subscribe by mail or app
	Related    MessageKind = "related"    // read another article
	Promo      MessageKind = "promo"      // advertisement, of the outlet or others
	Paywall    MessageKind = "paywall"    // log in or pay to read on
	Credit     MessageKind = "credit"     // who wrote, photographed, owns
	Share      MessageKind = "share"      // share, follow, comment, print
	Notice     MessageKind = "notice"     // more follows, corrected, updated
)

// Report returns the spans of the report in order: every block that is no
// caption, less the messages in it. Spans are trimmed of white space and never
// empty; a block split by a message yields one span a piece.
func (d *Document) Report() []Span {
	var report []Span
	for b, s := range d.Pieces() {
		if b.Kind != Caption {
			report = append(report, s)
		}
	}
	return report
}

// Pieces yields what is left of each block by the messages in it, in order: a
// block split by a message yields one span a piece. Spans are trimmed of white
// space and never empty.
func (d *Document) Pieces() iter.Seq2[Block, Span] {
	return func(yield func(Block, Span) bool) {
		messages := d.Messaging
		for _, b := range d.Blocks {
			for len(messages) > 0 && messages[0].Span.End <= b.Span.Begin {
				messages = messages[1:]
			}
			for _, s := range less(b.Span, messages) {
				if s = s.Trim(d.Article.Text); s.Len() > 0 && !yield(b, s) {
					return
				}
			}
		}
	}
}

// less returns what is left of a span by messages, none of which ends before it.
func less(s Span, messages []Message) []Span {
	var left []Span
	for _, m := range messages {
		if m.Span.Begin >= s.End {
			break
		}
		left = append(left, Span{s.Begin, m.Span.Begin})
		s.Begin = m.Span.End
	}
	return append(left, s)
}
