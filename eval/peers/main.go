// Peers runs the libraries that others would use to read pages over the public
// page sets, with the same measures as the program's own extractor:
//
//	go run . -data DIR -out DIR
//
// It prints their tables, and records what each has read, one file NAME.jsonl a
// library in the folder out, for `writethru eval pages --peers out/*.jsonl`. It
// is a module of its own, so that the program does not depend on them.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"os/signal"

	"github.com/writethru/writethru/eval"
	"github.com/writethru/writethru/eval/messaging"
)

func main() {
	data := flag.String("data", os.Getenv("WRITETHRU_DATA"), "the `folder` of the public data sets")
	out := flag.String("out", ".", "the `folder` to record in")
	wordings := flag.String("wordings", "", "a JSON `file` of messages to put into pages; without it our own")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, *data, *out, *wordings); err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, data, out, wordingsPath string) (err error) {
	wordings, err := readWordings(wordingsPath)
	if err != nil {
		return err
	}
	var extractors []eval.Extractor
	for _, library := range libraries() {
		r, err := newRecorder(library, out)
		if err != nil {
			return err
		}
		defer func() { err = firstOf(err, r.close()) }()
		extractors = append(extractors, r)
	}
	report, err := eval.Pages(ctx, data, extractors)
	if err != nil {
		return err
	}
	fmt.Println(report)
	report, err = eval.Messaging(ctx, data, wordings, extractors)
	if err != nil {
		return err
	}
	fmt.Println(report)
	return nil
}

func readWordings(path string) (messaging.Wordings, error) {
	if path == "" {
		return messaging.Own()
	}
	return messaging.ReadWordings(path)
}

func firstOf(a, b error) error {
	if a != nil {
		return a
	}
	return b
}
