// Package model holds the model of package voice that the program brings along. README.md
// beside it says what it was made from, and how good it is.
package model

import (
	_ "embed"
	"sync"

	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/read/voice"
)

//go:embed voice.bin
var english []byte

// English returns the reader for English, made when it is first asked for.
var English = sync.OnceValue(func() *voice.Reader {
	r, err := voice.New(english, en.Voice())
	if err != nil {
		panic("the program's own model: " + err.Error()) // the tests load it
	}
	return r
})
