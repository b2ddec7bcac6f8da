package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/hook"
	"github.com/writethru/writethru/printable"
)

var searchesCommand = command{
	name:    "searches",
	summary: "save searches, and have other programs told what they find",
	help: `Usage: writethru searches [flags] [QUERY...]

Without flags it prints the searches that are saved, and how their hooks go. A QUERY is words, "phrases" and fields, as on the
search page: ferry by:"Mara Quill" changed:quote-dropped. The single quotes of the shell keep its marks: 'by:"Mara Quill"'.

While writethru watch runs, each new version that a saved search finds is posted to its hook, signed with a secret that is
printed once, when the search is saved. doc/hooks.md says what a receiver gets. A watch that runs holds the archive: searches are
then saved and removed in its reading room.

Flags, before or after the query:
` + archiveFlag + `    --save NAME      save the QUERY under this name
    --hook URL       where what it finds is posted; with --save
    --test ID        post a message without hits, and try a hook again that has failed
    --remove ID      forget a search

Exit status: 0 if it was done, 1 if not, 2 for a wrong command line.
`,
	run: runSearches,
}

type searchesOptions struct {
	archiveOptions
	name, query, hook string
	test, remove      int64
}

func parseSearches(args []string) (searchesOptions, error) {
	var o searchesOptions
	flags := newFlags()
	o.archiveOptions.register(flags)
	flags.StringVar(&o.name, "save", "", "")
	flags.StringVar(&o.hook, "hook", "", "")
	flags.Int64Var(&o.test, "test", 0, "")
	flags.Int64Var(&o.remove, "remove", 0, "")
	words, err := parse(flags, args)
	o.query = strings.Join(words, " ")
	switch {
	case err != nil:
		return o, err
	case o.name == "" && (o.query != "" || o.hook != ""):
		return o, usagef("a search is saved under a name: --save NAME")
	case o.test < 0 || o.remove < 0 || (o.name != "" && o.test+o.remove > 0) || (o.test > 0 && o.remove > 0):
		return o, usagef("want one of --save NAME, --test ID and --remove ID")
	}
	return o, nil
}

func runSearches(ctx context.Context, m *Main, args []string) error {
	o, err := parseSearches(args)
	if err != nil {
		return err
	}
	if o.name == "" && (o.test+o.remove == 0 || !o.exists()) { // where there is no archive, it says so
		return m.listSearches(ctx, o)
	}
	a, err := o.open(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	switch {
	case o.remove > 0:
		return a.RemoveSearch(ctx, o.remove)
	case o.test > 0:
		return asUsage(hook.Test(ctx, a, o.test))
	}
	return m.saveSearch(ctx, o, a)
}

// asUsage makes what cannot be meant an error of the command line.
func asUsage(err error) error {
	if err != nil && writethru.KindOf(err) == writethru.Malformed {
		return usagef("%v", err)
	}
	return err
}

// saveSearch saves a search and prints its secret.
func (m *Main) saveSearch(ctx context.Context, o searchesOptions, a archive.Searches) error {
	s, err := hook.Save(ctx, a, o.name, o.query, o.hook)
	if err != nil || s.Secret == "" {
		return asUsage(err)
	}
	fmt.Fprintln(m.Stderr, "The secret that deliveries are signed with; it is not shown again:")
	fmt.Fprintln(m.Stdout, s.Secret)
	return nil
}

func (m *Main) listSearches(ctx context.Context, o searchesOptions) error {
	a, err := o.openReadOnly(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	list, err := a.SavedSearches(ctx)
	if err != nil {
		return err
	}
	for _, s := range list {
		fmt.Fprintf(m.Stdout, "%d  %s\n", s.ID, printable.Text(s.Name+"  "+s.Query))
		if s.Hook != "" {
			fmt.Fprintf(m.Stdout, "   %s\n", printable.Text(s.Hook+"  "+hook.State(s, time.Now())))
		}
	}
	return nil
}
