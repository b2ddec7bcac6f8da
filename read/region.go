package read

import "github.com/writethru/writethru"

// A part says what a region of the text is.
type part uint8

const (
	report part = iota
	caption
	message
)

// A region is a block, or a piece of one where a message interrupts it.
type region struct {
	span writethru.Span
	part part
}

// regionsOf returns the regions of the document in order.
func regionsOf(doc *writethru.Document) []region {
	regions := make([]region, 0, len(doc.Blocks)+2*len(doc.Messaging))
	add := func(begin, end int, p part) {
		if begin < end {
			regions = append(regions, region{writethru.Span{Begin: begin, End: end}, p})
		}
	}
	messages := doc.Messaging
	for _, b := range doc.Blocks {
		at := b.Span.Begin
		for len(messages) > 0 && messages[0].Span.Begin < b.Span.End {
			m := messages[0].Span
			add(at, max(at, m.Begin), partOf(b.Kind))
			add(max(at, m.Begin), min(m.End, b.Span.End), message)
			at = max(at, min(m.End, b.Span.End))
			if m.End > b.Span.End {
				break // the message goes on in the next block
			}
			messages = messages[1:]
		}
		add(at, b.Span.End, partOf(b.Kind))
	}
	return regions
}

func partOf(kind writethru.BlockKind) part {
	if kind == writethru.Caption {
		return caption
	}
	return report
}

// spansOf returns the spans of the regions that are one part.
func spansOf(regions []region, p part) []writethru.Span {
	var spans []writethru.Span
	for _, r := range regions {
		if r.part == p {
			spans = append(spans, r.span)
		}
	}
	return spans
}
