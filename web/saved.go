package web

import (
	"context"
	"net/http"
	"net/url"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/hook"
)

// A savedPage lists the saved searches. Without a token it has no forms.
type savedPage struct {
	layout
	Searches []savedSearch
	Token    string
	New      archive.SavedSearch // whose secret is shown, this once
}

// A savedSearch is a saved search, and how its hook goes in plain words.
type savedSearch struct {
	archive.SavedSearch
	Host, State string
}

// saved lists the saved searches.
func (s *Server) saved(w http.ResponseWriter, r *http.Request) error {
	return s.showSaved(w, r, archive.SavedSearch{})
}

func (s *Server) showSaved(w http.ResponseWriter, r *http.Request, added archive.SavedSearch) error {
	list, err := s.archive.SavedSearches(r.Context())
	if err != nil {
		return err
	}
	p := savedPage{layout: layout{Title: "Saved searches", Section: "search"}, New: added}
	for _, saved := range list {
		p.Searches = append(p.Searches, savedSearch{saved, hook.Host(saved), hook.State(saved, s.now())})
	}
	p.Token = s.formToken(w, r)
	return s.render(w, r, "saved", p)
}

// saveSearch saves a search. Where it has a hook, its secret is shown: the page that says so is the answer, and is kept nowhere.
func (s *Server) saveSearch(w http.ResponseWriter, r *http.Request) error {
	if err := s.takeForm(w, r, mostForm); err != nil {
		return err
	}
	form := r.PostForm
	added, err := hook.Save(r.Context(), s.archive, form.Get("name"), form.Get("q"), form.Get("hook"))
	if err != nil {
		return writethru.Errorf(writethru.KindOf(err), "The search was not saved: %w.", err)
	}
	if added.Secret == "" {
		http.Redirect(w, r, "/searches", http.StatusSeeOther)
		return nil
	}
	w.Header().Set("Cache-Control", "no-store")
	return s.showSaved(w, r, added)
}

// testSearch has a hook told of nothing, as a test, and tried again where it failed.
func (s *Server) testSearch(w http.ResponseWriter, r *http.Request) error {
	return s.changeSaved(w, r, func(ctx context.Context, id int64) error { return hook.Test(ctx, s.archive, id) })
}

// removeSearch forgets a search.
func (s *Server) removeSearch(w http.ResponseWriter, r *http.Request) error {
	return s.changeSaved(w, r, s.archive.RemoveSearch)
}

// changeSaved takes a form, does what it asks for to the search of the address and sends the browser back to the list.
func (s *Server) changeSaved(w http.ResponseWriter, r *http.Request, do func(ctx context.Context, id int64) error) error {
	if err := s.takeForm(w, r, mostForm); err != nil {
		return err
	}
	id, err := positive(r.PathValue("id"), "number of a saved search")
	if err != nil {
		return err
	}
	if err := do(r.Context(), id); err != nil {
		return err
	}
	http.Redirect(w, r, "/searches", http.StatusSeeOther)
	return nil
}

// Found is where the page is of what a saved search finds.
func (s savedSearch) Found() string { return "/search?q=" + url.QueryEscape(s.Query) }
