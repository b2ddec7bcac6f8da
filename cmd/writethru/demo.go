package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/newsroom"
	"github.com/writethru/writethru/watch"
	"github.com/writethru/writethru/web"
)

var demoCommand = command{
	name:    "demo",
	summary: "watch an invented newsroom, and see a story develop in two minutes",
	help: `Usage: writethru demo [flags]

Serves five invented outlets on this machine, lets a story of ten hours develop in two minutes, and watches it
as the program watches any outlet, with the reading room open. On a terminal it opens in a browser, and stays open after the
story until Ctrl-C. There are rewrites, a figure that rises, one that is corrected in silence, quotes
that are dropped and altered, appeals that come and go, an outage, an address that changes, a page that is withdrawn. Nothing leaves
the machine.

Flags:
    --fast           in less than half a minute
    --archive FILE   keep what was read in this archive; it must not exist
    --no-web         no reading room, and no page in a browser
    --color WHEN     auto (the default: on a terminal), always or never

Exit status: 0 if the story was followed to its end, 1 if not, 2 for a wrong command line.
`,
	run: runDemo,
}

// How much faster than life the story runs.
const (
	demoSpeed = 300
	fastSpeed = 1500
)

type demoOptions struct {
	watchOptions
	fast bool
}

func parseDemo(args []string) (demoOptions, error) {
	var o demoOptions
	flags := newFlags()
	o.archiveOptions.register(flags)
	flags.BoolVar(&o.fast, "fast", false, "")
	flags.BoolVar(&o.noWeb, "no-web", false, "")
	flags.StringVar(&o.color, "color", "auto", "")
	others, err := parse(flags, args)
	if err == nil && len(others) > 0 {
		err = usagef("demo takes no arguments but flags")
	}
	if err != nil {
		return o, err
	}
	if o.path != "" {
		if _, err := os.Stat(o.path); err == nil {
			return o, usagef("%s exists: a demo needs an archive of its own", o.path)
		}
	}
	o.allowPrivate = true // the outlets are on loopback
	return o, o.check()
}

func runDemo(ctx context.Context, m *Main, args []string) error {
	o, err := parseDemo(args)
	if err != nil {
		return err
	}
	if o.path == "" {
		folder, err := os.MkdirTemp("", "writethru-demo-")
		if err != nil {
			return err
		}
		defer os.RemoveAll(folder)
		o.path = filepath.Join(folder, "demo.db")
	}
	a, err := o.open(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	return m.demo(ctx, o, a)
}

// demo serves the outlets and watches them until the story ends, with the reading room open.
func (m *Main) demo(ctx context.Context, o demoOptions, a *sqlite.Archive) error {
	clock := &storyClock{began: time.Now(), speed: demoSpeed}
	if o.fast {
		clock.speed = fastSpeed
	}
	sources, stop, err := serveNewsroom(clock)
	if err != nil {
		return err
	}
	defer stop()
	if _, err := watch.Follow(ctx, a, sources); err != nil {
		return err
	}
	fmt.Fprintf(m.Stderr, "five outlets, ten hours in %v; Ctrl-C stops\n", clock.length().Round(time.Second))
	var watcher *watch.Watcher
	room, err := m.demoRoom(o, web.Options{Archive: a, Now: clock.untilEnd, Followed: func() { watcher.Wake() }})
	if err != nil {
		return err
	}
	options := m.watchOptions(o.watchOptions, a)
	options.Clock = clock
	watcher = watch.New(room.watched(options))
	m.announce(room)
	return room.beside(ctx, m, func(ctx context.Context) error {
		story, cancel := context.WithTimeout(ctx, clock.length())
		defer cancel()
		if err := errors.Join(watcher.Run(story), ctx.Err()); err != nil {
			return err
		}
		if err := m.demoSummary(ctx, o, a); err != nil || room == nil || !room.browse {
			return err
		}
		fmt.Fprintf(m.Stderr, "\nthe story is over; %s stays open until Ctrl-C\n", room.address())
		<-ctx.Done()
		return nil
	})
}

// demoRoom opens the reading room of a demo, nil where none is wanted. On a terminal somebody is there to look at it.
func (m *Main) demoRoom(o demoOptions, options web.Options) (*room, error) {
	if o.noWeb {
		return nil, nil
	}
	_, onTerminal := m.Terminal(m.Stdout)
	r, err := m.openRoom(roomOptions{browse: onTerminal}, usualPlace, options)
	if err != nil && writethru.KindOf(err) == writethru.Unreachable {
		return m.openRoom(roomOptions{browse: onTerminal}, "127.0.0.1:0", options)
	}
	return r, err
}

// serveNewsroom serves the outlets on loopback, and returns what lists their articles.
func serveNewsroom(clock watch.Clock) (sources []archive.Source, stop func(), err error) {
	outlets, err := newsroom.Open(clock.Now)
	if err != nil {
		return nil, nil, err
	}
	var servers []*http.Server
	stop = func() {
		for _, s := range servers {
			s.Close()
		}
	}
	for _, o := range outlets {
		listener, err := net.Listen("tcp", "127.0.0.1:0")
		if err != nil {
			stop()
			return nil, nil, err
		}
		server := &http.Server{Handler: o, ReadHeaderTimeout: 10 * time.Second}
		servers = append(servers, server)
		go server.Serve(listener)
		sources = append(sources, archive.Source{URL: "http://" + listener.Addr().String() + o.Feed, Title: o.Name, Kind: archive.Home})
	}
	return sources, stop, nil
}

// demoSummary tells what was kept.
func (m *Main) demoSummary(ctx context.Context, o demoOptions, a archive.Library) error {
	articles, err := a.Articles(ctx, archive.ArticleQuery{})
	if err != nil {
		return err
	}
	versions := 0
	for _, article := range articles {
		versions += article.Versions
	}
	fmt.Fprintf(m.Stdout, "\n%s in %s kept.\n", counted(versions, "version"), counted(len(articles), "article"))
	shown := m.view(o.layoutOptions, 1)
	for _, article := range articles {
		if article.Versions < 2 {
			continue
		}
		list, err := a.Versions(ctx, article.ID)
		if err != nil {
			return err
		}
		if err := m.print([]byte(shown.Log(article, list)), "\n", true); err != nil {
			return err
		}
	}
	return nil
}

// A storyClock runs faster than life, from the beginning of the story on.
type storyClock struct {
	began time.Time
	speed int
}

// Now returns the time of the story.
func (c *storyClock) Now() time.Time {
	return newsroom.Began.Add(time.Since(c.began) * time.Duration(c.speed))
}

// untilEnd returns the time of the story, which ends with it.
func (c *storyClock) untilEnd() time.Time {
	now, end := c.Now(), newsroom.Began.Add(newsroom.Day)
	if now.After(end) {
		return end
	}
	return now
}

// length is how long the story takes.
func (c *storyClock) length() time.Duration { return newsroom.Day / time.Duration(c.speed) }

// Sleep lets the time of the story pass.
func (c *storyClock) Sleep(ctx context.Context, d time.Duration) error {
	timer := time.NewTimer(d / time.Duration(c.speed))
	defer timer.Stop()
	select {
	case <-timer.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}
