package main

import (
	"context"
	"fmt"

	"github.com/writethru/writethru/printable"
)

var checkCommand = command{
	name:    "check",
	summary: "verify all that an archive holds",
	help: `Usage: writethru check [flags]

Reads everything in the archive, verifies each checksum and index, and says what is damaged. The
rest of a damaged archive can still be read.

Flags:
` + archiveFlag + `
Exit status: 0 if all is whole, 1 if anything is damaged, 2 for a wrong command line.
`,
	run: runCheck,
}

func runCheck(ctx context.Context, m *Main, args []string) error {
	var o archiveOptions
	flags := newFlags()
	o.register(flags)
	if others, err := parse(flags, args); err != nil {
		return err
	} else if len(others) > 0 {
		return usagef("check takes no arguments but flags")
	}
	a, err := o.openReadOnly(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	damaged := 0
	for d, err := range a.Check(ctx) {
		if err != nil {
			return err
		}
		damaged++
		fmt.Fprintln(m.Stdout, printable.Text(d.String()))
	}
	if damaged > 0 {
		m.warn("%s damaged; the rest can still be read", counted(damaged, "thing"))
		return errReported
	}
	fmt.Fprintln(m.Stdout, "all is whole")
	return nil
}
