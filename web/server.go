package web

import (
	"cmp"
	"html/template"
	"log/slog"
	"net/http"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/revise"
)

// Options say what is served, and to whom.
type Options struct {
	Archive archive.Archive
	Logger  *slog.Logger     // nowhere if nil
	Now     func() time.Time // time.Now if nil
	Token   string           // that every request must carry; empty: none
}

// A Server is the reading room. It is an http.Handler.
type Server struct {
	archive archive.Archive
	logger  *slog.Logger
	now     func() time.Time
	token   string
	reviser *revise.Reviser
	pages   map[string]*template.Template // by name
	mux     *http.ServeMux
}

// New returns the reading room of an archive, which stays the caller's to close.
func New(o Options) (*Server, error) {
	if o.Archive == nil {
		return nil, writethru.Errorf(writethru.Internal, "the reading room has no archive")
	}
	s := &Server{
		archive: o.Archive, logger: cmp.Or(o.Logger, slog.New(slog.DiscardHandler)), now: o.Now, token: o.Token,
		reviser: revise.New(), mux: http.NewServeMux(),
	}
	if s.now == nil {
		s.now = time.Now
	}
	var err error
	if s.pages, err = parseTemplates(s.functions()); err != nil {
		return nil, err
	}
	s.routes()
	return s, nil
}

// ServeHTTP answers a request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	strict(w.Header())
	if s.admit(w, r) {
		s.mux.ServeHTTP(w, r)
	}
}

// strict sets the headers that every answer has: a page may load nothing but its own style, script and pictures.
func strict(h http.Header) {
	h.Set("Content-Security-Policy", "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "+
		"connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Cache-Control", "private, no-cache")
}
