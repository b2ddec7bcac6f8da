package main

import (
	"cmp"
	"context"
	"flag"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/url"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/metrics"
	"github.com/writethru/writethru/watch"
	"github.com/writethru/writethru/web"
)

// usualPlace is where the reading room is, unless another place is named.
const usualPlace = "127.0.0.1:7788"

// roomFlags are the manual's lines for the flags of a reading room.
const roomFlags = `    --listen ADDR    host and port of the reading room; by default ` + usualPlace + `, which this machine alone can reach
    --token TOKEN    what readers must show once, as ?token=TOKEN behind an address; without it no address
                     but one of this machine is listened on. By default $WRITETHRU_TOKEN
    --open           open the front page in a browser
    --verbose        log every request, too; by default, what went wrong
`

// roomOptions are the flags of every command that opens the reading room.
type roomOptions struct {
	listen          string // empty: the usual place
	token           string
	browse, verbose bool
}

func (o *roomOptions) register(flags *flag.FlagSet, m *Main) {
	flags.StringVar(&o.listen, "listen", "", "")
	flags.StringVar(&o.token, "token", m.Getenv("WRITETHRU_TOKEN"), "")
	flags.BoolVar(&o.browse, "open", false, "")
	flags.BoolVar(&o.verbose, "verbose", false, "")
}

func (o roomOptions) check() error {
	if o.listen == "" {
		return nil
	}
	if _, _, err := net.SplitHostPort(o.listen); err != nil {
		return usagef("%q is no address: want a host and a port, such as %s", o.listen, usualPlace)
	}
	if o.token == "" && !web.IsLoopback(o.listen) {
		return usagef("%s can be reached by other machines: that needs a --token", o.listen)
	}
	return nil
}

// A room is the reading room, and what it listens on.
type room struct {
	*web.Server
	roomOptions
	listener net.Listener
	logger   *slog.Logger
	counts   *metrics.Set
}

// openRoom opens the reading room at a place. Nobody is answered before serve.
func (m *Main) openRoom(o roomOptions, place string, options web.Options) (*room, error) {
	logger, counts := m.logger(o.verbose), metrics.NewSet()
	options.Token, options.Logger, options.Metrics = o.token, logger, counts
	server, err := web.New(options)
	if err != nil {
		return nil, err
	}
	listener, err := net.Listen("tcp", place)
	if err != nil {
		return nil, writethru.Errorf(writethru.Unreachable, "the address cannot be listened on: %w", err)
	}
	return &room{server, o, listener, logger, counts}, nil
}

// roomBeside opens the reading room of a watch. Where the usual place is taken the watch does without one: nil.
func (m *Main) roomBeside(o roomOptions, options web.Options) (*room, error) {
	room, err := m.openRoom(o, cmp.Or(o.listen, usualPlace), options)
	if err != nil && o.listen == "" && writethru.KindOf(err) == writethru.Unreachable {
		m.warn("there is no reading room: %v; --listen names another place, --no-web none", err)
		return nil, nil
	}
	return room, err
}

// announce says where the reading room is, and opens it in a browser where that is wanted.
func (m *Main) announce(r *room) {
	if r == nil {
		return
	}
	fmt.Fprintf(m.Stderr, "the reading room is at %s\n", r.address())
	if r.browse {
		m.openBrowser(r.frontPage())
	}
}

// address returns where this machine finds the front page.
func (r *room) address() string {
	at := r.listener.Addr()
	if tcp, ok := at.(*net.TCPAddr); ok && tcp.IP.IsUnspecified() {
		return fmt.Sprintf("http://localhost:%d/", tcp.Port)
	}
	return fmt.Sprintf("http://%s/", at)
}

// frontPage returns the address by which this machine comes in, token and all.
func (r *room) frontPage() string {
	if r.token == "" {
		return r.address()
	}
	return r.address() + "?" + url.Values{"token": {r.token}}.Encode()
}

// links returns what the links of messages begin with, "" where there is no room.
func (r *room) links() string {
	if r == nil {
		return ""
	}
	return r.address()
}

// serve answers requests until ctx ends, and lets those that are under way finish. Streams end at once.
func (r *room) serve(ctx context.Context) error {
	server := roomServer(r.guarded(), r.logger)
	server.RegisterOnShutdown(r.Close)
	return serve(ctx, r.listener, server)
}

// guarded returns the room as it may be shown to a network: without a token to this machine alone.
func (r *room) guarded() http.Handler {
	if r.token == "" {
		return web.Loopback(r.Server)
	}
	return r.Server
}

// watched returns the options of a watcher that tells the room, if there is one, at once what it has kept, and counts
// for it what it does.
func (r *room) watched(o watch.Options) watch.Options {
	if r == nil {
		return o
	}
	tell := o.Events
	o.Events = func(e watch.Event) { r.Moved(); tell(e) }
	return o.Measured(r.counts)
}

// beside serves the room, if there is one, while a watcher runs or something else is done; it returns the error of that.
func (r *room) beside(ctx context.Context, m *Main, do func(context.Context) error) error {
	if r == nil {
		return do(ctx)
	}
	ctx, stop := context.WithCancel(ctx)
	served := make(chan struct{})
	go func() {
		defer close(served)
		if err := r.serve(ctx); err != nil {
			m.warn("the reading room is closed: %v", err)
		}
	}()
	defer func() { stop(); <-served }()
	return do(ctx)
}
