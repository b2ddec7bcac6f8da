package web

import (
	"cmp"
	"html/template"
	"log/slog"
	"net/http"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/metrics"
	"github.com/writethru/writethru/revise"
)

// Options say what is served, and to whom.
type Options struct {
	Archive archive.Archive
	Logger  *slog.Logger     // nowhere if nil
	Now     func() time.Time // time.Now if nil
	Token   string           // that every request must carry; empty: none
	Metrics *metrics.Set     // that what the room counts is added to; one of its own if nil
}

// A Server is the reading room. It is an http.Handler.
type Server struct {
	archive  archive.Archive
	logger   *slog.Logger
	now      func() time.Time
	token    string
	forms    *formGuard
	measures *measures
	bounds   bounds
	reviser  *revise.Reviser
	pages    map[string]*template.Template // by name
	mux      *http.ServeMux
}

// New returns the reading room of an archive, which stays the caller's to close.
func New(o Options) (*Server, error) {
	if o.Archive == nil {
		return nil, writethru.Errorf(writethru.Internal, "the reading room has no archive")
	}
	m := newMeasures(cmp.Or(o.Metrics, metrics.NewSet()))
	s := &Server{
		archive: &asked{o.Archive, m}, logger: numberedLogger(o.Logger), now: o.Now, token: o.Token, forms: newFormGuard(),
		measures: m, bounds: newBounds(o.Token), reviser: revise.New(), mux: http.NewServeMux(),
	}
	if s.now == nil {
		s.now = time.Now
	}
	var err error
	if s.pages, err = parseTemplates(s.functions()); err != nil {
		return nil, err
	}
	s.routes()
	s.measureArchive()
	return s, nil
}

// ServeHTTP answers a request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	x, r := begin(w, r)
	s.measures.open.Add(1)
	defer s.end(x, r)
	strict(x.Header())
	if s.bounded(x, r) && s.admit(x, r) {
		s.mux.ServeHTTP(x, r)
	}
}

// end counts an answer, and tells the log of it where that wants to know all. A query may hold a token, and is not told.
func (s *Server) end(x *exchange, r *http.Request) {
	s.measures.open.Add(-1)
	s.measures.count(x, r.Pattern)
	s.logger.LogAttrs(r.Context(), slog.LevelDebug, "answered", slog.String("method", r.Method), slog.String("path", r.URL.Path),
		slog.Int("status", x.status), slog.Int("bytes", x.bytes), slog.Duration("took", time.Since(x.began)), slog.String("from", r.RemoteAddr))
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
