package main

import (
	"fmt"
	"strings"
)

const introduction = `Writethru follows developing news stories: it reads news pages, parts the report from the
messaging, keeps every version, and writes a ledger of who said what. Every entry points at the
words it came from.

    writethru demo                              an invented newsroom, watched for two minutes
    writethru read https://outlet.example/story a page from the web
    writethru read examples                     a directory of pages
    writethru watch https://outlet.example/     an outlet, from now on
    writethru log https://outlet.example/story  what has changed in it

Commands:
`

// help prints the manual of a command, or the overview.
func (m *Main) help(args []string) error {
	switch len(args) {
	case 0:
		fmt.Fprint(m.Stdout, overview())
		return nil
	case 1:
		c, found := find(args[0])
		if !found {
			return usagef("%q is no command", args[0])
		}
		fmt.Fprint(m.Stdout, c.help)
		return nil
	}
	return usagef("help takes one command")
}

func overview() string {
	var b strings.Builder
	b.WriteString(introduction)
	for _, c := range append(commands(), command{name: "help", summary: "show the manual of a command"}) {
		fmt.Fprintf(&b, "    %-10s %s\n", c.name, c.summary)
	}
	b.WriteString("\nRun \"writethru help COMMAND\" for the manual of one.\n")
	return b.String()
}
