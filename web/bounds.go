package web

import (
	"math"
	"net/http"
	"net/netip"
	"strconv"
	"strings"
	"time"

	"github.com/writethru/writethru/web/api"
	"github.com/writethru/writethru/web/limit"
)

// What a request may have. The server that listens bounds its headers.
const (
	longestTarget = 32 << 10            // bytes of path and query
	mostBody      = mostFile + mostForm // bytes; all forms but one take less
)

// Bounds are how much readers may ask for. How often is bounded for other machines than this one.
type bounds struct {
	requests *limit.Rates // of an address; nil: as many as it likes
	guesses  *limit.Rates // at the token
	costly   *limit.Gate  // to pages that take memory
}

// newBounds returns the bounds of a room for this machine alone, or of one with a token for others.
func newBounds(token string) bounds {
	b := bounds{costly: limit.NewGate(4, 64, 3*time.Second)}
	if token != "" {
		b.requests, b.guesses = limit.NewRates(50, 200), limit.NewRates(10.0/60, 10)
	}
	return b
}

// bounded reports whether a request keeps within what one may have. Who asks for more is told so.
func (s *Server) bounded(w http.ResponseWriter, r *http.Request) bool {
	if len(r.RequestURI) > longestTarget {
		s.turnAway(w, r, refusal{reason: "address", status: http.StatusRequestURITooLong, message: "This address is longer than 32 KiB."})
		return false
	}
	if from := address(r); s.bounds.requests != nil && !from.IsLoopback() {
		if wait := s.bounds.requests.Take(from, time.Now()); wait > 0 {
			s.turnAway(w, r, refusal{"rate", http.StatusTooManyRequests, "Your address asks too often. Please wait a moment.", wait})
			return false
		}
	}
	r.Body = http.MaxBytesReader(w, r.Body, mostBody)
	return true
}

// address returns the other end of the connection. No header is believed, for anybody can write one.
func address(r *http.Request) netip.Addr {
	at, _ := netip.ParseAddrPort(r.RemoteAddr) // none, on a socket that has no addresses
	return at.Addr().Unmap()
}

// A refusal says why a request does not come to a page.
type refusal struct {
	reason  string // for the count
	status  int
	message string
	wait    time.Duration // until it may be tried again; 0: it makes no difference
}

// turnAway tells a person by a page, and a program by a problem. Who gets nothing else gets a sentence alone: the style of a page
// would be refused him, too, and so would be what it leads to.
func (s *Server) turnAway(w http.ResponseWriter, r *http.Request, why refusal) {
	s.measures.refused.With(why.reason).Add(1)
	if why.wait > 0 {
		w.Header().Set("Retry-After", seconds(why.wait))
	}
	switch {
	case strings.HasPrefix(r.URL.Path, "/api/"):
		api.Refuse(w, why.status, why.message)
	case why.status == http.StatusUnauthorized, why.status == http.StatusTooManyRequests:
		http.Error(w, why.message, why.status)
	default:
		s.sendError(w, why.status, errorPage{layout: layout{Title: errorTitle(why.status)}, Message: why.message})
	}
}

// seconds writes a time as Retry-After wants it, no shorter than it is.
func seconds(d time.Duration) string { return strconv.Itoa(int(math.Ceil(d.Seconds()))) }
