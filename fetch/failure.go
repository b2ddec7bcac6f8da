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

	"github.com/writethru/writethru"
)

// checkStatus turns every status but success into an error.
func checkStatus(response *http.Response) error {
	host, code := response.Request.URL.Host, response.StatusCode
	switch {
	case code >= 200 && code < 300:
		return nil
	case code == http.StatusNotFound, code == http.StatusGone:
		return writethru.Errorf(writethru.NotFound, "%s has no such page (%s)", host, status(code))
	case code == http.StatusTooManyRequests:
		return writethru.Errorf(writethru.Unreachable, "%s asks us to come back later (%s)", host, status(code))
	case code == http.StatusRequestTimeout, code == http.StatusTooEarly, code >= 500:
		return writethru.Errorf(writethru.Unreachable, "%s cannot serve the page now (%s)", host, status(code))
	case code >= 400:
		return writethru.Errorf(writethru.Forbidden, "%s does not let us read the page (%s)", host, status(code))
	}
	return writethru.Errorf(writethru.Unreachable, "%s sent no page (%s)", host, status(code))
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
	case errors.Is(err, errTooLarge), errors.Is(sent, errTooLarge):
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
