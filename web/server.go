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
	"github.com/writethru/writethru/web/live"
)

// Options say what is served, and to whom.
type Options struct {
	Archive archive.Archive
	Logger  *slog.Logger     // nowhere if nil
	Now     func() time.Time // time.Now if nil
	Token   string           // that every request must carry; empty: none
	Metrics *metrics.Set     // that what the room counts is added to; one of its own if nil

	// Followed is called when a source was added or removed in a page; nobody is told if nil.
	Followed func()
}

// A Server is the reading room. It is an http.Handler.
type Server struct {
	archive     archive.Archive
	logger      *slog.Logger
	now         func() time.Time
	token       string
	forms       *formGuard
	measures    *measures
	bounds      bounds
	listChanged func()
	hub         *live.Hub
	reviser     *revise.Reviser
	pages       map[string]*template.Template // by name
	mux         *http.ServeMux
}

// New returns the reading room of an archive, which stays the caller's to close.
func New(o Options) (*Server, error) {
	if o.Archive == nil {
		return nil, writethru.Errorf(writethru.Internal, "the reading room has no archive")
	}
	m := newMeasures(cmp.Or(o.Metrics, metrics.NewSet()))
	s := &Server{
		archive: &asked{o.Archive, m}, logger: numberedLogger(o.Logger), now: o.Now, token: o.Token, forms: newFormGuard(), listChanged: o.Followed,
		measures: m, bounds: newBounds(o.Token), reviser: revise.New(), mux: http.NewServeMux(),
	}
	if s.now == nil {
		s.now = time.Now
	}
	if s.listChanged == nil {
		s.listChanged = func() {}
	}
	s.hub = live.New(live.Options{Archive: s.archive, Logger: s.logger, Now: s.now})
	m.set.Gauge("writethru_http_streams_open", "Readers who are told what moves.", func() float64 { return float64(s.hub.Streams()) })
	var err error
	if s.pages, err = parseTemplates(s.functions()); err != nil {
		return nil, err
	}
	s.routes()
	s.measureArchive()
	return s, nil
}

// Moved says that something has been kept just now. Who looks on is told within seconds without it, and at once
// with it.
func (s *Server) Moved() { s.hub.Moved() }

// Close ends the streams of those who look on, which would go on for ever. All else is still answered.
func (s *Server) Close() { s.hub.Close() }

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
