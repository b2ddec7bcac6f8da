package main

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"

	"github.com/writethru/writethru/fetch"
	"github.com/writethru/writethru/page"
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
	json, text, allowPrivate, quiet bool
	kind                            pipeline.Type
	color                           string
}

func parseRead(args []string) (readOptions, []string, error) {
	var o readOptions
	var kind string
	flags := newFlags()
	flags.BoolVar(&o.json, "json", false, "")
	flags.BoolVar(&o.text, "text", false, "")
	flags.BoolVar(&o.allowPrivate, "allow-private", false, "")
	flags.BoolVar(&o.quiet, "quiet", false, "")
	flags.StringVar(&kind, "type", "", "")
	flags.StringVar(&o.color, "color", "auto", "")
	inputs, err := parse(flags, args)
	if err != nil {
		return o, nil, err
	}
	if kind != "" {
		if o.kind, err = pipeline.ParseType(kind); err != nil {
			return o, nil, usagef("%v", err)
		}
	}
	return o, inputs, checkRead(o, inputs)
}

func checkRead(o readOptions, inputs []string) error {
	switch {
	case o.json && o.text:
		return usagef("--json and --text exclude each other")
	case !slices.Contains([]string{"auto", "always", "never"}, o.color):
		return usagef("color is %q, want auto, always or never", o.color)
	case len(inputs) == 0:
		return usagef("nothing to read: name a file, a URL, a directory, or - for standard input")
	}
	first := slices.Index(inputs, pipeline.Stdin)
	if first >= 0 && slices.Contains(inputs[first+1:], pipeline.Stdin) {
		return usagef("standard input can be read once only")
	}
	return nil
}

func runRead(ctx context.Context, m *Main, args []string) error {
	o, args, err := parseRead(args)
	if err != nil {
		return err
	}
	inputs, passedOver := pipeline.Expand(args)
	if len(passedOver) > 0 && !o.quiet {
		m.warn("passed over what is neither HTML nor text: %s", some(passedOver))
	}
	p := &pipeline.Pipeline{
		Fetcher: fetch.New(fetch.Options{AllowPrivate: o.allowPrivate}),
		Pager:   page.New(),
		Reader:  read.New(),
		Stdin:   m.Stdin,
		Type:    o.kind,
	}
	return m.readAll(ctx, p, o, inputs)
}

// readAll reads the inputs and writes what they gave, in their order.
func (m *Main) readAll(ctx context.Context, p *pipeline.Pipeline, o readOptions, inputs []string) error {
	form := m.form(o, len(inputs))
	meter := m.meter(o, len(inputs))
	defer meter.clear()
	readOne := func(ctx context.Context, input string) output {
		return write(form, p.Read(ctx, input))
	}
	written, failed := false, false
	for out := range pipeline.InOrder(ctx, runtime.GOMAXPROCS(0), inputs, readOne) {
		if out.complaint != "" {
			meter.clear()
			m.warn("%s", out.complaint)
		}
		failed = failed || out.failed
		if len(out.bytes) > 0 {
			if err := m.print(out.bytes, form.separator(), written); err != nil {
				return err
			}
			written = true
		}
		meter.count(out.failed)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	if failed {
		return errReported
	}
	return nil
}

// print writes one result, after a separator if another came before it.
func (m *Main) print(result []byte, separator string, separate bool) error {
	if separate && separator != "" {
		result = append([]byte(separator), result...)
	}
	_, err := m.Stdout.Write(result)
	return err
}

// some names the first of many files.
func some(files []string) string {
	const shown = 3
	if len(files) <= shown {
		return strings.Join(files, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(files[:shown], ", "), len(files)-shown)
}
