package hook

import (
	"context"
	"log/slog"
	"net/http"
	"time"

	"github.com/writethru/writethru/archive"
)

// Timeout is how long a receiver has for its answer.
const Timeout = 15 * time.Second

// A Poster sends a body to an address, once; a *fetch.Client is one.
type Poster interface {
	Post(ctx context.Context, address string, header http.Header, body []byte) error
}

// Options are what a Dispatcher works with. The zero value of a field after the first two stands for its default.
type Options struct {
	Archive archive.Archive
	Poster  Poster

	Room     string        // address of the reading room, for links; none: they are paths
	Patience Patience      // with receivers that fail
	Settle   time.Duration // after a nudge, so that what comes together is told together; 2 s
	Look     time.Duration // between two looks where there is no nudge; 15 s
	AtOnce   int           // hooks that are told at a time; 8
	Logger   *slog.Logger  // none

	// Failed is told of a search whose hook failed for the first time in a row, or for good. It may be called from several goroutines at once.
	Failed func(archive.SavedSearch)
}

func (o Options) withDefaults() Options {
	o.Patience = o.Patience.withDefaults()
	setDefault(&o.Settle, 2*time.Second)
	setDefault(&o.Look, 15*time.Second)
	setDefault(&o.AtOnce, 8)
	setDefault(&o.Logger, slog.New(slog.DiscardHandler))
	if o.Failed == nil {
		o.Failed = func(archive.SavedSearch) {}
	}
	return o
}

func setDefault[T comparable](value *T, to T) {
	if *value == *new(T) {
		*value = to
	}
}
