package main

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/fetch"
	"github.com/writethru/writethru/page"
	"github.com/writethru/writethru/pipeline"
	"github.com/writethru/writethru/read"
	"github.com/writethru/writethru/revise"
	"github.com/writethru/writethru/watch"
	"github.com/writethru/writethru/web"
)

var watchCommand = command{
	name:    "watch",
	summary: "follow outlets, and keep every version of what they publish",
	help: `Usage: writethru watch [flags] [SOURCE...]

Follows each SOURCE, and all that were named before, until it is stopped: polls them, reads new articles, reads known
ones again, often while they are young and rarely when they have settled, and keeps every version in which
the story changed. Prints a line for each. Started again, it goes on where it stopped.

SOURCE is one of
    a feed           RSS, Atom, RDF or JSON Feed: https://outlet.example/feed.xml
    a sitemap        https://outlet.example/news-sitemap.xml
    a home page      whose feeds are found: https://outlet.example/
    an OPML file     a list of feeds, as news readers export it

Meanwhile the reading room is open in the browser, at the address that is printed: what moved, by itself, and a page
that adds outlets and removes them. On a terminal, or with --listen or --open, a watch may begin with no source at all.

A host gets one request at a time, none that its robots.txt refuses, and is left alone when it asks for that.

Flags, before or after the sources:
` + archiveFlag + `    --remove         stop following the sources named, and keep what was read of them
    --list           print what is followed, and how it goes
    --polls          print a line for each poll, too
    --no-web         no reading room
` + roomFlags + `    --pause TIME     between two requests to a host; 1s
    --allow-private  fetch from loopback and private addresses, and tell hooks there, too
    --color WHEN     auto (the default: on a terminal), always or never

What saved searches find is told to their hooks meanwhile: see writethru help searches.

Exit status: 0 when it is stopped, 1 if a source or the archive cannot be opened, 2 for a wrong command line.
`,
	run: runWatch,
}

type watchOptions struct {
	layoutOptions
	archiveOptions
	roomOptions
	remove, list, polls, noWeb bool
	pause                      time.Duration
}

func (o watchOptions) check() error {
	return errors.Join(o.layoutOptions.check(), o.roomOptions.check())
}

func (m *Main) parseWatch(args []string) (watchOptions, []string, error) {
	var o watchOptions
	flags := newFlags()
	o.archiveOptions.register(flags)
	o.roomOptions.register(flags, m)
	flags.BoolVar(&o.noWeb, "no-web", false, "")
	flags.BoolVar(&o.remove, "remove", false, "")
	flags.BoolVar(&o.list, "list", false, "")
	flags.BoolVar(&o.polls, "polls", false, "")
	flags.DurationVar(&o.pause, "pause", time.Second, "")
	flags.BoolVar(&o.allowPrivate, "allow-private", false, "")
	flags.StringVar(&o.color, "color", "auto", "")
	sources, err := parse(flags, args)
	switch {
	case err != nil:
		return o, nil, err
	case o.remove && len(sources) == 0:
		return o, nil, usagef("which source is to be removed?")
	case o.noWeb && (o.browse || o.listen != ""):
		return o, nil, usagef("--no-web excludes --listen and --open")
	case o.pause < 0:
		return o, nil, usagef("pause is %v, want 0 or more", o.pause)
	}
	return o, sources, o.check()
}

func runWatch(ctx context.Context, m *Main, args []string) error {
	o, args, err := m.parseWatch(args)
	if err != nil {
		return err
	}
	sources, err := sourcesOf(args)
	if err != nil {
		return err
	}
	if o.list {
		return m.listSources(ctx, o)
	}
	if len(sources) == 0 && !o.exists() && !m.mayBeginEmpty(o) {
		return errNothingToWatch
	}
	a, err := o.open(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	if o.remove {
		return removeSources(ctx, a, sources)
	}
	if _, err := watch.Follow(ctx, a, sources); err != nil {
		return err
	}
	return m.watch(ctx, o, a)
}

var errNothingToWatch = usagef("nothing to watch: name a feed, a home page or an OPML file")

// mayBeginEmpty reports whether a watch may begin with no source: somebody is there to add one in the reading room.
func (m *Main) mayBeginEmpty(o watchOptions) bool {
	_, onTerminal := m.Terminal(m.Stdout)
	return !o.noWeb && (onTerminal || o.browse || o.listen != "")
}

// watch follows all sources of an archive, with the reading room open.
func (m *Main) watch(ctx context.Context, o watchOptions, a *sqlite.Archive) error {
	followed, err := a.Sources(ctx)
	if err != nil {
		return err
	}
	if len(followed) == 0 && !m.mayBeginEmpty(o) {
		return errNothingToWatch
	}
	var watcher *watch.Watcher
	var room *room
	if !o.noWeb {
		if room, err = m.roomBeside(o.roomOptions, web.Options{Archive: a, Followed: func() { watcher.Wake() }}); err != nil {
			return err
		}
	}
	if err := m.sayFollowed(len(followed), room); err != nil {
		return err
	}
	options := m.watchOptions(o, a)
	options.Manners.Pause = o.pause
	defer m.tellHooks(ctx, o, a, room, &options)()
	watcher = watch.New(room.watched(options))
	m.announce(room)
	return room.beside(ctx, m, watcher.Run)
}

// sayFollowed says how much is followed. Where nothing is, there must be a room in which that can be changed.
func (m *Main) sayFollowed(sources int, r *room) error {
	switch {
	case sources > 0:
		fmt.Fprintf(m.Stderr, "following %s; Ctrl-C stops\n", counted(sources, "source"))
	case r == nil:
		return errNothingToWatch
	default:
		fmt.Fprintf(m.Stderr, "nothing is followed yet: %soutlets adds an outlet; Ctrl-C stops\n", r.address())
	}
	return nil
}

// watchOptions joins the stages to a watcher whose events are printed.
func (m *Main) watchOptions(o watchOptions, a *sqlite.Archive) watch.Options {
	keeper := &pipeline.Keeper{
		Pipeline: &pipeline.Pipeline{Pager: page.New(), Reader: read.New()},
		Reviser:  revise.New(),
		Store:    a,
	}
	shown := m.view(o.layoutOptions, 1)
	return watch.Options{
		Archive: a,
		Fetcher: fetch.New(fetch.Options{AllowPrivate: o.allowPrivate}),
		Read: func(p watch.Page) (archive.Capture, error) {
			return keeper.Read(pipeline.Fetched{URL: p.URL, FinalURL: p.FinalURL, ContentType: p.ContentType, Body: p.Body, Seen: p.Seen})
		},
		Put:    keeper.Put,
		Events: newsOnly(o.polls, func(e watch.Event) { fmt.Fprint(m.Stdout, shown.Event(e)) }),
	}
}

// newsOnly passes on what is new: no polls unless they are wanted, and a problem that lasts once.
func newsOnly(polls bool, tell func(watch.Event)) func(watch.Event) {
	problems := map[string]string{} // by address
	return func(e watch.Event) {
		switch {
		case e.Kind == watch.Problem && problems[e.URL] == e.Err.Error(), e.Kind == watch.Polled && !polls:
			return
		case e.Kind == watch.Problem:
			problems[e.URL] = e.Err.Error()
		default:
			delete(problems, e.URL)
		}
		tell(e)
	}
}

func counted(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
