package robots

import (
	"net/http"
	"time"
)

// MaxAge is how long rules may be kept without asking again.
const MaxAge = 24 * time.Hour

// FromResponse returns the rules that follow from an HTTP status, 0 where the host did not answer
// (RFC 9309, 2.3.1). Redirects are followed by the caller, at least five.
//
// A file holds what it says. A 4xx, or a redirect that leads nowhere, means that there are no rules: everything is
// allowed. A 5xx and silence mean that rules may be there but cannot be read: nothing is allowed, until
// they can be. So does 429, as Google has it: the host is asking to be left alone.
func FromResponse(status int, body []byte) *Rules {
	switch {
	case status/100 == 2:
		return Parse(body)
	case status/100 == 3, status/100 == 4 && status != http.StatusTooManyRequests:
		return new(Rules)
	}
	return Parse([]byte("User-agent: *\nDisallow: /"))
}
