package query

import (
	"slices"
	"strings"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// MaxLength is how many bytes a query may have.
const MaxLength = 1000

// Kinds are the kinds of changes that a version is kept for, and that may be asked for.
var Kinds = []writethru.ChangeKind{
	writethru.HeadlineChanged, writethru.BylineChanged, writethru.CorrectionNoted,
	writethru.QuoteAdded, writethru.QuoteDropped, writethru.QuoteAltered, writethru.SpeakerChanged,
	writethru.FigureChanged, writethru.DateChanged,
	writethru.SentenceAdded, writethru.SentenceRemoved, writethru.SentenceReworded,
	writethru.SentenceMoved, writethru.SentenceSplit, writethru.SentencesMerged,
}

// Parse reads a query. Days begin in the zone. What cannot be meant is a malformed error that says why.
func Parse(text string, zone *time.Location) (archive.SearchQuery, error) {
	var q archive.SearchQuery
	if len(text) > MaxLength {
		return q, writethru.Errorf(writethru.Malformed, "the query is longer than %d bytes", MaxLength)
	}
	var words, given []string
	for s := (scanner{rest: quotationMarks.Replace(text)}); s.next(); {
		if s.field == "" {
			words = append(words, s.words())
			continue
		}
		if slices.Contains(given, s.field) {
			return q, writethru.Errorf(writethru.Malformed, "%s: may stand once", s.field)
		}
		given = append(given, s.field)
		if err := set(&q, s.field, strings.TrimSpace(s.value), zone); err != nil {
			return q, err
		}
	}
	q.Text = strings.Join(words, " ")
	return q, nil
}

var quotationMarks = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`)

// set gives a field of the query its value.
func set(q *archive.SearchQuery, field, value string, zone *time.Location) (err error) {
	if value == "" {
		return writethru.Errorf(writethru.Malformed, "%s: needs a value right behind it", field)
	}
	switch field {
	case "by":
		q.By = value
	case "about":
		q.About = value
	case "outlet":
		q.Outlet = value
	case "after":
		q.After, err = day(field, value, zone)
	case "until":
		q.Until, err = day(field, value, zone)
	case "changed":
		q.Changed, err = kind(value)
	}
	return err
}

func day(field, value string, zone *time.Location) (time.Time, error) {
	t, err := time.ParseInLocation(time.DateOnly, value, zone)
	if err != nil {
		return t, writethru.Errorf(writethru.Malformed, "%s: is %q, want a day like 2026-03-01", field, value)
	}
	return t, nil
}

func kind(value string) (writethru.ChangeKind, error) {
	k := writethru.ChangeKind(strings.ToLower(value))
	if !slices.Contains(Kinds, k) {
		return "", writethru.Errorf(writethru.Malformed, "there is no change of the kind %q", value)
	}
	return k, nil
}
