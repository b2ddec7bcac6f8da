package fetch

import (
	"context"
	"net/http"
	"net/url"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/httpbody"
)

// A Request asks for a page. All fields but the first may be left out.
type Request struct {
	URL          string
	ETag         string // of the page as it is known; see Response.NotModified
	LastModified string
	AnyType      bool // also take what is not text, such as a packed sitemap

	// Follow is asked before a redirect is followed. Its error becomes that of the request.
	Follow func(to *url.URL) error
}

// A Response is a page as its host sent it, decompressed.
type Response struct {
	URL          string // the address of the page, after redirects
	Moved        bool   // every redirect on the way was for good
	Status       int
	ContentType  string // the header's value, or ""
	ETag         string
	LastModified string
	NotModified  bool // the page is still as it is known, and Body is nil
	Body         []byte
}

// Get returns the page at an http or https address.
func (c *Client) Get(ctx context.Context, address string) (*Response, error) {
	return c.Do(ctx, Request{URL: address})
}

// Do returns the page that is asked for. Its errors are of these kinds:
//
//   - Malformed: the address is none, or the body does not decompress
//   - Forbidden: not http(s), not a public address, or the host refuses us (401, 403, most of 4xx)
//   - NotFound: the host says so (404, 410)
//   - NotText: the content type is of an image, an archive, a film …
//   - TooLarge: over Options.MaxBytes
//   - Unreachable: everything else that may be better another time
//
// Where the host answered with a status other than success, a *[Refusal] is among the causes.
func (c *Client) Do(ctx context.Context, r Request) (*Response, error) {
	request, err := c.request(r)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithTimeout(ctx, c.options.Timeout)
	defer cancel()
	response, err := c.session(r).Do(request.WithContext(ctx))
	if err != nil {
		return nil, connectionError(request.URL.Host, err)
	}
	defer response.Body.Close()
	answer := head(response)
	if answer.NotModified = r.isConditional() && answer.Status == http.StatusNotModified; answer.NotModified {
		return answer, nil
	}
	if err := checkStatus(response); err != nil {
		return nil, err
	}
	answer.Body, err = c.body(response, r.AnyType)
	if err != nil {
		return nil, err
	}
	return answer, nil
}

func (r Request) isConditional() bool { return r.ETag != "" || r.LastModified != "" }

// head returns what stands in front of a body.
func head(r *http.Response) *Response {
	address := *r.Request.URL
	address.User = nil
	return &Response{
		URL:          address.String(),
		Moved:        isMoved(r.Request),
		Status:       r.StatusCode,
		ContentType:  r.Header.Get("Content-Type"),
		ETag:         r.Header.Get("ETag"),
		LastModified: r.Header.Get("Last-Modified"),
	}
}

// isMoved reports whether all the redirects that led to a request, at least one, were permanent.
func isMoved(r *http.Request) bool {
	moved := false
	for ; r.Response != nil; r = r.Response.Request {
		switch r.Response.StatusCode {
		case http.StatusMovedPermanently, http.StatusPermanentRedirect:
			moved = true
		default:
			return false
		}
	}
	return moved
}

func (c *Client) request(r Request) (*http.Request, error) {
	request, err := http.NewRequest(http.MethodGet, r.URL, nil)
	if err != nil || request.URL.Scheme == "" {
		return nil, &writethru.Error{Kind: writethru.Malformed, Message: quoted(r.URL) + " is not a web address", Err: err}
	}
	if err := checkAddress(request.URL); err != nil {
		return nil, err
	}
	h := request.Header
	h.Set("User-Agent", c.options.UserAgent)
	h.Set("Accept", "text/html,application/xhtml+xml,text/plain;q=0.9,*/*;q=0.1")
	h.Set("Accept-Encoding", httpbody.Codings)
	if r.ETag != "" {
		h.Set("If-None-Match", r.ETag)
	}
	if r.LastModified != "" {
		h.Set("If-Modified-Since", r.LastModified)
	}
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
