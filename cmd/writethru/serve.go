package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"time"

	"golang.org/x/net/netutil"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/web"
)

var serveCommand = command{
	name:    "serve",
	summary: "read the archive in a browser",
	help: `Usage: writethru serve [flags]

Serves the archive as pages: what moved, every article with its voices and its versions, any two of them
compared, people and what they said. The archive is only read, so a watch can write to it meanwhile.

Flags:
` + archiveFlag + `    --listen ADDR    host and port; by default 127.0.0.1:7788, which this machine alone can reach
    --token TOKEN    what readers must show once, as ?token=TOKEN behind an address; without it no address
                     but one of this machine is listened on. By default $WRITETHRU_TOKEN
    --open           open the front page in a browser
    --verbose        log every request, too; by default, what went wrong

What is listened on for other machines should stand behind a server that speaks TLS: a token can be read on the way.

Exit status: 0 when it is stopped, 1 if the archive or the address cannot be opened, 2 for a wrong command line.
`,
	run: runServe,
}

type serveOptions struct {
	archiveOptions
	listen, token string
	open, verbose bool
}

func (m *Main) parseServe(args []string) (serveOptions, error) {
	var o serveOptions
	flags := newFlags()
	o.archiveOptions.register(flags)
	flags.StringVar(&o.listen, "listen", "127.0.0.1:7788", "")
	flags.StringVar(&o.token, "token", m.Getenv("WRITETHRU_TOKEN"), "")
	flags.BoolVar(&o.open, "open", false, "")
	flags.BoolVar(&o.verbose, "verbose", false, "")
	others, err := parse(flags, args)
	if err != nil {
		return o, err
	}
	if len(others) > 0 {
		return o, usagef("serve takes no arguments but flags")
	}
	if _, _, err := net.SplitHostPort(o.listen); err != nil {
		return o, usagef("%q is no address: want a host and a port, such as 127.0.0.1:7788", o.listen)
	}
	if o.token == "" && !web.IsLoopback(o.listen) {
		return o, usagef("%s can be reached by other machines: that needs a --token", o.listen)
	}
	return o, nil
}

func runServe(ctx context.Context, m *Main, args []string) error {
	o, err := m.parseServe(args)
	if err != nil {
		return err
	}
	a, err := o.openReadOnly(ctx)
	if err != nil {
		return err
	}
	defer a.Close()
	logger := m.logger(o.verbose)
	room, err := web.New(web.Options{Archive: a, Token: o.token, Logger: logger})
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", o.listen)
	if err != nil {
		return writethru.Errorf(writethru.Unreachable, "the address cannot be listened on: %w", err)
	}
	fmt.Fprintf(m.Stdout, "http://%s/\n", listener.Addr())
	if o.open {
		m.openBrowser(frontPage(listener.Addr(), o.token))
	}
	if o.token == "" {
		return serve(ctx, listener, roomServer(web.Loopback(room), logger))
	}
	return serve(ctx, listener, roomServer(room, logger))
}

// frontPage returns the address by which this machine comes in.
func frontPage(at net.Addr, token string) string {
	u := url.URL{Scheme: "http", Host: at.String(), Path: "/"}
	if tcp, ok := at.(*net.TCPAddr); ok && tcp.IP.IsUnspecified() {
		u.Host = fmt.Sprintf("localhost:%d", tcp.Port)
	}
	if token != "" {
		u.RawQuery = url.Values{"token": {token}}.Encode()
	}
	return u.String()
}

// patience is how long requests may go on when the server is to stop.
const patience = 5 * time.Second

// serve answers requests until ctx ends, and lets those that are under way finish.
func serve(ctx context.Context, listener net.Listener, server *http.Server) error {
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(netutil.LimitListener(listener, mostConnections)) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), patience)
	defer cancel()
	if err := server.Shutdown(last); err != nil && !errors.Is(err, context.DeadlineExceeded) {
		return err
	}
	return server.Close()
}
