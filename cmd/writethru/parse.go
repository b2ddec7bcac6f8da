package main

import (
	"context"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/conllu"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/model"
	"github.com/writethru/writethru/pipeline"
	"github.com/writethru/writethru/printable"
)

var parseCommand = command{
	name:    "parse",
	summary: "words, lemmas, tags, trees and names of any text, as CoNLL-U",
	help: `Usage: writethru parse [flags] INPUT...

Cuts each INPUT into words and sentences, gives the words their lemmas, tags and
places in the sentences' trees, finds the names, and prints all of it as CoNLL-U,
the format of Universal Dependencies: https://universaldependencies.org/format.html

Every input is a document (# newdoc), every paragraph, heading and line of a list
begins with # newpar. Names stand in the last column as ner=B-Person, I-, E- for the
first, inner and last of several words, S- for a single one.

INPUT is one of
    a URL         https://outlet.example/story
    a file        HTML or plain text
    a directory   every HTML and text file beneath it, sorted by path
    -             standard input

Flags, before or after the inputs:
    --report         the report alone, without captions and messages of the outlet
    --type TYPE      read as html or text, whatever the name and the bytes say
    --allow-private  fetch from loopback and private addresses, too
    --quiet          no progress line, and no word about files passed over

Many inputs are read on all cores and come out in the order given. What cannot be
read is reported on standard error; the others still come out.

Exit status: 0 if all were read, 1 if any was not, 2 for a wrong command line.
`,
	run: runParse,
}

// parseOptions are the flags of the command.
type parseOptions struct {
	inputOptions
	report bool
}

func runParse(ctx context.Context, m *Main, args []string) error {
	var o parseOptions
	flags := newFlags()
	o.register(flags)
	flags.BoolVar(&o.report, "report", false, "")
	args, err := parse(flags, args)
	if err != nil {
		return err
	}
	if err := checkInputs(args); err != nil {
		return err
	}
	_, onTerminal := m.Terminal(m.Stdout)
	form := trees{parser: model.English(), report: o.report, clean: onTerminal}
	inputs := m.expand(o.inputOptions, args)
	return m.readAll(ctx, m.pipeline(o.inputOptions, unread{}), form, m.meter(o.quiet, len(inputs)), inputs)
}

// unread is a pipeline's reader for who wants the document alone.
type unread struct{}

func (unread) Read(doc *writethru.Document) *writethru.Reading {
	return &writethru.Reading{Document: *doc}
}

// A parser cuts text into words and annotates them: sentences, tags, trees and
// names. It is used from many goroutines at once.
type parser interface {
	Split(text string, blocks []writethru.Span) *nlp.Doc
	Parse(docs ...*nlp.Doc)
}

// trees is the form for linguists' programs.
type trees struct {
	forPeople
	parser parser
	report bool // the report alone
	clean  bool // it goes to a terminal
}

func (f trees) reading(r *writethru.Reading) ([]byte, error) {
	doc := f.parser.Split(r.Article.Text, f.blocks(&r.Document))
	f.parser.Parse(doc)
	id := r.Input
	if id == pipeline.Stdin {
		id = ""
	}
	document := conllu.FromDoc(id, doc)
	body := document.Append(nil)
	if f.clean {
		body = []byte(printable.Text(string(body)))
	}
	return body, nil
}

func (trees) separator() string { return "" }

// blocks returns the stretches of text that no sentence crosses.
func (f trees) blocks(doc *writethru.Document) []writethru.Span {
	if f.report {
		return doc.Report()
	}
	blocks := make([]writethru.Span, len(doc.Blocks))
	for i, b := range doc.Blocks {
		blocks[i] = b.Span
	}
	return blocks
}
