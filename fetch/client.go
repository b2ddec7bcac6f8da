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
	"context"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
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
			DisableCompression:     true, // content.go decodes, under a limit
		},
	}
}

// A Response is a page as its host sent it, decompressed.
type Response struct {
	URL         string // the address of the page, after redirects
	ContentType string // the header's value, or ""
	Body        []byte
}

// Get returns the page at an http or https address. Its errors are of these
// kinds:
//
//   - Malformed: the address is none, or the body does not decompress
//   - Forbidden: not http(s), not a public address, or the host refuses us (401, 403, most of 4xx)
//   - NotFound: the host says so (404, 410)
//   - NotText: the content type is of an image, an archive, a film …
//   - TooLarge: over Options.MaxBytes
//   - Unreachable: everything else that may be better another time
func (c *Client) Get(ctx context.Context, address string) (*Response, error) {
	request, err := c.request(address)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, c.options.Timeout)
	defer cancel()
	response, err := c.session().Do(request.WithContext(ctx))
	if err != nil {
		return nil, connectionError(request.URL.Host, err)
	}
	defer response.Body.Close()
	if err := checkStatus(response); err != nil {
		return nil, err
	}
	body, err := c.body(response)
	if err != nil {
		return nil, err
	}
	final := *response.Request.URL
	final.User = nil
	return &Response{
		URL:         final.String(),
		ContentType: response.Header.Get("Content-Type"),
		Body:        body,
	}, nil
}

func (c *Client) request(address string) (*http.Request, error) {
	request, err := http.NewRequest(http.MethodGet, address, nil)
	if err != nil || request.URL.Scheme == "" {
		return nil, &writethru.Error{Kind: writethru.Malformed, Message: quoted(address) + " is not a web address", Err: err}
	}
	if err := checkAddress(request.URL); err != nil {
		return nil, err
	}
	request.Header.Set("User-Agent", c.options.UserAgent)
	request.Header.Set("Accept", "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1")
	request.Header.Set("Accept-Encoding", acceptEncoding)
	return request, nil
}

// checkAddress refuses what is no address on the web.
func checkAddress(u *url.URL) error {
	if u.Scheme != "http" && u.Scheme != "https" {
		return writethru.Errorf(writethru.Forbidden, "%s is not read: only http and https addresses are", quoted(u.Redacted()))
	}
	if u.Hostname() == "" {
		return writethru.Errorf(writethru.Malformed, "%s names no host", quoted(u.Redacted()))
	}
	return nil
}

// session returns an HTTP client for one chain of redirects.
func (c *Client) session() *http.Client {
	jar, _ := cookiejar.New(nil) // never fails
	return &http.Client{Transport: c.transport, CheckRedirect: c.checkRedirect, Jar: jar}
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
