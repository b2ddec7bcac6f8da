package writethru

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode"
)

// A Span is a half-open range of bytes, [Begin, End), in the text of an
// article. In JSON it is a pair, and counts code points.
type Span struct{ Begin, End int }

// Len returns the number of bytes in the span.
func (s Span) Len() int { return max(0, s.End-s.Begin) }

// In returns the words of text that the span covers.
func (s Span) In(text string) string { return text[s.Begin:s.End] }

// Contains reports whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Begin <= t.Begin && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Begin < t.End && t.Begin < s.End }

// Trim returns the span without the white space at its ends.
func (s Span) Trim(text string) Span {
	if s.Begin >= s.End {
		return Span{s.Begin, s.Begin}
	}
	words := text[s.Begin:s.End]
	s.Begin += len(words) - len(strings.TrimLeftFunc(words, unicode.IsSpace))
	s.End = s.Begin + len(strings.TrimSpace(words))
	return s
}

// MarshalJSON writes the span as a pair.
func (s Span) MarshalJSON() ([]byte, error) {
	b := append(make([]byte, 0, 24), '[')
	b = append(strconv.AppendInt(b, int64(s.Begin), 10), ',')
	b = append(strconv.AppendInt(b, int64(s.End), 10), ']')
	return b, nil
}

// UnmarshalJSON reads the span from a pair.
func (s *Span) UnmarshalJSON(b []byte) error {
	var pair [2]int
	if err := json.Unmarshal(b, &pair); err != nil {
		return err
	}
	s.Begin, s.End = pair[0], pair[1]
	return nil
}
