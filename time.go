package writethru

// A Time is an expression of time, as in TIMEX3 of TimeML 1.2.1 (Pustejovsky et al., 2003),
// resolved against the article's date.
type Time struct {
	Span  Span     `json:"span"`
	Type  TimeType `json:"type"`
	Value string   `json:"value"` // ISO 8601 as TimeML extends it: 2025-08-25, 2025-W34, 195X, P4Y, PAST_REF
}

// TimeType says what an expression of time denotes.
type TimeType string

// The types of times.
const (
	DateType     TimeType = "DATE"
	ClockType    TimeType = "TIME"
	DurationType TimeType = "DURATION"
	SetType      TimeType = "SET"
)
