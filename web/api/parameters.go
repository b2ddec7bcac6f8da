package api

import (
	"errors"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"github.com/writethru/writethru/query"
)

// A kind is a parameter that names what a version is kept for.
type kind string

// Schema lists the kinds.
func (kind) Schema(huma.Registry) *huma.Schema { return oneOf(query.Kinds) }

// A voice is a parameter that names the voice of a sentence.
type voice string

// Schema lists the voices.
func (voice) Schema(huma.Registry) *huma.Schema { return oneOf(query.Voices) }

func oneOf[T ~string](values []T) *huma.Schema {
	s := &huma.Schema{Type: huma.TypeString}
	for _, v := range values {
		s.Enum = append(s.Enum, string(v))
	}
	return s
}

// A day is a parameter that names a time: a day, from its beginning in UTC, or a moment in RFC 3339.
type day struct{ time.Time }

// UnmarshalText reads a day or a moment.
func (d *day) UnmarshalText(text []byte) (err error) {
	if d.Time, err = time.Parse(time.DateOnly, string(text)); err == nil {
		return nil
	}
	if d.Time, err = time.Parse(time.RFC3339, string(text)); err != nil {
		return errors.New("want a day like 2025-08-25 or a time like 2025-08-25T14:00:00Z")
	}
	return nil
}

// Schema says that it is written as text.
func (day) Schema(huma.Registry) *huma.Schema {
	return &huma.Schema{Type: huma.TypeString, Examples: []any{"2025-08-25", "2025-08-25T14:00:00Z"}}
}
