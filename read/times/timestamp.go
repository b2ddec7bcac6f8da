package times

import (
	"time"

	"github.com/writethru/writethru/nlp"
)

// timestamps are the forms of a day with a time of day in ISO 8601.
var timestamps = [...]string{time.RFC3339, "2006-01-02T15:04Z07:00", "2006-01-02T15:04:05", "2006-01-02T15:04"}

// longestTimestamp is into how many words a splitter cuts one at most.
const longestTimestamp = 8

// timestamp reads 2025-08-25T14:30:00Z, in however many words.
func (s *scan) timestamp(i int) match {
	const separator = len(time.DateOnly)
	if day := s.token(i); len(day) <= separator || day[separator] != 'T' {
		return match{}
	}
	end := i + 1
	for end < min(s.end, i+longestTimestamp) && s.doc.Joined(end) {
		end++
	}
	for ; end > i; end-- {
		words := nlp.Range{Begin: i, End: end}
		letters := s.doc.Span(words).In(s.doc.Text)
		for _, form := range timestamps {
			if t, err := time.Parse(form, letters); err == nil {
				return match{words, Clock, letters, pointAt(t, day)}
			}
		}
	}
	return match{}
}
