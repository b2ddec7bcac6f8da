package writethru

// A Change is one difference between two versions of an article.
type Change struct {
	Kind   ChangeKind `json:"kind"`
	Before []Span     `json:"before,omitempty"` // in the text of the earlier version
	After  []Span     `json:"after,omitempty"`  // in the text of the later one
	Name   string     `json:"name,omitempty"`   // of who is quoted
	Was    string     `json:"was,omitempty"`    // headline, figure, date or name before
	Is     string     `json:"is,omitempty"`     // and after
}

// ChangeKind says what has changed.
type ChangeKind string

// The kinds of changes.
const (
	SentenceAdded    ChangeKind = "sentence-added"
	SentenceRemoved  ChangeKind = "sentence-removed"
	SentenceReworded ChangeKind = "sentence-reworded"
	SentenceMoved    ChangeKind = "sentence-moved"
	SentenceSplit    ChangeKind = "sentence-split"
	SentencesMerged  ChangeKind = "sentences-merged"
	HeadlineChanged  ChangeKind = "headline"
	BylineChanged    ChangeKind = "byline"
	QuoteAdded       ChangeKind = "quote-added"
	QuoteDropped     ChangeKind = "quote-dropped"
	QuoteAltered     ChangeKind = "quote-altered"
	SpeakerChanged   ChangeKind = "speaker"
	FigureChanged    ChangeKind = "figure"
	DateChanged      ChangeKind = "date"
	CorrectionNoted  ChangeKind = "correction"
	MessagingOnly    ChangeKind = "messaging"  // nothing but what the outlet says about itself
	WhitespaceOnly   ChangeKind = "whitespace" // nothing but spaces, or the shape of quotation marks and dashes
)

// Mapped returns a copy of the change in which before and after have replaced the spans of the two
// versions.
func (c Change) Mapped(before, after func(Span) Span) Change {
	if c.Before != nil {
		c.Before = mapped(c.Before, before)
	}
	if c.After != nil {
		c.After = mapped(c.After, after)
	}
	return c
}

// CodePoints returns what turns spans of text from bytes into code points, as JSON counts them.
func CodePoints(text string) func(Span) Span {
	points := codePoints(text)
	return func(s Span) Span { return Span{int(points[s.Begin]), int(points[s.End])} }
}
