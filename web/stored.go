package web

import (
	"context"
	"net/http"
	"net/url"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/revise"
)

// A history is an article with all its versions, the first first.
type history struct {
	Article  archive.Article
	Versions []archive.Version
}

// history returns the article that an address names.
func (s *Server) history(r *http.Request) (h history, err error) {
	id, err := positive(r.PathValue("id"), "number of an article")
	if err != nil {
		return h, err
	}
	h.Article, err = s.archive.Article(r.Context(), id)
	if writethru.KindOf(err) == writethru.NotFound && err != nil {
		return h, writethru.Errorf(writethru.NotFound, "The archive has no article %d.", id)
	}
	if err != nil {
		return h, err
	}
	h.Versions, err = s.archive.Versions(r.Context(), id)
	if err == nil && len(h.Versions) == 0 {
		err = writethru.Errorf(writethru.NotFound, "The archive has no version of this article.")
	}
	return h, err
}

// Address returns where the article stands on the web, "" for one that came from a file.
func (h history) Address() string {
	if u, err := url.Parse(h.Article.URL); err == nil && (u.Scheme == "http" || u.Scheme == "https") {
		return h.Article.URL
	}
	return ""
}

// version returns the version of a number.
func (h history) version(number int64) (archive.Version, error) {
	for _, v := range h.Versions {
		if int64(v.Number) == number {
			return v, nil
		}
	}
	return archive.Version{}, writethru.Errorf(writethru.NotFound, "This article has no version %d; it has %s.", number, plural(len(h.Versions), "version"))
}

// named returns the version that an address names, the latest where it names none.
func (h history) named(r *http.Request) (archive.Version, error) {
	text := r.PathValue("n")
	if text == "" {
		return h.Versions[len(h.Versions)-1], nil
	}
	number, err := positive(text, "number of a version")
	if err != nil {
		return archive.Version{}, err
	}
	return h.version(number)
}

// compared returns a version in the form that is compared.
func (s *Server) compared(ctx context.Context, v archive.Version) (revise.Version, error) {
	reading, err := s.archive.Reading(ctx, v.ID)
	if err != nil {
		return revise.Version{}, err
	}
	page, err := s.archive.Page(ctx, v.ID)
	if err != nil {
		return revise.Version{}, err
	}
	return revise.Version{Reading: reading, Visible: revise.Visible(page, v.ContentType)}, nil
}
