package sqlite

import (
	"slices"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive/fold"
)

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
