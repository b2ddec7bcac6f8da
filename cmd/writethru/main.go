// Command writethru follows developing news stories: it reads pages, parts report from messaging,
// keeps every version, and says who said what. Run it without arguments for its manual.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // the second Ctrl-C ends the program at once
	m := &Main{
		Stdin:    os.Stdin,
		Stdout:   os.Stdout,
		Stderr:   os.Stderr,
		Getenv:   os.Getenv,
		Terminal: terminal,
		Browse:   browse,
	}
	os.Exit(m.Run(ctx, os.Args[1:]))
}
