package api

import (
	"context"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/watch"
)

// A followInput is a source to be followed.
type followInput struct {
	Body struct {
		URL string `json:"url" maxLength:"2000" doc:"of a feed, a sitemap or a home page"`
	}
}

// follow adds a source. One that is followed stays as it is.
func (s *service) follow(ctx context.Context, in *followInput) (none sourceForm, err error) {
	source := archive.Source{URL: in.Body.URL, Kind: archive.Home} // the first poll finds its kind
	if err := s.changeable(); err != nil {
		return none, err
	}
	if err := watch.CheckAddress(source.URL); err != nil {
		return none, err
	}
	if _, err := watch.Follow(ctx, s.archive, []archive.Source{source}); err != nil {
		return none, err
	}
	s.changed()
	return formOfSource(watch.Followed{Source: source}, s.now().UTC()), nil
}

// SourceQuery names a source.
type SourceQuery struct {
	URL string `query:"url" required:"true" maxLength:"2000" doc:"as the list of sources has it"`
}

// unfollow removes a source. What was read of it stays.
func (s *service) unfollow(ctx context.Context, in *SourceQuery) error {
	if err := s.changeable(); err != nil {
		return err
	}
	_, err := watch.Unfollow(ctx, s.archive, in.URL)
	if err == nil {
		s.changed()
	}
	return err
}

// changeable returns an error where the archive is only read.
func (s *service) changeable() error {
	if s.archive.ReadOnly() {
		return writethru.Errorf(writethru.Forbidden, "the archive was opened for reading only")
	}
	return nil
}
