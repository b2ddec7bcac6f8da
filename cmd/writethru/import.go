package main

import (
	"context"
	"fmt"

	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/page"
	"github.com/writethru/writethru/pipeline"
	"github.com/writethru/writethru/read"
	"github.com/writethru/writethru/revise"
)

var importCommand = command{
	name:    "import",
	summary: "take web archives and saved pages into the archive",
	help: `Usage: writethru import [flags] PATH...

Takes the articles of each PATH into the archive: every version in which the story changed. PATH is one of
    a WARC file      plain, .gz or .zst
    a WACZ file
    a .jsonl file    lines of {"url", "date", "html" or "text", "title"}
    a page           HTML or plain text, seen when the file was written
    a directory      all of these beneath it, sorted by path

Pages are read on all cores. What cannot be read is told on standard error, and the others are taken in. Versions of
one article are to come in the order of their dates: one that is older than what the archive has is passed
over. Stopped with Ctrl-C, the same command goes on where it was; a file that was imported is passed over.

Flags, before or after the paths:
` + archiveFlag + `    --quiet          no progress line, and no word about pages without a story

Exit status: 0 if every file could be read, 1 if any is damaged or could not, 2 for a wrong command line.
`,
	run: runImport,
}

type importOptions struct {
	archiveOptions
	quiet bool
}

func parseImport(args []string) (importOptions, []string, error) {
	var o importOptions
	flags := newFlags()
	o.register(flags)
	flags.BoolVar(&o.quiet, "quiet", false, "")
	paths, err := parse(flags, args)
	if err == nil && len(paths) == 0 {
		err = usagef("nothing to import: name a file or a directory")
	}
	return o, paths, err
}

func runImport(ctx context.Context, m *Main, args []string) error {
	o, paths, err := parseImport(args)
	if err != nil {
		return err
	}
	a, err := o.open(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	meter := m.importMeter(o.quiet)
	err = importAll(ctx, importer(a, meter), meter, pipeline.Deposits(paths))
	meter.clear()
	fmt.Fprintln(m.Stdout, meter.total())
	switch {
	case ctx.Err() != nil:
		m.warn("stopped: the same command goes on from here")
		return ctx.Err()
	case err != nil:
		return err
	case meter.damaged > 0:
		return errReported
	}
	return nil
}

// importer joins the stages to an archive.
func importer(a *sqlite.Archive, meter *importMeter) *pipeline.Importer {
	return &pipeline.Importer{
		Keeper: &pipeline.Keeper{
			Pipeline: &pipeline.Pipeline{Pager: page.New(), Reader: read.New()},
			Reviser:  revise.New(),
			Store:    a,
		},
		Bookmarks: a,
		Progress:  meter.page,
	}
}

// importAll takes in one file after the other, as long as the archive takes them.
func importAll(ctx context.Context, importer *pipeline.Importer, meter *importMeter, paths []string) error {
	meter.expect(paths)
	for _, path := range paths {
		meter.begin(path)
		known, err := importer.Import(ctx, path)
		if err != nil {
			return err
		}
		meter.end(known)
	}
	return nil
}
