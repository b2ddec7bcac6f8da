package api

import (
	"cmp"
	"context"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// A VersionForm is writethru.version/1, with the article's id.
type VersionForm struct {
	Schema    string       `json:"schema" enum:"writethru.version/1"`
	Article   int64        `json:"article" doc:"its id"`
	URL       string       `json:"url"`
	Outlet    string       `json:"outlet"`
	Version   int          `json:"version" doc:"from 1"`
	Versions  int          `json:"versions" doc:"that the archive has of the article"`
	Withdrawn bool         `json:"withdrawn" doc:"the host says that the article is gone"`
	FirstSeen string       `json:"first_seen" format:"date-time"`
	LastSeen  string       `json:"last_seen" format:"date-time"`
	Title     string       `json:"title"`
	Words     int          `json:"words" doc:"of the report"`
	Changes   []changeForm `json:"changes" doc:"against the version before"`
}

func formOfVersion(a archive.Article, v archive.Version) VersionForm {
	return VersionForm{
		Schema: "writethru.version/1", Article: a.ID, URL: a.URL, Outlet: a.Outlet,
		Version: v.Number, Versions: a.Versions, Withdrawn: a.Withdrawn,
		FirstSeen: stamp(v.FirstSeen), LastSeen: stamp(v.LastSeen),
		Title: cmp.Or(v.Title, a.Title), Words: v.Words, Changes: forms(v.Changes, formOfChange),
	}
}

func (s *service) versions(ctx context.Context, in *ArticlePath) (page[VersionForm], error) {
	a, versions, err := s.history(ctx, in.ID)
	return page[VersionForm]{Items: forms(versions, func(v archive.Version) VersionForm { return formOfVersion(a, v) })}, err
}

// VersionPath names a version.
type VersionPath struct {
	ArticlePath
	Number int `path:"number" minimum:"1"`
}

func (s *service) version(ctx context.Context, in *VersionPath) (none VersionForm, err error) {
	a, versions, err := s.history(ctx, in.ID)
	if err != nil {
		return none, err
	}
	v, err := numbered(versions, in.Number)
	return formOfVersion(a, v), err
}

// history returns an article with its versions.
func (s *service) history(ctx context.Context, id int64) (archive.Article, []archive.Version, error) {
	a, err := s.archive.Article(ctx, id)
	if err != nil {
		return a, nil, err
	}
	versions, err := s.archive.Versions(ctx, id)
	return a, versions, err
}

// numbered returns the version of a number.
func numbered(versions []archive.Version, n int) (archive.Version, error) {
	if n < 1 || n > len(versions) {
		return archive.Version{}, writethru.Errorf(writethru.NotFound, "there is no version %d, the last is %d", n, len(versions))
	}
	return versions[n-1], nil
}
