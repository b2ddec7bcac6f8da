package main

import (
	"flag"
	"maps"
	"path/filepath"
	"slices"
	"strings"

	"github.com/writethru/writethru/nlp/train/network"
)

// options is all that a training depends on.
type options struct {
	preset
	data, vectors, teachers, out, network string
	without, again                        string // beginnings of documents' names
	vectorLimit, rare, epochs, every      int
	silver, names                         float64
	command                               string // that was given
}

// A preset is the sizes of a network and the pace of its training.
type preset struct {
	network.Config
	epochs int
	rate   float64
	batch  int // words in one step
}

var presets = map[string]preset{
	"student": {
		Config: network.Config{Width: 160, Recurrent: 128, Layers: 3, Subwords: 128, Hidden: 256, Arc: 80, Relation: 48, Dropout: .2},
		epochs: 12, rate: 2.5e-3, batch: 800,
	},
	"teacher": {
		Config: network.Config{Width: 320, Recurrent: 320, Layers: 4, Subwords: 160, Hidden: 384, Arc: 160, Relation: 128, Dropout: .3},
		epochs: 16, rate: 1.5e-3, batch: 800,
	},
}

func presetNames() []string { return slices.Sorted(maps.Keys(presets)) }

// commandLine returns the command that was given, with the names of files instead of
// their paths.
func commandLine(flags *flag.FlagSet) string {
	words := []string{"go run ./nlp/train"}
	flags.Visit(func(f *flag.Flag) {
		values := strings.Split(f.Value.String(), ",")
		for i, v := range values {
			values[i] = filepath.Base(v)
		}
		value := strings.Join(values, ",")
		if f.Name == "data" {
			value = "DIR"
		}
		words = append(words, "-"+f.Name, value)
	})
	return strings.Join(words, " ")
}
