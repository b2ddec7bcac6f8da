// Command train makes the model of package voice from NewsDiscourse.
//
//	go run ./read/voice/train -data DIR -out read/voice/model/voice.bin
//
// It prints how well sentences are told apart by five models, each trained without a fifth
// of the training articles, on the articles that it has not seen; and how well the model does on the
// validation part, which nothing is learnt from. It is seeded: the same command on a
// processor with the same instructions makes the same bytes.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"

	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp/model"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("train: ")
	data := flag.String("data", os.Getenv("WRITETHRU_DATA"), "folder of the training data")
	out := flag.String("out", "voice.bin", "file for the model")
	flag.Parse()
	if *data == "" || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(*data, *out); err != nil {
		log.Fatal(err)
	}
}

func run(data, out string) error {
	r := newReader(model.English(), en.Voice().Saying)
	training, err := r.load(data, "train")
	if err != nil {
		return err
	}
	validation, err := r.load(data, "validation")
	if err != nil {
		return err
	}
	apart := crossValidate(training)
	prices := bestPrices(training, apart)
	report("cross-validation", training, apart, prices)
	m := quantize(learn(training), prices)
	report("validation", validation, predict(m, validation), prices)
	fmt.Println("wrote", out)
	return os.WriteFile(out, m.Encode(), 0o644)
}
