package main

import (
	"context"
	"flag"
	"fmt"
	"runtime"
	"slices"
	"strings"

	"github.com/writethru/writethru/fetch"
	"github.com/writethru/writethru/page"
	"github.com/writethru/writethru/pipeline"
)

// inputOptions are the flags of every command that reads inputs.
type inputOptions struct {
	allowPrivate, quiet bool
	kind                pipeline.Type
}

func (o *inputOptions) register(flags *flag.FlagSet) {
	flags.BoolVar(&o.allowPrivate, "allow-private", false, "")
	flags.BoolVar(&o.quiet, "quiet", false, "")
	flags.Func("type", "", func(name string) (err error) {
		o.kind, err = pipeline.ParseType(name)
		return err
	})
}

func checkInputs(inputs []string) error {
	if len(inputs) == 0 {
		return usagef("nothing to read: name a file, a URL, a directory, or - for standard input")
	}
	first := slices.Index(inputs, pipeline.Stdin)
	if first >= 0 && slices.Contains(inputs[first+1:], pipeline.Stdin) {
		return usagef("standard input can be read once only")
	}
	return nil
}

// expand returns the inputs that the arguments stand for, and tells what it
// passed over.
func (m *Main) expand(o inputOptions, args []string) []string {
	inputs, passedOver := pipeline.Expand(args)
	if len(passedOver) > 0 && !o.quiet {
		m.warn("passed over what is neither HTML nor text: %s", some(passedOver))
	}
	return inputs
}

// some names the first of many files.
func some(files []string) string {
	const shown = 3
	if len(files) <= shown {
		return strings.Join(files, ", ")
	}
	return fmt.Sprintf("%s and %d more", strings.Join(files[:shown], ", "), len(files)-shown)
}

func (m *Main) pipeline(o inputOptions, reader pipeline.Reader) *pipeline.Pipeline {
	return &pipeline.Pipeline{
		Fetcher: fetch.New(fetch.Options{AllowPrivate: o.allowPrivate}),
		Pager:   page.New(),
		Reader:  reader,
		Stdin:   m.Stdin,
		Type:    o.kind,
	}
}

// readAll reads the inputs and writes what they gave, in their order, while the meter runs.
func (m *Main) readAll(ctx context.Context, p *pipeline.Pipeline, form form, meter *meter, inputs []string) error {
	defer meter.clear()
	readOne := func(ctx context.Context, input string) output {
		return write(form, p.Read(ctx, input))
	}
	written, failed := false, false
	for out := range pipeline.InOrder(ctx, runtime.GOMAXPROCS(0), slices.Values(inputs), readOne) {
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
