package fetch

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"syscall"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/httpbody"
)

// A Refusal is an answer that is no page.
type Refusal struct {
	Status     int
	RetryAfter time.Duration // until which the host asks to be left alone; 0 where it does not say
}

func (r *Refusal) Error() string { return status(r.Status) }

// checkStatus turns every status but success into an error, with a *Refusal as its cause.
func checkStatus(response *http.Response) error {
	if response.StatusCode/100 == 2 {
		return nil
	}
	kind, what := meaning(response.StatusCode)
	refusal := &Refusal{response.StatusCode, retryAfter(response.Header, time.Now())}
	return writethru.Errorf(kind, "%s %s (%w)", response.Request.URL.Host, what, refusal)
}

// meaning says what a host does by answering with a status.
func meaning(code int) (writethru.Kind, string) {
	switch {
	case code == http.StatusNotFound, code == http.StatusGone:
		return writethru.NotFound, "has no such page"
	case code == http.StatusTooManyRequests:
		return writethru.Unreachable, "asks us to come back later"
	case code == http.StatusRequestTimeout, code == http.StatusTooEarly, code >= 500:
		return writethru.Unreachable, "cannot serve the page now"
	case code >= 400:
		return writethru.Forbidden, "does not let us read the page"
	}
	return writethru.Unreachable, "sent no page"
}

// retryAfter reads the header Retry-After: seconds or, measured by the host's own clock where it
// tells the time, a date.
func retryAfter(h http.Header, now time.Time) time.Duration {
	value := h.Get("Retry-After")
	if seconds, err := strconv.ParseUint(value, 10, 31); err == nil {
		return time.Duration(seconds) * time.Second
	}
	until, err := http.ParseTime(value)
	if err != nil {
		return 0
	}
	if date, err := http.ParseTime(h.Get("Date")); err == nil {
		now = date
	}
	return max(0, until.Sub(now))
}

// status returns a status with its name: "404 Not Found".
func status(code int) string {
	if text := http.StatusText(code); text != "" {
		return strconv.Itoa(code) + " " + text
	}
	return "status " + strconv.Itoa(code)
}

// connectionError says in a sentence why there is no response from host, or from
// the one that it redirects to.
func connectionError(host string, err error) error {
	var refused *writethru.Error
	if errors.As(err, &refused) {
		return refused
	}
	var request *url.Error
	if errors.As(err, &request) {
		if u, err := url.Parse(request.URL); err == nil {
			host = u.Host
		}
	}
	var private privateAddress
	if errors.As(err, &private) {
		return &writethru.Error{
			Kind:    writethru.Forbidden,
			Message: host + " is no host of the public internet (" + string(private) + ")",
			Err:     err,
		}
	}
	return &writethru.Error{Kind: writethru.Unreachable, Message: reason(host, err), Err: err}
}

func reason(host string, err error) string {
	var (
		lookup      *net.DNSError
		certificate *tls.CertificateVerificationError
		record      tls.RecordHeaderError
		alert       tls.AlertError
	)
	switch {
	case errors.Is(err, context.Canceled):
		return "the reading of " + host + " was called off"
	case errors.As(err, &lookup) && lookup.IsNotFound:
		return "there is no host " + lookup.Name
	case errors.As(err, &lookup):
		return "the name " + lookup.Name + " could not be looked up"
	case isTimeout(err):
		return host + " did not answer in time"
	case errors.Is(err, syscall.ECONNREFUSED):
		return host + " refused the connection"
	case errors.As(err, &certificate):
		return host + " has no certificate that can be trusted"
	case errors.As(err, &record), errors.As(err, &alert):
		return host + " and we found no common way to encrypt the connection (TLS)"
	}
	return "the connection to " + host + " failed"
}

func isTimeout(err error) bool {
	var network net.Error
	return errors.Is(err, context.DeadlineExceeded) || errors.Is(err, os.ErrDeadlineExceeded) ||
		errors.As(err, &network) && network.Timeout()
}

// bodyError says why a body could not be read: sent is the error of the
// connection, nil where it was fine; err that of the whole.
func (c *Client) bodyError(host string, sent, err error) error {
	switch {
	case errors.Is(err, httpbody.ErrTooLarge), errors.Is(sent, httpbody.ErrTooLarge):
		return c.tooLarge(host)
	case errors.Is(sent, context.Canceled):
		return connectionError(host, sent)
	case isTimeout(sent):
		return &writethru.Error{Kind: writethru.Unreachable, Message: host + " took too long to send the page", Err: sent}
	case sent != nil:
		return &writethru.Error{Kind: writethru.Unreachable, Message: host + " broke off in the middle of the page", Err: sent}
	}
	return &writethru.Error{Kind: writethru.Malformed, Message: "the page that " + host + " sent cannot be decompressed", Err: err}
}

func (c *Client) tooLarge(host string) error {
	size := fmt.Sprintf("%d bytes", c.options.MaxBytes)
	if mib := c.options.MaxBytes >> 20; mib<<20 == c.options.MaxBytes {
		size = fmt.Sprintf("%d MiB", mib)
	}
	return writethru.Errorf(writethru.TooLarge, "the page of %s is larger than %s", host, size)
}

// quoted returns an address in quotation marks, cut to a length fit for a
// message.
func quoted(address string) string {
	const limit = 200
	if len(address) > limit {
		address = address[:limit] + "…"
	}
	return strconv.Quote(address)
}
