package sqlite

import (
	"slices"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive/fold"
)

// named returns folded words as the index knows them in names: ·marsh. Many are common words as well, and FTS5 would have to
// pass all articles that have these.
func named(words []string) []string {
	list := make([]string, len(words))
	for i, w := range words {
		list[i] = sign + w
	}
	return list
}

// nameWords returns a name as the index knows it, a space before each word. It ends with a sign, so that words that follow
// each other are of one name.
func nameWords(name string) string {
	return " " + strings.Join(append(named(fold.Words(name)), sign), " ")
}

// speaks reports whether somebody of that name speaks.
func speaks(attributions []writethru.Attribution, name []string) bool {
	if len(name) == 0 {
		return true
	}
	for _, a := range attributions {
		if (a.Source != nil && fold.HasAll(a.Source.Name, name)) || (len(a.Inner) > 0 && speaks(a.Inner, name)) {
			return true
		}
	}
	return false
}

// mentions reports whether somebody or something of that name is mentioned.
func mentions(entities []writethru.Entity, name []string) bool {
	return len(name) == 0 || slices.ContainsFunc(entities, func(e writethru.Entity) bool { return fold.HasAll(e.Name, name) })
}
