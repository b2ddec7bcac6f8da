package main

import (
	"flag"
	"io"
)

// newFlags returns an empty set of flags that reports errors by returning them.
func newFlags() *flag.FlagSet {
	flags := flag.NewFlagSet("", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.Usage = func() {}
	return flags
}

// parse parses flags wherever they stand among the arguments, up to "--", and
// returns the arguments that are none.
func parse(flags *flag.FlagSet, args []string) ([]string, error) {
	var others []string
	for {
		if err := flags.Parse(args); err == flag.ErrHelp {
			return nil, err
		} else if err != nil {
			return nil, usagef("%v", err)
		}
		rest := flags.Args()
		if len(rest) == 0 {
			return others, nil
		}
		if parsed := len(args) - len(rest); parsed > 0 && args[parsed-1] == "--" {
			return append(others, rest...), nil
		}
		others, args = append(others, rest[0]), rest[1:]
	}
}
