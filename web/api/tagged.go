package api

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"runtime/debug"
	"time"
)

// tagged gives every answer an ETag, and sends none to a client that has it. An answer is held back until it is
// whole, so that a panic becomes a problem.
func (s *service) tagged(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		held := &heldAnswer{header: w.Header(), status: http.StatusOK}
		if s.panics(h, held, r) {
			*held = heldAnswer{header: w.Header()}
			Refuse(held, http.StatusInternalServerError, "The fault is ours. The log of writethru says more.")
		}
		held.send(w, r)
	})
}

// panics reports whether a handler did.
func (s *service) panics(h http.Handler, w http.ResponseWriter, r *http.Request) (did bool) {
	defer func() {
		if p := recover(); p != nil {
			s.logger.ErrorContext(r.Context(), "panic", "path", r.URL.Path, "error", p, "stack", string(debug.Stack()))
			did = true
		}
	}()
	h.ServeHTTP(w, r)
	return false
}

// A heldAnswer is an answer that has not been sent.
type heldAnswer struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (a *heldAnswer) Header() http.Header         { return a.header }
func (a *heldAnswer) WriteHeader(status int)      { a.status = status }
func (a *heldAnswer) Write(b []byte) (int, error) { return a.body.Write(b) }

func (a *heldAnswer) send(w http.ResponseWriter, r *http.Request) {
	if a.status != http.StatusOK {
		w.WriteHeader(a.status)
		w.Write(a.body.Bytes()) // a client that goes away is no matter
		return
	}
	sum := sha256.Sum256(a.body.Bytes())
	w.Header().Set("ETag", `"`+hex.EncodeToString(sum[:12])+`"`)
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(a.body.Bytes()))
}
