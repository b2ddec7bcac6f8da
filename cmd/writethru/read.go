package main

import (
	"cmp"
	"context"

	"github.com/writethru/writethru/pipeline"
	"github.com/writethru/writethru/read"
)

var readCommand = command{
	name:    "read",
	summary: "read pages: the report, its messages, and who said what",
	help: `Usage: writethru read [flags] INPUT...

Reads each INPUT and shows the article with its voices coloured, the messages of
the outlet folded to one line each, and beneath it who said what, and where.

INPUT is one of
    a URL         https://outlet.example/story
    a file        HTML or plain text
    a directory   every HTML and text file beneath it, sorted by path
    -             standard input

Flags, before or after the inputs:
    --json           one JSON object a line, for other programs
    --text           the report alone, one block a line
    --type TYPE      read as html or text, whatever the name and the bytes say
    --allow-private  fetch from loopback and private addresses, too
    --color WHEN     auto (the default: on a terminal), always or never
    --quiet          no progress line, and no word about files passed over

Many inputs are read on all cores and come out in the order given. What cannot be
read is reported, on standard error or with --json in its place in the output; the
others still come out.

Exit status: 0 if all were read, 1 if any was not, 2 for a wrong command line.
NO_COLOR in the environment turns colours off.
`,
	run: runRead,
}

// readOptions are the flags of the command.
type readOptions struct {
	layoutOptions
	json, text bool
}

func parseRead(args []string) (readOptions, []string, error) {
	var o readOptions
	flags := newFlags()
	o.register(flags)
	flags.BoolVar(&o.json, "json", false, "")
	flags.BoolVar(&o.text, "text", false, "")
	inputs, err := parse(flags, args)
	switch {
	case err != nil:
		return o, nil, err
	case o.json && o.text:
		return o, nil, usagef("--json and --text exclude each other")
	}
	return o, inputs, cmp.Or(o.check(), checkInputs(inputs))
}

func runRead(ctx context.Context, m *Main, args []string) error {
	o, args, err := parseRead(args)
	if err != nil {
		return err
	}
	inputs := m.expand(o.inputOptions, args)
	p := m.pipeline(o.inputOptions, o.reader())
	return m.readAll(ctx, p, m.form(o, len(inputs)), m.meter(o.quiet, len(inputs)), inputs)
}

// reader returns what reads documents: nothing where their report alone is asked for.
func (o readOptions) reader() pipeline.Reader {
	if o.text {
		return unread{}
	}
	return read.New()
}
