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

// Fields are the names of the fields.
var Fields = []string{"by", "about", "outlet", "after", "until", "changed", "voice"}

// Kinds are the kinds of changes that a version is kept for, and that may be asked for.
var Kinds = []writethru.ChangeKind{
	writethru.HeadlineChanged, writethru.BylineChanged, writethru.CorrectionNoted,
	writethru.QuoteAdded, writethru.QuoteDropped, writethru.QuoteAltered, writethru.SpeakerChanged,
	writethru.FigureChanged, writethru.DateChanged,
	writethru.SentenceAdded, writethru.SentenceRemoved, writethru.SentenceReworded,
	writethru.SentenceMoved, writethru.SentenceSplit, writethru.SentencesMerged,
}

// Voices are the voices of sentences that may be asked for. Site may be called messaging, too.
var Voices = []writethru.Voice{writethru.Reported, writethru.Attributed, writethru.Loaded, writethru.Site}

// A Field is one that was given apart from the words, as by a flag.
type Field struct{ Name, Value string }

// Parse reads a query; fields that were given apart from it count as if they stood in it. Days begin in the zone. What cannot be
// meant is a malformed error that says why.
func Parse(text string, zone *time.Location, apart ...Field) (archive.SearchQuery, error) {
	p := parser{zone: zone}
	if len(text) > MaxLength {
		return p.query, writethru.Errorf(writethru.Malformed, "the query is longer than %d bytes", MaxLength)
	}
	for _, f := range apart {
		if err := p.take(f.Name, f.Value); err != nil {
			return p.query, err
		}
	}
	for s := (scanner{rest: quotationMarks.Replace(text)}); s.next(); {
		if s.field == "" {
			p.words = append(p.words, s.words())
		} else if err := p.take(s.field, s.value); err != nil {
			return p.query, err
		}
	}
	p.query.Text = strings.Join(p.words, " ")
	return p.query, nil
}

// A parser gathers what is asked for.
type parser struct {
	zone  *time.Location
	query archive.SearchQuery
	words []string
	given []string // fields
}

func (p *parser) take(field, value string) error {
	if slices.Contains(p.given, field) {
		return writethru.Errorf(writethru.Malformed, "%s: may stand once", field)
	}
	p.given = append(p.given, field)
	return set(&p.query, field, strings.TrimSpace(value), p.zone)
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
	case "voice":
		q.Voice, err = voice(value)
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

func voice(value string) (writethru.Voice, error) {
	v := writethru.Voice(strings.ToLower(value))
	if v == "messaging" {
		v = writethru.Site
	}
	if !slices.Contains(Voices, v) {
		return "", writethru.Errorf(writethru.Malformed, "there is no voice %q, want reported, attributed, loaded or site", value)
	}
	return v, nil
}

func kind(value string) (writethru.ChangeKind, error) {
	k := writethru.ChangeKind(strings.ToLower(value))
	if !slices.Contains(Kinds, k) {
		return "", writethru.Errorf(writethru.Malformed, "there is no change of the kind %q", value)
	}
	return k, nil
}
