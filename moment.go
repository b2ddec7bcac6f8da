package writethru

import (
	"encoding/json"
	"fmt"
	"time"
)

// A Moment is a point in time as precisely as a source gives it: to the
// second with its zone, or the day alone. The zero Moment is unknown.
type Moment struct {
	Time    time.Time
	DayOnly bool // the source gave no time of day
}

// IsZero reports whether the moment is unknown.
func (m Moment) IsZero() bool { return m.Time.IsZero() }

// String returns the moment in RFC 3339, as a date alone where no time of day is
// known, or "" for the unknown moment.
func (m Moment) String() string {
	switch {
	case m.IsZero():
		return ""
	case m.DayOnly:
		return m.Time.Format(time.DateOnly)
	}
	return m.Time.Format(time.RFC3339)
}

// MarshalJSON writes the form of String, or null.
func (m Moment) MarshalJSON() ([]byte, error) {
	if m.IsZero() {
		return []byte("null"), nil
	}
	return json.Marshal(m.String())
}

// UnmarshalJSON reads what MarshalJSON writes.
func (m *Moment) UnmarshalJSON(b []byte) error {
	*m = Moment{}
	if string(b) == "null" {
		return nil
	}
	var s string
	if err := json.Unmarshal(b, &s); err != nil {
		return err
	}
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		m.Time = t
		return nil
	}
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return fmt.Errorf("moment %q is neither RFC 3339 nor a date", s)
	}
	m.Time, m.DayOnly = t, true
	return nil
}
