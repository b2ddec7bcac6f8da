package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/klauspost/compress/zstd"

	"github.com/writethru/writethru/eval/conllu"
	"github.com/writethru/writethru/nlp/lemma"
	"github.com/writethru/writethru/nlp/train/network"
	"github.com/writethru/writethru/nlp/train/quantize"
)

// calibration is how many examples show how large the numbers of a network come out.
const calibration = 300

// export writes the model of a network: its weights in small integers, and a table
// of lemmas learnt from the same treebanks; and its card.
func export(o options) error {
	n, err := network.Load(o.network)
	if err != nil {
		return err
	}
	trees, err := o.trainingTrees()
	if err != nil {
		return err
	}
	m, err := load(o)
	if err != nil {
		return err
	}
	model := quantize.Model(n, lemmas(trees, o.again), m.trees[:min(calibration, len(m.trees))]).Encode()
	fmt.Printf("the model has %d bytes\n", len(model))
	if err := write(o.out, model); err != nil {
		return err
	}
	return writeCard(o, n, model)
}

// write writes a model, compressed by Zstandard where the name of the file ends so.
func write(name string, model []byte) error {
	if !strings.HasSuffix(name, ".zst") {
		return os.WriteFile(name, model, 0o644)
	}
	encoder, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedBestCompression), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return err
	}
	return os.WriteFile(name, encoder.EncodeAll(model, nil), 0o644)
}

// lemmas returns the table of lemmas of the documents. Those whose names begin with again count twice:
// where treebanks disagree (is people the plural of person?) they have the last word.
func lemmas(documents []conllu.Document, again string) []byte {
	var samples []lemma.Sample
	for i := range documents {
		count := 1
		if again != "" && strings.HasPrefix(documents[i].ID, again) {
			count = 2
		}
		for _, w := range documents[i].Words {
			samples = append(samples, lemma.Sample{Form: w.Form, UPOS: w.UPOS, XPOS: w.XPOS, Lemma: w.Lemma, Count: count})
		}
	}
	return lemma.Learn(samples).Encode()
}
