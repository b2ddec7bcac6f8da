// Package model holds the models of package nlp that the program brings along. See
// README.md for what each was made from, and how.
package model

import (
	_ "embed"
	"sync"

	"github.com/klauspost/compress/zstd"

	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
)

//go:embed en.bin.zst
var english []byte

// English returns the parser for English, made when it is first asked for.
var English = sync.OnceValue(func() *nlp.Parser {
	parser, err := load()
	if err != nil {
		panic("the program's own model: " + err.Error()) // the tests load it
	}
	return parser
})

// load unpacks the model, and makes the parser of it.
func load() (*nlp.Parser, error) {
	decoder, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	defer decoder.Close()
	model, err := decoder.DecodeAll(english, nil)
	if err != nil {
		return nil, err
	}
	return nlp.Load(model, en.Orthography())
}
