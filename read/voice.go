package read

import (
	"slices"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp"
)

// voices returns the sentences of the report and of the messages with who
// speaks in them: a source, where attributed content covers more than half of the
// sentence, else the outlet.
func voices(doc *nlp.Doc, regions []region, attributions []writethru.Attribution) []writethru.Sentence {
	contents := contentSpans(attributions)
	sentences := make([]writethru.Sentence, 0, len(doc.Sentences))
	for _, s := range doc.Sentences {
		span := doc.Span(s)
		for regions[0].span.End <= span.Begin {
			regions = regions[1:]
		}
		for len(contents) > 0 && contents[0].End <= span.Begin {
			contents = contents[1:]
		}
		switch {
		case regions[0].part == caption:
		case regions[0].part == message:
			sentences = append(sentences, writethru.Sentence{Span: span, Voice: writethru.Site})
		case covered(span, contents)*2 > span.Len():
			sentences = append(sentences, writethru.Sentence{Span: span, Voice: writethru.Attributed})
		default:
			sentences = append(sentences, writethru.Sentence{Span: span, Voice: writethru.Reported})
		}
	}
	return sentences
}

// contentSpans returns what all attributions cover, in order and disjoint.
func contentSpans(attributions []writethru.Attribution) []writethru.Span {
	var spans []writethru.Span
	for _, a := range attributions {
		spans = append(spans, a.Content.Spans...)
	}
	slices.SortFunc(spans, func(x, y writethru.Span) int { return x.Begin - y.Begin })
	merged := spans[:0]
	for _, s := range spans {
		if n := len(merged); n > 0 && s.Begin <= merged[n-1].End {
			merged[n-1].End = max(merged[n-1].End, s.End)
		} else {
			merged = append(merged, s)
		}
	}
	return merged
}

// covered returns how many bytes of span lie in the spans, which are in order and
// do not end before it.
func covered(span writethru.Span, spans []writethru.Span) int {
	n := 0
	for _, s := range spans {
		if s.Begin >= span.End {
			break
		}
		n += min(s.End, span.End) - max(s.Begin, span.Begin)
	}
	return n
}
