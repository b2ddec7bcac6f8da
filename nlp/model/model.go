// Package model holds the models of package nlp that the program brings along. See
// README.md for what each was made from, and how.
package model

import (
	_ "embed"
	"sync"

	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
)

//go:embed en.bin
var english []byte

// English returns the parser for English, made when it is first asked for.
var English = sync.OnceValue(func() *nlp.Parser {
	parser, err := nlp.Load(english, en.Orthography())
	if err != nil {
		panic("the program's own model: " + err.Error()) // the tests load it
	}
	return parser
})
