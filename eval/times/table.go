package times

import (
	_ "embed"
	"strings"
	"time"

	"github.com/writethru/writethru"
)

// A Document is a text with its expressions of time.
type Document struct {
	Group     string    // the heading under which it stands
	Published time.Time // zero: unknown
	Text      string
	Times     []writethru.Time // in order and disjoint
}

var (
	//go:embed tables/phenomena.txt
	phenomena string
	//go:embed tables/trees.txt
	trees string
	//go:embed tables/stories.txt
	stories string
	//go:embed tables/heldout.txt
	heldOut string
)

// Phenomena returns sentences that show each kind of expression, and need no parser.
func Phenomena() ([]Document, error) { return Parse(phenomena) }

// Trees returns sentences whose verbs and names decide.
func Trees() ([]Document, error) { return Parse(trees) }

// Stories returns paragraphs as they stand in news.
func Stories() ([]Document, error) { return Parse(stories) }

// HeldOut returns more such paragraphs, by which no rule was mended.
func HeldOut() ([]Document, error) { return Parse(heldOut) }

// Parse reads documents, a line each. A line that begins with # is a heading, one that
// begins with @ says when what follows was published, nothing more if that is unknown. Expressions are marked as
// links are in Markdown:
//
//	# court
//	@ 2022-06-30
//	She was sentenced [Thursday](DATE 2022-06-30) to [five years](DURATION P5Y).
func Parse(table string) ([]Document, error) {
	var documents []Document
	var head Document
	number := 0
	for line := range strings.Lines(table) {
		number++
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if heading, ok := strings.CutPrefix(line, "#"); ok {
			head = Document{Group: strings.TrimSpace(heading)}
			continue
		}
		var err error
		if day, ok := strings.CutPrefix(line, "@"); ok {
			head.Published, err = parseDay(strings.TrimSpace(day))
		} else {
			d := head
			err = d.mark(line)
			documents = append(documents, d)
		}
		if err != nil {
			return nil, writethru.Errorf(writethru.Malformed, "line %d: %w", number, err)
		}
	}
	return documents, nil
}

// parseDay reads when a text was published: a day, with or without the time of day, or
// nothing.
func parseDay(day string) (time.Time, error) {
	const minutes = "2006-01-02T15:04"
	switch len(day) {
	case 0:
		return time.Time{}, nil
	case len(minutes):
		return time.Parse(minutes, day)
	}
	return time.Parse(time.DateOnly, day)
}

// mark takes in a text with its marks.
func (d *Document) mark(line string) error {
	var text strings.Builder
	for {
		before, rest, found := strings.Cut(line, "[")
		text.WriteString(before)
		if !found {
			break
		}
		words, rest, ok := strings.Cut(rest, "](")
		code, rest, closed := strings.Cut(rest, ")")
		kind, value, valued := strings.Cut(code, " ")
		if !ok || !closed || !valued || words == "" {
			return writethru.Errorf(writethru.Malformed, "an expression is not marked as [words](TYPE value)")
		}
		begin := text.Len()
		text.WriteString(words)
		d.Times = append(d.Times, writethru.Time{
			Span: writethru.Span{Begin: begin, End: text.Len()}, Type: writethru.TimeType(kind), Value: value,
		})
		line = rest
	}
	d.Text = text.String()
	return nil
}
