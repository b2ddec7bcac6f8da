package web

import (
	"net/http"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// An articlePage is a version of an article, set for reading.
type articlePage struct {
	layout
	history
	Version   archive.Version
	Byline    string
	Published writethru.Moment
	Modified  writethru.Moment
	Lang      string
	Ledger    bool // it was searched for who said what
	Passages  []passage
	Cut       bool
	Voices    []voice
	Headlines []headline
}

// A headline is a title with the version in which it came.
type headline struct {
	Title   string
	Version archive.Version
}

func (s *Server) article(w http.ResponseWriter, r *http.Request) error {
	h, err := s.history(r)
	if err != nil {
		return err
	}
	v, err := h.named(r)
	if err != nil {
		return err
	}
	reading, err := s.archive.Reading(r.Context(), v.ID)
	if err != nil {
		return err
	}
	page := articlePage{
		layout: layout{Title: title(v)}, history: h, Version: v, Byline: strings.Join(reading.Article.Byline, ", "),
		Published: reading.Article.Published, Modified: reading.Article.Modified, Lang: language(reading),
		Ledger: reading.Ledger == writethru.Complete, Voices: voices(reading), Headlines: headlines(h.Versions),
	}
	page.Passages, page.Cut = typeset(reading)
	return s.render(w, r, "article", page)
}

// title returns what a version is headed by.
func title(v archive.Version) string {
	if strings.TrimSpace(v.Title) == "" {
		return "Without a headline"
	}
	return v.Title
}

// language returns the language of a reading; "und" says in HTML that it is not known.
func language(r *writethru.Reading) string {
	if r.Article.Lang == "" {
		return "und"
	}
	return r.Article.Lang
}

// headlines returns the titles that an article has had, the first first.
func headlines(versions []archive.Version) []headline {
	var all []headline
	for _, v := range versions {
		if len(all) == 0 || all[len(all)-1].Title != title(v) {
			all = append(all, headline{title(v), v})
		}
	}
	return all
}

// Loaded reports whether any of the outlet's own words are marked.
func (p articlePage) Loaded() bool {
	for _, passage := range p.Passages {
		for _, s := range passage.Sentences {
			if s.Voice == writethru.Loaded {
				return true
			}
		}
	}
	return false
}
