package main

import (
	"context"

	"github.com/writethru/writethru/opml"
	"github.com/writethru/writethru/watch"
)

var exportCommand = command{
	name:    "export",
	summary: "what is watched, as OPML for other programs",
	help: `Usage: writethru export --opml [flags]

Prints the feeds, sitemaps and home pages that the archive's watch follows, as OPML.

Flags:
` + archiveFlag + `
Exit status: 0, 1 if the archive cannot be read, 2 for a wrong command line.
`,
	run: runExport,
}

func runExport(ctx context.Context, m *Main, args []string) error {
	var o archiveOptions
	var asOPML bool
	flags := newFlags()
	o.register(flags)
	flags.BoolVar(&asOPML, "opml", false, "")
	if others, err := parse(flags, args); err != nil {
		return err
	} else if len(others) > 0 || !asOPML {
		return usagef("export takes --opml and no arguments")
	}
	sources, err := o.sources(ctx)
	if err != nil {
		return err
	}
	return opml.Write(m.Stdout, "Writethru", watch.Outlines(sources))
}
