package messaging

import (
	_ "embed"
	"encoding/json"
	"maps"
	"os"
	"slices"

	"github.com/writethru/writethru"
)

// Wordings holds the messages to put into pages, as HTML, by kind and language.
// Every kind has some in English, "en".
type Wordings map[string]map[string][]string

//go:embed wordings.json
var ownWordings []byte

// Own returns the wordings that belong to this program: three in English and
// one in German of every kind.
func Own() (Wordings, error) { return parseWordings(ownWordings) }

// ReadWordings reads wordings from a JSON file.
func ReadWordings(path string) (Wordings, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, writethru.Errorf(writethru.NotFound, "cannot read the wordings: %w", err)
	}
	return parseWordings(b)
}

func parseWordings(b []byte) (Wordings, error) {
	var w Wordings
	if err := json.Unmarshal(b, &w); err != nil {
		return nil, writethru.Errorf(writethru.Malformed, "the wordings are not JSON of the form {kind: {language: [html]}}: %w", err)
	}
	for kind, languages := range w {
		if len(languages["en"]) == 0 {
			return nil, writethru.Errorf(writethru.Malformed, "the wordings of kind %q lack English ones", kind)
		}
	}
	return w, nil
}

// kinds returns the kinds in alphabetical order.
func (w Wordings) kinds() []string { return slices.Sorted(maps.Keys(w)) }

// of returns the wordings of a kind in a language, in English where there are
// none.
func (w Wordings) of(kind, language string) []string {
	if wordings, found := w[kind][language]; found {
		return wordings
	}
	return w[kind]["en"]
}
