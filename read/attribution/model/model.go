// Package model holds the models of package attribution that the program brings along. See
// README.md for what each was made from, and how.
package model

import (
	_ "embed"
	"sync"

	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/read/attribution"
)

//go:embed en.bin
var english []byte

// English returns the finder for English, made when it is first asked for.
var English = sync.OnceValue(func() *attribution.Finder {
	finder, err := attribution.New(english, en.Attribution())
	if err != nil {
		panic("the program's own model: " + err.Error()) // the tests load it
	}
	return finder
})
