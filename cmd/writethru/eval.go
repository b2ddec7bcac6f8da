package main

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/writethru/writethru/eval"
	"github.com/writethru/writethru/eval/messaging"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp/model"
	"github.com/writethru/writethru/read/times"
	voices "github.com/writethru/writethru/read/voice/model"
)

var evalCommand = command{
	name:    "eval",
	summary: "measure the program by public data",
	help: `Usage: writethru eval [flags] WHAT...

Computes the public measures of WHAT, prints them, and rewrites their section of
eval/scores.md. Run it at the root of the repository. WHAT is any of

    pages         the report, title, day and authors of whole pages
    messaging     messages put into pages: how many are taken for report
    attribution   who said what in news texts
    publishers    the same, each outlet apart, beside the texts that were learnt from
    coref         who is meant by he and she
    voice         whose voice a sentence is
    times         expressions of time, and what they mean
    robots        what robots.txt allows
    feeds         feeds, well-formed and not
    versions      what is told of two versions of an article
    schedule      what schedules of re-reading catch in a simulated year; needs no data
    nlp           words, sentences, lemmas, tags, trees and names

Every page is read by a model that was trained without its outlet.

Flags:
    --data DIR       the public data; WRITETHRU_DATA in the environment if left out
    --peers FILE     also what another library read, as eval/peers records it;
                     may be given several times
    --wordings FILE  the messages to put into pages, as JSON; our own if left out
    --dev-only       of nlp: leave the test parts for the last
    --dry-run        print only, leave eval/scores.md as it is
`,
	run: runEval,
}

// evalOptions are the flags of the command.
type evalOptions struct {
	data, wordings string
	peers          []string
	devOnly        bool
	dryRun         bool
}

// Where the scoreboard, the models of cross-validation and the labels of sentences stand in the repository.
var (
	scoreboard       = filepath.Join("eval", "scores.md")
	foldModels       = filepath.Join("eval", "folds")
	alignedSentences = filepath.Join("revise", "testdata", "alignment.jsonl")
)

func parseEval(m *Main, args []string) (evalOptions, []string, error) {
	o := evalOptions{data: m.Getenv("WRITETHRU_DATA")}
	flags := newFlags()
	flags.StringVar(&o.data, "data", o.data, "")
	flags.StringVar(&o.wordings, "wordings", "", "")
	flags.BoolVar(&o.devOnly, "dev-only", false, "")
	flags.BoolVar(&o.dryRun, "dry-run", false, "")
	flags.Func("peers", "", func(file string) error {
		o.peers = append(o.peers, file)
		return nil
	})
	what, err := parse(flags, args)
	switch {
	case err != nil:
		return o, nil, err
	case len(what) == 0:
		return o, nil, usagef("say what to measure: pages, messaging, attribution, publishers, coref, voice, times, robots, feeds, versions, schedule or nlp")
	case o.data == "" && !slices.Equal(what, []string{"schedule"}):
		return o, nil, usagef("say where the public data is: --data DIR, or WRITETHRU_DATA in the environment")
	}
	return o, what, nil
}

func runEval(ctx context.Context, m *Main, args []string) error {
	o, what, err := parseEval(m, args)
	if err != nil {
		return err
	}
	for _, w := range what {
		report, err := o.measure(ctx, w)
		if err != nil {
			return err
		}
		fmt.Fprintln(m.Stdout, report)
		if o.dryRun {
			continue
		}
		if err := eval.UpdateScoreboard(scoreboard, report); err != nil {
			return err
		}
	}
	return nil
}

func (o evalOptions) measure(ctx context.Context, what string) (eval.Report, error) {
	switch what {
	case "attribution":
		return eval.Attribution(ctx, o.data, []eval.Reader{eval.Ours()})
	case "publishers":
		return eval.Publishers(ctx, o.data, []eval.Reader{eval.Ours()})
	case "coref":
		return eval.Coref(ctx, o.data, []eval.Reader{eval.Ours()})
	case "voice":
		return eval.Voice(ctx, o.data, model.English(), voices.English())
	case "times":
		return eval.Times(ctx, o.data, eval.TimeReader{Parser: model.English(), Finder: times.New(en.Times())})
	case "robots":
		return eval.Robots(ctx, o.data)
	case "feeds":
		return eval.Feeds(ctx, o.data)
	case "versions":
		return o.versions(ctx)
	case "schedule":
		return eval.Schedule(ctx)
	case "nlp":
		return eval.NLP(ctx, o.data, model.English(), o.parts()...)
	case "pages", "messaging":
	default:
		return eval.Report{}, usagef("%q cannot be measured: pages, messaging, attribution, publishers, coref, voice, times, robots, feeds, versions, schedule or nlp can", what)
	}
	extractors, err := o.extractors()
	if err != nil {
		return eval.Report{}, err
	}
	if what == "pages" {
		return eval.Pages(ctx, o.data, extractors)
	}
	words, err := o.messages()
	if err != nil {
		return eval.Report{}, err
	}
	return eval.Messaging(ctx, o.data, words, extractors)
}

// versions measures the comparison of versions with our own messages, and with those of a file if
// one is given.
func (o evalOptions) versions(ctx context.Context) (eval.Report, error) {
	own, err := messaging.Own()
	if err != nil {
		return eval.Report{}, err
	}
	wordings := []messaging.Wordings{own}
	if o.wordings != "" {
		others, err := messaging.ReadWordings(o.wordings)
		if err != nil {
			return eval.Report{}, err
		}
		wordings = append(wordings, others)
	}
	return eval.Versions(ctx, eval.VersionsOptions{Data: o.data, Folds: foldModels, Labels: alignedSentences, Wordings: wordings})
}

// parts returns the parts of treebanks that are measured.
func (o evalOptions) parts() []eval.Part {
	if o.devOnly {
		return []eval.Part{eval.Train, eval.Dev}
	}
	return []eval.Part{eval.Train, eval.Dev, eval.Test}
}

func (o evalOptions) messages() (messaging.Wordings, error) {
	if o.wordings == "" {
		return messaging.Own()
	}
	return messaging.ReadWordings(o.wordings)
}

func (o evalOptions) extractors() ([]eval.Extractor, error) {
	ours, err := eval.HeldOut(foldModels)
	if err != nil {
		return nil, err
	}
	extractors := []eval.Extractor{ours}
	for _, file := range o.peers {
		peer, err := eval.ReadRecorded(file)
		if err != nil {
			return nil, err
		}
		extractors = append(extractors, peer)
	}
	return extractors, nil
}
