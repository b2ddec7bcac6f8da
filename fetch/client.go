// Package fetch gets a page from the web, and gives back its bytes.
//
// A Client is made to read addresses that strangers wrote: it speaks only
// HTTP and HTTPS, refuses addresses that are not public (see
// Options.AllowPrivate), and has a limit for everything that a host could draw
// out: time, redirects, bytes sent, bytes after decompression. Cookies live
// for one chain of redirects and are then forgotten. The variables HTTP_PROXY
// and HTTPS_PROXY are not heeded: behind a proxy it is the proxy that looks up
// names, and the refusal of private addresses could not be kept.
//
// Every error is a *writethru.Error whose message names the host.
package fetch

import (
	"net"
	"net/http"
	"net/http/cookiejar"
	"time"

	"github.com/writethru/writethru"
)

// Options are the limits and manners of a Client. The zero value of a field stands for
// its default.
type Options struct {
	AllowPrivate bool          // also connect to loopback, private and other addresses that are not public
	Timeout      time.Duration // for one page, redirects and body included; 30 s
	MaxBytes     int64         // size of a page, as sent and after decompression; 32 MiB
	MaxRedirects int           // 10
	UserAgent    string        // "writethru (+https://github.com/writethru/writethru)"
}

func (o Options) withDefaults() Options {
	if o.Timeout == 0 {
		o.Timeout = 30 * time.Second
	}
	if o.MaxBytes == 0 {
		o.MaxBytes = 32 << 20
	}
	if o.MaxRedirects == 0 {
		o.MaxRedirects = 10
	}
	if o.UserAgent == "" {
		o.UserAgent = "writethru (+https://github.com/writethru/writethru)"
	}
	return o
}

// A Client gets pages. It is safe for concurrent use, and keeps connections for reuse.
type Client struct {
	options   Options
	transport *http.Transport
}

// New returns a client with the given options.
func New(o Options) *Client {
	dialer := &net.Dialer{Timeout: 10 * time.Second}
	if !o.AllowPrivate {
		dialer.Control = refusePrivate
	}
	return &Client{
		options: o.withDefaults(),
		transport: &http.Transport{
			DialContext:            dialer.DialContext,
			ForceAttemptHTTP2:      true,
			TLSHandshakeTimeout:    10 * time.Second,
			ResponseHeaderTimeout:  20 * time.Second,
			IdleConnTimeout:        60 * time.Second,
			MaxIdleConns:           100,
			MaxResponseHeaderBytes: 256 << 10,
			DisableCompression:     true, // package httpbody decodes, under a limit
		},
	}
}

// session returns an HTTP client for one chain of redirects.
func (c *Client) session(r Request) *http.Client {
	jar, _ := cookiejar.New(nil) // never fails
	follow := func(next *http.Request, via []*http.Request) error {
		if err := c.checkRedirect(next, via); err != nil || r.Follow == nil {
			return err
		}
		return r.Follow(next.URL)
	}
	return &http.Client{Transport: c.transport, CheckRedirect: follow, Jar: jar}
}

// checkRedirect ends a chain of redirects that is too long, leaves the web, or
// turns in a circle. A page may send its reader back to itself once, with a cookie.
func (c *Client) checkRedirect(next *http.Request, via []*http.Request) error {
	if err := checkAddress(next.URL); err != nil {
		return err
	}
	visits := 0
	for _, request := range via {
		if *request.URL == *next.URL {
			visits++
		}
	}
	host := via[0].URL.Host
	if visits > 1 {
		return writethru.Errorf(writethru.Unreachable, "%s redirects in a loop, back to %s", host, quoted(next.URL.Redacted()))
	}
	if len(via) > c.options.MaxRedirects {
		return writethru.Errorf(writethru.Unreachable, "%s redirects more than %d times", host, c.options.MaxRedirects)
	}
	return nil
}
