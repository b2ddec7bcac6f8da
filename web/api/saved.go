package api

import (
	"context"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/hook"
)

// A savedForm is writethru.search/1: a saved search.
type savedForm struct {
	Schema  string     `json:"schema" enum:"writethru.search/1"`
	ID      int64      `json:"id"`
	Name    string     `json:"name"`
	Query   string     `json:"query" doc:"in the language of the search page"`
	Created string     `json:"created" format:"date-time"`
	Hook    *hookState `json:"hook" doc:"null: none"`
}

// A hookState is how a hook goes.
type hookState struct {
	Host      string  `json:"host" doc:"of the address; the rest of it is told to nobody"`
	Delivered *string `json:"delivered" format:"date-time" doc:"the last time; null: not yet"`
	Failures  int     `json:"failures" doc:"in a row"`
	Next      *string `json:"next" format:"date-time" doc:"not tried again before; null: at once"`
	Ended     bool    `json:"ended" doc:"not tried again"`
	Problem   string  `json:"problem" doc:"of the last attempt, in plain words; empty where it went well"`
}

func formOfSaved(s archive.SavedSearch) savedForm {
	f := savedForm{Schema: "writethru.search/1", ID: s.ID, Name: s.Name, Query: s.Query, Created: stamp(s.Created)}
	if s.Hook != "" {
		f.Hook = &hookState{
			Host: hook.Host(s), Delivered: stampOrNull(s.Delivered), Failures: s.Trouble.Failures, Next: stampOrNull(s.Trouble.Next),
			Ended: s.Trouble.Ended, Problem: s.Trouble.Problem,
		}
	}
	return f
}

func (s *service) saved(ctx context.Context, _ *struct{}) (page[savedForm], error) {
	found, err := s.archive.SavedSearches(ctx)
	return page[savedForm]{Items: forms(found, formOfSaved)}, err
}

// A saveInput is a search to be saved.
type saveInput struct {
	Body struct {
		Name  string `json:"name" maxLength:"100"`
		Query string `json:"query" maxLength:"1000" doc:"in the language of the search page"`
		Hook  string `json:"hook,omitempty" maxLength:"2000" doc:"an http or https address where what is found is posted"`
	}
}

// A newForm is a search that was saved, with the secret of its hook.
type newForm struct {
	savedForm
	Secret *string `json:"secret" doc:"with which deliveries are signed, this once; null where there is no hook, or the search was saved before"`
}

func (s *service) save(ctx context.Context, in *saveInput) (newForm, error) {
	saved, err := hook.Save(ctx, s.archive, in.Body.Name, in.Body.Query, in.Body.Hook)
	f := newForm{savedForm: formOfSaved(saved)}
	if saved.Secret != "" {
		f.Secret = &saved.Secret
	}
	return f, err
}

// A SavedPath names a saved search.
type SavedPath struct {
	ID int64 `path:"id" minimum:"1"`
}

func (s *service) unsave(ctx context.Context, in *SavedPath) error {
	return s.archive.RemoveSearch(ctx, in.ID)
}
