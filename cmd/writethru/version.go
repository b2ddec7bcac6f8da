package main

import (
	"context"
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/writethru/writethru"
)

var versionCommand = command{
	name:    "version",
	summary: "say which build this is",
	help: `Usage: writethru version

Prints the version of the program, the Go release that built it and the
schema of its readings.
`,
	run: runVersion,
}

func runVersion(_ context.Context, m *Main, args []string) error {
	args, err := parse(newFlags(), args)
	if err != nil {
		return err
	}
	if len(args) > 0 {
		return usagef("version takes no arguments")
	}
	version := "(unknown)"
	if info, ok := debug.ReadBuildInfo(); ok {
		version = info.Main.Version
	}
	_, err = fmt.Fprintf(m.Stdout, "writethru %s\n%s %s/%s\n%s\n", version, runtime.Version(), runtime.GOOS, runtime.GOARCH, writethru.Schema)
	return err
}
