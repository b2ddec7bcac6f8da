package main

import (
	"cmp"
	"context"
	"fmt"

	"github.com/writethru/writethru/web"
)

var serveCommand = command{
	name:    "serve",
	summary: "read the archive in a browser",
	help: `Usage: writethru serve [flags]

Serves the archive as pages: what moved, every article with its voices and its versions, any two of them
compared, people and what they said. The archive is only read, so a watch can write to it meanwhile.

Flags:
` + archiveFlag + roomFlags + `
What is listened on for other machines should stand behind a server that speaks TLS: a token can be read on the way.

Exit status: 0 when it is stopped, 1 if the archive or the address cannot be opened, 2 for a wrong command line.
`,
	run: runServe,
}

type serveOptions struct {
	archiveOptions
	roomOptions
}

func (m *Main) parseServe(args []string) (serveOptions, error) {
	var o serveOptions
	flags := newFlags()
	o.archiveOptions.register(flags)
	o.roomOptions.register(flags, m)
	others, err := parse(flags, args)
	if err != nil {
		return o, err
	}
	if len(others) > 0 {
		return o, usagef("serve takes no arguments but flags")
	}
	return o, o.check()
}

func runServe(ctx context.Context, m *Main, args []string) error {
	o, err := m.parseServe(args)
	if err != nil {
		return err
	}
	a, err := o.openReadOnly(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	room, err := m.openRoom(o.roomOptions, cmp.Or(o.listen, usualPlace), web.Options{Archive: a})
	if err != nil {
		return err
	}
	fmt.Fprintln(m.Stdout, room.address())
	if o.browse {
		m.openBrowser(room.frontPage())
	}
	return room.serve(ctx)
}
