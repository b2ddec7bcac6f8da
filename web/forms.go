package web

import (
	"net/http"

	"github.com/writethru/writethru"
)

// formToken returns what the forms of a page carry, "" where the archive is only read and the page has none.
func (s *Server) formToken(w http.ResponseWriter, r *http.Request) string {
	if s.archive.ReadOnly() {
		return ""
	}
	w.Header().Set("Referrer-Policy", "same-origin") // under no-referrer a browser names no origin to its own
	return s.forms.token(w, r)
}

// takeForm reads a form of at most so many bytes that changes the archive, or says why it is not taken.
func (s *Server) takeForm(w http.ResponseWriter, r *http.Request, most int) error {
	if s.archive.ReadOnly() {
		return writethru.Errorf(writethru.Forbidden, "The list cannot be changed: the archive was opened for reading only.")
	}
	return s.forms.accept(w, r, most)
}
