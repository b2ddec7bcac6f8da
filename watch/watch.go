package watch

import (
	"context"
	"hash/maphash"
	"log/slog"
	"sync"
	"time"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/fetch"
	"github.com/writethru/writethru/watch/schedule"
)

// A Fetcher gets pages; a *fetch.Client is one.
type Fetcher interface {
	Do(ctx context.Context, r fetch.Request) (*fetch.Response, error)
}

// A Page is an article as its host sent it.
type Page struct {
	URL         string // that was asked for
	FinalURL    string // after redirects
	ContentType string
	Body        []byte
	Seen        time.Time
}

// Options are what a Watcher works with. The zero value of a field after the first four stands for its default.
type Options struct {
	Archive archive.Archive
	Fetcher Fetcher

	// Read takes a page through the stages, Put keeps what was read where the story is new or has
	// changed. Both may be called from several goroutines at once.
	Read func(Page) (archive.Capture, error)
	Put  func(context.Context, archive.Capture) (archive.Stored, error)

	Plan    schedule.Plan // of reading articles again; schedule.Default
	Polls   Polls
	Manners Manners
	Clock   Clock        // the system's
	Logger  *slog.Logger // none
	Events  func(Event)  // told of what happens, one call at a time; none
}

// Polls are the bounds of the time between two polls of a source, which is shorter for those
// that often have something new.
type Polls struct {
	Soonest time.Duration // 2 min
	Latest  time.Duration // 2 h; a home page is looked at for new feeds once a day
}

// Manners are those towards hosts.
type Manners struct {
	Agent string        // by which robots.txt may name us; "writethru"
	Pause time.Duration // after each request to a host, at least; 1 s
	Hosts int           // that are read at a time; 8
}

func (o Options) withDefaults() Options {
	setDefault(&o.Plan, schedule.Default)
	setDefault(&o.Polls.Soonest, 2*time.Minute)
	setDefault(&o.Polls.Latest, 2*time.Hour)
	setDefault(&o.Manners.Agent, "writethru")
	setDefault(&o.Manners.Pause, time.Second)
	setDefault(&o.Manners.Hosts, 8)
	setDefault(&o.Clock, Clock(systemClock{}))
	setDefault(&o.Logger, slog.New(slog.DiscardHandler))
	if o.Events == nil {
		o.Events = func(Event) {}
	}
	return o
}

func setDefault[T comparable](value *T, to T) {
	if *value == *new(T) {
		*value = to
	}
}

// A Watcher watches the sources of an archive.
type Watcher struct {
	Options
	jobs     *jobs
	hosts    hosts
	rhythms  rhythms
	refused  refusals
	adopts   adopts
	sketches sketches
	speaking sync.Mutex // one event at a time
}

// New returns a watcher.
func New(o Options) *Watcher {
	o = o.withDefaults()
	return &Watcher{
		Options:  o,
		jobs:     &jobs{slots: o.Manners.Hosts, busy: map[string]bool{}},
		hosts:    hosts{known: map[string]*host{}},
		rhythms:  rhythms{agenda: o.Archive, known: map[string]*schedule.Rhythm{}},
		refused:  refusals{until: map[[32]byte]refusal{}},
		adopts:   adopts{done: map[string]bool{}},
		sketches: sketches{seed: maphash.MakeSeed(), known: map[int64]lines{}},
	}
}
