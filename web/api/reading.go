package api

import (
	"context"

	"github.com/writethru/writethru"
)

// A readingForm is writethru.reading/1, as [writethru.Reading] marshals itself.
type readingForm struct {
	Schema       string                  `json:"schema" enum:"writethru.reading/1"`
	Input        string                  `json:"input"`
	Article      writethru.Article       `json:"article"`
	Blocks       []writethru.Block       `json:"blocks"`
	Messaging    []writethru.Message     `json:"messaging"`
	Sentences    []writethru.Sentence    `json:"sentences"`
	Loaded       []writethru.LoadedWords `json:"loaded"`
	Entities     []writethru.Entity      `json:"entities"`
	Ledger       writethru.LedgerState   `json:"ledger"`
	Attributions []writethru.Attribution `json:"attributions"`
	Times        []writethru.Time        `json:"times"`
}

func (s *service) reading(ctx context.Context, in *VersionPath) (none marshaled[readingForm], err error) {
	versions, err := s.archive.Versions(ctx, in.ID)
	if err != nil {
		return none, err
	}
	v, err := numbered(versions, in.Number)
	if err != nil {
		return none, err
	}
	r, err := s.archive.Reading(ctx, v.ID)
	return marshaled[readingForm]{r}, err
}
