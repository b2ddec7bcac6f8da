package web

import (
	"context"
	"net/http"

	"github.com/writethru/writethru"
)

// writable asks the archive whether it may be changed, by a change that is none.
func (s *Server) writable(ctx context.Context) error { return s.archive.RemoveSource(ctx, "") }

// formToken returns what the forms of a page carry, "" where the archive is only read and the page has none.
func (s *Server) formToken(w http.ResponseWriter, r *http.Request) (string, error) {
	switch err := s.writable(r.Context()); {
	case err == nil:
		w.Header().Set("Referrer-Policy", "same-origin") // under no-referrer a browser names no origin to its own
		return s.forms.token(w, r), nil
	case writethru.KindOf(err) != writethru.Forbidden:
		return "", err
	}
	return "", nil
}

// takeForm reads a form of at most so many bytes that changes the archive, or says why it is not taken.
func (s *Server) takeForm(w http.ResponseWriter, r *http.Request, most int) error {
	if err := s.writable(r.Context()); err != nil {
		return writethru.Errorf(writethru.KindOf(err), "The list cannot be changed: %w.", err)
	}
	return s.forms.accept(w, r, most)
}
