// Command train makes the model of package nlp from treebanks, newspaper text with
// names, and vectors of words.
//
//	go run ./nlp/train -data DIR -vectors FILE -preset teacher -out teacher.net
//	go run ./nlp/train -data DIR -vectors FILE -preset student -teachers teacher.net -out student.net
//	go run ./nlp/train -data DIR -export student.net -out nlp/model/en.bin.zst
//
// A student may be the teacher of the next. The model's card, which the last command writes,
// has the commands that made it.
//
// A training that was stopped goes on after its last epoch when the same command is given again.
// It is seeded: the same command on a processor with the same instructions makes the same
// weights, whatever else runs.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"strings"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("train: ")
	o := options{preset: presets["student"]}
	preset := flag.String("preset", "student", "sizes and pace: "+strings.Join(presetNames(), ", "))
	flag.StringVar(&o.data, "data", os.Getenv("WRITETHRU_DATA"), "folder of the training data")
	flag.StringVar(&o.vectors, "vectors", "", "file of word vectors: the package of npm, or the text format of GloVe")
	flag.IntVar(&o.vectorLimit, "vector-limit", 60000, "how many word vectors are kept")
	flag.IntVar(&o.rare, "rare", 2, "how often a word must be met to have a row of its own")
	flag.StringVar(&o.teachers, "teachers", "", "networks, parted by commas, or one finished model, that label raw text to learn from")
	flag.Float64Var(&o.silver, "silver", .5, "part of the raw news that is learnt from in each epoch")
	flag.Float64Var(&o.names, "names", .6, "part of the newswire with names that is learnt from in each epoch")
	flag.StringVar(&o.out, "out", "network.net", "file for the weights")
	flag.StringVar(&o.network, "export", "", "network to make the model of, instead of training one")
	flag.StringVar(&o.without, "without", "", "documents whose names begin so are left out")
	flag.StringVar(&o.again, "again", "", "documents whose names begin so are learnt from twice in each epoch")
	flag.IntVar(&o.epochs, "epochs", 0, "instead of the preset's")
	flag.IntVar(&o.every, "every", 4, "epochs between measurements")
	width := flag.Int("width", 0, "instead of the preset's")
	recurrent := flag.Int("recurrent", 0, "instead of the preset's")
	layers := flag.Int("layers", 0, "instead of the preset's")
	rate := flag.Float64("rate", 0, "instead of the preset's")
	dropout := flag.Float64("dropout", 0, "instead of the preset's")
	seed := flag.Uint64("seed", 1, "of the first weights and of chance")
	flag.Parse()
	p, known := presets[*preset]
	if !known || flag.NArg() > 0 || o.data == "" {
		flag.Usage()
		os.Exit(2)
	}
	o.preset = p
	for _, v := range []struct{ set, to *int }{{&o.Width, width}, {&o.Recurrent, recurrent}, {&o.Layers, layers}} {
		if *v.to > 0 {
			*v.set = *v.to
		}
	}
	if *rate > 0 {
		o.rate = *rate
	}
	if *dropout > 0 {
		o.Dropout = *dropout
	}
	if o.epochs == 0 {
		o.epochs = p.epochs
	}
	o.Seed, o.command = *seed, commandLine(flag.CommandLine)
	do := run
	if o.network != "" {
		do = export
	}
	if err := do(o); err != nil {
		log.Fatal(err)
	}
	fmt.Println("wrote", o.out)
}
