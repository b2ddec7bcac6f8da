package web

import (
	"crypto/subtle"
	"net"
	"net/http"
	"slices"
	"strings"
	"time"
)

// tokenCookie holds the token of a browser that has shown it once.
const tokenCookie = "writethru-token"

// admit reports whether a request carries the token: as a bearer, in a cookie, or once in the address, from
// where it moves to the cookie. Who does not is told so.
func (s *Server) admit(w http.ResponseWriter, r *http.Request) bool {
	if s.token == "" || r.URL.Path == "/healthz" {
		return true
	}
	carried, named := carriedTokens(r), namedToken(r)
	guesses := len(carried) > 0 || named != ""
	switch wait := s.guessedTooOften(r); {
	case guesses && wait > 0:
		s.turnAway(w, r, refusal{"guesses", http.StatusTooManyRequests, "Your address has shown too many wrong tokens. Please wait.", wait})
	case slices.ContainsFunc(carried, s.knows):
		return true
	case named != "" && s.knows(named):
		s.remember(w, r)
	default:
		if guesses {
			s.bounds.guesses.Take(address(r), time.Now())
		}
		s.askForToken(w, r)
	}
	return false
}

// guessedTooOften returns for how long no token of an address is looked at any more. This machine may err as often as it likes:
// what comes from it may be all readers of a proxy.
func (s *Server) guessedTooOften(r *http.Request) time.Duration {
	if from := address(r); !from.IsLoopback() {
		return s.bounds.guesses.Wait(from, time.Now())
	}
	return 0
}

func (s *Server) askForToken(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("WWW-Authenticate", `Bearer realm="writethru"`)
	s.turnAway(w, r, refusal{reason: "token", status: http.StatusUnauthorized,
		message: "This reading room asks for its token: open it once with ?token=… behind its address."})
}

// carriedTokens returns what a request carries as tokens.
func carriedTokens(r *http.Request) (tokens []string) {
	if bearer, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer "); ok {
		tokens = append(tokens, bearer)
	}
	if c, err := r.Cookie(tokenCookie); err == nil {
		tokens = append(tokens, c.Value)
	}
	return tokens
}

// namedToken returns the token that an address names, "" where it names none.
func namedToken(r *http.Request) string {
	if r.Method != http.MethodGet {
		return ""
	}
	return r.URL.Query().Get("token")
}

func (s *Server) knows(token string) bool {
	return subtle.ConstantTimeCompare([]byte(token), []byte(s.token)) == 1
}

// remember puts the token into a cookie and sends the browser to the same address without it.
func (s *Server) remember(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: tokenCookie, Value: s.token, Path: "/", HttpOnly: true, SameSite: http.SameSiteStrictMode, Secure: r.TLS != nil})
	query := r.URL.Query()
	query.Del("token")
	target := *r.URL
	target.Scheme, target.Host, target.RawQuery = "", "", query.Encode()
	target.Path = "/" + strings.TrimLeft(target.Path, "/") // never another host
	http.Redirect(w, r, target.String(), http.StatusSeeOther)
}

// Loopback refuses requests that name another host than this machine, so that no page of another site can
// read along by a name that it points here.
func Loopback(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !IsLoopback(r.Host) {
			http.Error(w, "This reading room answers to localhost alone.", http.StatusMisdirectedRequest)
			return
		}
		h.ServeHTTP(w, r)
	})
}

// IsLoopback reports whether a host, with or without a port, is this machine.
func IsLoopback(hostport string) bool {
	host, _, err := net.SplitHostPort(hostport)
	if err != nil {
		host = strings.Trim(hostport, "[]")
	}
	ip := net.ParseIP(host)
	return strings.EqualFold(host, "localhost") || ip != nil && ip.IsLoopback()
}
