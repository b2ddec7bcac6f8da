package fetch

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"time"

	"github.com/writethru/writethru"
)

// mostAnswer is how much of an answer to a post is read, in bytes, so that the connection can be used again.
const mostAnswer = 64 << 10

// Post sends a body to an http or https address, under the rules of Do for hosts and time. Every answer of success will do, and
// what it says is of no interest; no redirect is followed. Errors are of these kinds:
//
//   - Malformed: the address is none
//   - Forbidden: not http(s), or not a public address
//   - Unreachable: everything else; where the host answered, a *[Refusal] is among the causes
func (c *Client) Post(ctx context.Context, address string, header http.Header, body []byte) error {
	request, err := c.request(Request{URL: address})
	if err != nil {
		return err
	}
	request.Method, request.Body = http.MethodPost, io.NopCloser(bytes.NewReader(body))
	request.ContentLength = int64(len(body))
	request.Header = header.Clone()
	request.Header.Set("User-Agent", c.options.UserAgent)
	ctx, cancel := context.WithTimeout(ctx, c.options.Timeout)
	defer cancel()
	client := &http.Client{Transport: c.transport, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	response, err := client.Do(request.WithContext(ctx))
	if err != nil {
		return connectionError(request.URL.Host, err)
	}
	defer response.Body.Close()
	_, _ = io.CopyN(io.Discard, response.Body, mostAnswer) // it was taken or not, whatever becomes of the rest
	if response.StatusCode/100 == 2 {
		return nil
	}
	refusal := &Refusal{response.StatusCode, retryAfter(response.Header, time.Now())}
	return writethru.Errorf(writethru.Unreachable, "%s answered %w", request.URL.Host, refusal)
}
