package web

import (
	"fmt"
	"net/http"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/page/charset"
)

// A rawPage shows a page as it was fetched, as text.
type rawPage struct {
	layout
	Article archive.Article
	Version archive.Version
	Source  string
	Bytes   int
	Cut     bool
}

// raw shows a version as it was fetched: as text on a page, or by ?download as a file.
func (s *Server) raw(w http.ResponseWriter, r *http.Request) error {
	h, err := s.history(r)
	if err != nil {
		return err
	}
	v, err := h.named(r)
	if err != nil {
		return err
	}
	body, err := s.archive.Page(r.Context(), v.ID)
	if err != nil {
		return err
	}
	if r.URL.Query().Has("download") {
		name := fmt.Sprintf("article-%d-version-%d.txt", h.Article.ID, v.Number)
		w.Header().Set("Content-Disposition", `attachment; filename="`+name+`"`)
		send(w, r, "text/plain", body)
		return nil
	}
	text, _ := charset.Decode(body, v.ContentType)
	source, cut := shortened(text)
	return s.render(w, r, "raw", rawPage{
		layout: layout{Title: "As fetched: " + v.Title}, Article: h.Article, Version: v, Source: source, Bytes: len(body), Cut: cut,
	})
}
