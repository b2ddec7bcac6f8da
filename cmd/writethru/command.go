package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"
	"syscall"

	"github.com/writethru/writethru/pipeline"
	"github.com/writethru/writethru/printable"
)

// Main is the program with the world it runs in.
type Main struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Getenv         func(name string) string

	// Terminal returns the width of the terminal that w writes to, 0 if
	// unknown, and whether it writes to one at all.
	Terminal func(w io.Writer) (width int, ok bool)

	// Browse opens an address in the user's browser.
	Browse func(address string) error
}

// A command is a subcommand of the program.
type command struct {
	name    string
	summary string // one line, for the list of commands
	help    string // the manual
	run     func(ctx context.Context, m *Main, args []string) error
}

// commands lists the subcommands in the order in which help shows them.
func commands() []command {
	return []command{
		readCommand, quotesCommand, watchCommand, serveCommand, demoCommand, importCommand, logCommand, diffCommand, searchCommand, searchesCommand, checkCommand, exportCommand,
		parseCommand, evalCommand, versionCommand,
	}
}

// The exit statuses.
const (
	exitOK          = 0
	exitFailed      = 1   // an input could not be read
	exitUsage       = 2   // the command line is wrong
	exitInterrupted = 130 // as shells say it: 128 and the number of the signal
)

// errReported means that something failed and its user was told.
var errReported = errors.New("already reported")

// A usageError is a command line that cannot be understood.
type usageError struct{ message string }

func (e *usageError) Error() string { return e.message }

func usagef(format string, args ...any) error {
	return &usageError{fmt.Sprintf(format, args...)}
}

// Run runs the program and returns its exit status.
func (m *Main) Run(ctx context.Context, args []string) int {
	if len(args) == 0 {
		fmt.Fprint(m.Stderr, overview())
		return exitUsage
	}
	name, args := args[0], args[1:]
	switch name {
	case "help", "-h", "-help", "--help":
		return m.finish(ctx, command{name: "help"}, m.help(args))
	case "-version", "--version":
		name = "version"
	}
	c, found := find(name)
	if !found {
		return m.finish(ctx, command{name: "help"}, unknown(name))
	}
	return m.finish(ctx, c, c.run(ctx, m, args))
}

// finish says what went wrong, once, and returns the exit status.
func (m *Main) finish(ctx context.Context, c command, err error) int {
	var usage *usageError
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, flag.ErrHelp):
		fmt.Fprint(m.Stdout, c.help)
		return exitOK
	case errors.As(err, &usage):
		fmt.Fprintf(m.Stderr, "writethru: %s\nRun \"writethru help %s\" for the manual.\n", printable.Text(err.Error()), c.name)
		return exitUsage
	case ctx.Err() != nil:
		return exitInterrupted
	case !errors.Is(err, errReported) && !errors.Is(err, syscall.EPIPE):
		m.warn("%v", err)
	}
	return exitFailed
}

// warn says something on standard error. What it says may come from a page.
func (m *Main) warn(format string, args ...any) {
	fmt.Fprintf(m.Stderr, "writethru: %s\n", printable.Text(fmt.Sprintf(format, args...)))
}

func find(name string) (command, bool) {
	for _, c := range commands() {
		if c.name == name {
			return c, true
		}
	}
	return command{}, false
}

func unknown(name string) error {
	if pipeline.IsURL(name) || strings.ContainsAny(name, "./") {
		return usagef("%q is no command; to read it: writethru read %s", name, name)
	}
	return usagef("%q is no command", name)
}
