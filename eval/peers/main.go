// Peers runs the libraries that others would use to read pages over the public
// page sets, with the same measures as the program's own extractor:
//
//	go run . -data DIR -scores ../scores.md
//
// It prints their tables and puts their rows on the scoreboard. With -out it
// records what each has read as well, one file NAME.jsonl a library, for
// `writethru eval pages --peers out/*.jsonl`; what is recorded is other people's
// text and belongs in no repository. It is a module of its own, so that the
// program does not depend on the libraries.
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

// options are the flags.
type options struct{ data, scores, out, wordings string }

func main() {
	var o options
	flag.StringVar(&o.data, "data", os.Getenv("WRITETHRU_DATA"), "the `folder` of the public data sets")
	flag.StringVar(&o.scores, "scores", "", "the scoreboard, a `file` to put the rows in")
	flag.StringVar(&o.out, "out", "", "a `folder` to record in what was read")
	flag.StringVar(&o.wordings, "wordings", "", "a JSON `file` of messages to put into pages; without it our own")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, o); err != nil {
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, o options) error {
	if o.out == "" {
		return score(ctx, o, libraries())
	}
	recorders, err := newRecorders(libraries(), o.out)
	if err != nil {
		return err
	}
	extractors := make([]eval.Extractor, len(recorders))
	for i, r := range recorders {
		extractors[i] = r
	}
	err = score(ctx, o, extractors)
	for _, r := range recorders {
		err = firstOf(err, r.close())
	}
	return err
}

// score prints the reports, and puts them on the scoreboard if there is one.
func score(ctx context.Context, o options, extractors []eval.Extractor) error {
	wordings, err := readWordings(o.wordings)
	if err != nil {
		return err
	}
	pages, err := eval.Pages(ctx, o.data, extractors)
	if err != nil {
		return err
	}
	messages, err := eval.Messaging(ctx, o.data, wordings, extractors)
	if err != nil {
		return err
	}
	for _, report := range []eval.Report{pages, messages} {
		fmt.Println(report)
		if o.scores == "" {
			continue
		}
		if err := eval.UpdateScoreboard(o.scores, report); err != nil {
			return err
		}
	}
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
