package times

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/writethru/writethru"
)

// ReadSeed reads the story in the folder data/seed, with those of its expressions that are
// named there. They have no types, and stand where their words stand first.
func ReadSeed(data string) (Document, error) {
	dir := filepath.Join(data, "seed")
	text, err := os.ReadFile(filepath.Join(dir, "story.txt"))
	if err != nil {
		return Document{}, writethru.Errorf(writethru.NotFound, "no seed: %w", err)
	}
	wanted, err := os.ReadFile(filepath.Join(dir, "expected.json"))
	if err != nil {
		return Document{}, writethru.Errorf(writethru.NotFound, "no seed: %w", err)
	}
	return parseSeed(string(text), wanted)
}

func parseSeed(text string, wanted []byte) (Document, error) {
	var seed struct {
		Article struct{ Published string }
		Times   []struct{ Text, Value string }
	}
	if err := json.Unmarshal(wanted, &seed); err != nil {
		return Document{}, writethru.Errorf(writethru.Malformed, "the seed's times cannot be read: %w", err)
	}
	day, err := time.Parse(time.DateOnly, seed.Article.Published)
	if err != nil {
		return Document{}, writethru.Errorf(writethru.Malformed, "the seed has no day: %w", err)
	}
	d := Document{Group: "seed", Published: day, Text: text}
	for _, t := range seed.Times {
		at := strings.Index(text, t.Text)
		if at < 0 {
			return d, writethru.Errorf(writethru.Malformed, "%q is not in the seed's story", t.Text)
		}
		d.Times = append(d.Times, writethru.Time{Span: writethru.Span{Begin: at, End: at + len(t.Text)}, Value: t.Value})
	}
	slices.SortFunc(d.Times, func(a, b writethru.Time) int { return a.Span.Begin - b.Span.Begin })
	return d, nil
}
