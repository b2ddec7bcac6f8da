package newsroom

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"net/http"
	"time"
)

// ServeHTTP answers as the outlet would at the time of the story.
func (o *Outlet) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	now := o.since()
	if during(o.outages, now) {
		w.Header().Set("Retry-After", "60")
		http.Error(w, "back soon", http.StatusServiceUnavailable)
		return
	}
	switch r.URL.Path {
	case "/robots.txt":
		fmt.Fprintf(w, "User-agent: *\nDisallow: /private/\n")
	case "/":
		o.answer(w, r, "text/html; charset=utf-8", "home", o.home(r, now))
	case o.feedPath():
		o.answer(w, r, mediaTypes[o.listing()], string(o.listing()), o.home(r, now))
	default:
		o.piece(w, r, now)
	}
}

// listing returns the kind of the feed, that of the home page where only that is known.
func (o *Outlet) listing() Kind {
	if o.Kind == Home {
		return RSS
	}
	return o.Kind
}

func (o *Outlet) feedPath() string {
	if o.Kind == Home {
		return "/all.rss"
	}
	return o.Feed
}

var mediaTypes = map[Kind]string{
	RSS:     "application/rss+xml",
	Atom:    "application/atom+xml",
	JSON:    "application/feed+json",
	Sitemap: "application/xml",
}

// piece serves the article at the path: as it stands, moved, or gone.
func (o *Outlet) piece(w http.ResponseWriter, r *http.Request, now time.Duration) {
	for _, p := range o.pieces {
		if !p.stood(r.URL.Path, now) {
			continue
		}
		switch e, _ := p.at(now); {
		case e.Gone:
			http.Error(w, "gone", http.StatusGone)
		case e.Path != r.URL.Path:
			http.Redirect(w, r, e.Path, http.StatusMovedPermanently)
		default:
			o.answer(w, r, "text/html; charset=utf-8", o.style, o.sheet(r, p, e, now))
		}
		return
	}
	http.NotFound(w, r)
}

// answer fills in a template, and sends it unless the client has it.
func (o *Outlet) answer(w http.ResponseWriter, r *http.Request, mediaType, template string, data any) {
	var body bytes.Buffer
	if err := render(&body, template, data); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", mediaType)
	if !o.restless {
		tag := fmt.Sprintf(`"%x"`, sha256.Sum256(body.Bytes()))
		w.Header().Set("ETag", tag)
		if r.Header.Get("If-None-Match") == tag {
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	_, _ = w.Write(body.Bytes()) // a client that goes away is no matter
}
