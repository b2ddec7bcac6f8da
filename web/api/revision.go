package api

import (
	"cmp"
	"context"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/pipeline"
	"github.com/writethru/writethru/revise"
)

// A revisionForm is writethru.revision/1, as [revise.Revision] marshals itself.
type revisionForm struct {
	Schema  string             `json:"schema" enum:"writethru.revision/1"`
	Before  revisionText       `json:"before"`
	After   revisionText       `json:"after"`
	Changed bool               `json:"changed" doc:"the story, and not merely what surrounds it"`
	Changes []writethru.Change `json:"changes"`
	Pairs   []revisionPair     `json:"pairs" doc:"in the order of the later version"`
}

type revisionText struct {
	Input    string           `json:"input"`
	URL      string           `json:"url"`
	Title    string           `json:"title"`
	Modified writethru.Moment `json:"modified"`
	Text     string           `json:"text" doc:"into which spans point"`
}

type revisionPair struct {
	Relation revise.Relation  `json:"relation"`
	Moved    bool             `json:"moved,omitempty"`
	Part     revise.Part      `json:"part"`
	Before   []writethru.Span `json:"before,omitempty"`
	After    []writethru.Span `json:"after,omitempty"`
	Marks    []revisionMark   `json:"marks,omitempty"`
}

type revisionMark struct {
	Before writethru.Span `json:"before"`
	After  writethru.Span `json:"after"`
}

type revisionInput struct {
	ArticlePath
	From int `query:"from" minimum:"1" doc:"number of a version; the one before the other if it is left out"`
	To   int `query:"to" minimum:"1" doc:"number of a version; the latest if it is left out"`
}

func (s *service) revision(ctx context.Context, in *revisionInput) (none marshaled[revisionForm], err error) {
	before, after, err := s.two(ctx, in)
	if err != nil {
		return none, err
	}
	was, err := pipeline.StoredVersion(ctx, s.archive, before)
	if err != nil {
		return none, err
	}
	is, err := pipeline.StoredVersion(ctx, s.archive, after)
	if err != nil {
		return none, err
	}
	return marshaled[revisionForm]{s.reviser.Compare(was, is)}, nil
}

// two returns the versions that are to be compared.
func (s *service) two(ctx context.Context, in *revisionInput) (before, after archive.Version, err error) {
	versions, err := s.archive.Versions(ctx, in.ID)
	if err != nil {
		return before, after, err
	}
	if after, err = numbered(versions, cmp.Or(in.To, len(versions))); err != nil {
		return before, after, err
	}
	if in.From == 0 && after.Number == 1 {
		return before, after, writethru.Errorf(writethru.NotFound, "there is no version before the first")
	}
	before, err = numbered(versions, cmp.Or(in.From, after.Number-1))
	return before, after, err
}
