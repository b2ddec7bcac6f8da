package web

import (
	"crypto/subtle"
	"net"
	"net/http"
	"strings"
)

// tokenCookie holds the token of a browser that has shown it once.
const tokenCookie = "writethru-token"

// admit reports whether a request carries the token: as a bearer, in a cookie, or once in the address, from
// where it moves to the cookie. Who does not is told so.
func (s *Server) admit(w http.ResponseWriter, r *http.Request) bool {
	if s.token == "" || r.URL.Path == "/healthz" {
		return true
	}
	if bearer, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer "); ok && s.knows(bearer) {
		return true
	}
	if c, err := r.Cookie(tokenCookie); err == nil && s.knows(c.Value) {
		return true
	}
	if r.Method == http.MethodGet && s.knows(r.URL.Query().Get("token")) {
		s.remember(w, r)
		return false
	}
	w.Header().Set("WWW-Authenticate", `Bearer realm="writethru"`)
	http.Error(w, "This reading room asks for its token: open it once with ?token=… behind its address.", http.StatusUnauthorized)
	return false
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
