// Command train makes the model of package attribution from the PolNeAR corpus
// (Newell, Margolin and Ruths, 2018).
//
//	go run ./read/attribution/train -data DIR -out read/attribution/model/en.bin
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	o := options{}
	flag.StringVar(&o.data, "data", os.Getenv("WRITETHRU_DATA"), "directory that holds polnear/train and polnear/dev")
	flag.StringVar(&o.out, "out", "", "file of the model")
	flag.StringVar(&o.card, "card", "", "file of the model card")
	flag.IntVar(&o.hold, "hold", 0, "withhold every so many articles, measure on them instead of on dev")
	flag.BoolVar(&o.outlets, "outlets", false, "make no model, but measure on each publisher one that is learnt from the others")
	flag.IntVar(&o.cueEpochs, "cue-epochs", 5, "times that all words are seen")
	flag.IntVar(&o.epochs, "epochs", 8, "times that all attributions are seen")
	flag.Uint64Var(&o.seed, "seed", 1, "seed of the order in which all is seen")
	flag.Parse()
	if err := run(&o); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

type options struct {
	data, out, card         string
	hold, cueEpochs, epochs int
	outlets                 bool
	seed                    uint64
}
