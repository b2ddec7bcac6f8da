package attribution

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/writethru/writethru"
)

// parseBrat reads brat stand-off: text-bound lines such as
//
//	T1	Content 10 20;25 40	words
//
// and events such as
//
//	E1	Attribution:T2 Content:T1 Source:T3 Content2:T4
//
// where an event may stand before its spans. Offsets, in code points, become
// bytes by the table offsets.
func parseBrat(source string, offsets []int) ([]Attribution, error) {
	spans := map[string][]writethru.Span{}
	var events []string
	for i, line := range strings.Split(source, "\n") {
		id, rest, found := strings.Cut(strings.TrimSuffix(line, "\r"), "\t")
		switch {
		case !found:
		case isID(id, 'E'):
			events = append(events, rest)
		case isID(id, 'T'):
			bound, err := parseSpans(rest, offsets)
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", i+1, err)
			}
			spans[id] = bound
		}
	}
	attributions := make([]Attribution, len(events))
	for i, event := range events {
		for argument := range strings.FieldsSeq(event) {
			role, id, _ := strings.Cut(argument, ":")
			attributions[i].add(strings.TrimRight(role, "0123456789"), spans[id])
		}
	}
	return attributions, nil
}

// add puts spans into their place in a role.
func (a *Attribution) add(role string, spans []writethru.Span) {
	switch strings.ToLower(role) {
	case "source":
		a.Source = sorted(append(a.Source, spans...))
	case "cue":
		a.Cue = sorted(append(a.Cue, spans...))
	case "content":
		a.Content = sorted(append(a.Content, spans...))
	}
}

// isID reports whether id is the letter and a number.
func isID(id string, letter byte) bool {
	return len(id) > 1 && id[0] == letter && strings.Trim(id[1:], "0123456789") == ""
}

// parseSpans reads "Label B E;B E<tab>words".
func parseSpans(bound string, offsets []int) ([]writethru.Span, error) {
	bound, _, _ = strings.Cut(bound, "\t")
	_, pairs, _ := strings.Cut(bound, " ")
	var spans []writethru.Span
	for pair := range strings.SplitSeq(pairs, ";") {
		first, second, _ := strings.Cut(pair, " ")
		begin, err := strconv.Atoi(first)
		if err != nil {
			return nil, err
		}
		end, err := strconv.Atoi(second)
		if err != nil {
			return nil, err
		}
		if begin < 0 || end < begin || end >= len(offsets) {
			return nil, fmt.Errorf("span %d %d does not lie in the text", begin, end)
		}
		spans = append(spans, writethru.Span{Begin: offsets[begin], End: offsets[end]})
	}
	return spans, nil
}

func sorted(spans []writethru.Span) []writethru.Span {
	slices.SortFunc(spans, func(a, b writethru.Span) int {
		if a.Begin != b.Begin {
			return a.Begin - b.Begin
		}
		return a.End - b.End
	})
	return spans
}
