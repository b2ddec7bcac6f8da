// Package model holds the trained weights of package block. How they are made,
// from what, and how good they are stands in README.md beside them.
package model

import (
	"bytes"
	_ "embed"
	"sync"

	"github.com/writethru/writethru/page/block"
)

//go:embed model.bin
var file []byte

// Load returns the model. It is read once, and shared.
var Load = sync.OnceValue(func() *block.Model {
	m, err := block.ReadModel(bytes.NewReader(file))
	if err != nil {
		panic("page/model: model.bin: " + err.Error()) // the program was built from a broken tree
	}
	return m
})
