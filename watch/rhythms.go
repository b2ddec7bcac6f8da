package watch

import (
	"context"
	"encoding/base64"
	"sync"
	"time"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/watch/schedule"
)

// rhythms are how hosts edit. They stand among the bookmarks of the archive.
type rhythms struct {
	agenda archive.Agenda

	sync.Mutex
	known map[string]*schedule.Rhythm
}

// bookmark is the name by which the rhythm of a host is kept.
func bookmark(host string) string { return "rhythm of " + host }

// found returns when an article is to be read again that was found just now.
func (r *rhythms) found(ctx context.Context, p schedule.Plan, host string, a schedule.Article) (time.Time, error) {
	r.Lock()
	defer r.Unlock()
	rhythm, err := r.of(ctx, host)
	if err != nil {
		return time.Time{}, err
	}
	return p.Next(a, rhythm), nil
}

// checked learns from a check of an article, and returns when the next one is due.
func (r *rhythms) checked(ctx context.Context, p schedule.Plan, host string, a *schedule.Article, at time.Time, change bool) (time.Time, error) {
	r.Lock()
	defer r.Unlock()
	rhythm, err := r.of(ctx, host)
	if err != nil {
		return time.Time{}, err
	}
	*a = rhythm.Checked(*a, at, change)
	return p.Next(*a, rhythm), nil
}

// keep stores what is known of a host.
func (r *rhythms) keep(ctx context.Context, host string) error {
	r.Lock()
	defer r.Unlock()
	rhythm := r.known[host]
	if rhythm == nil {
		return nil
	}
	state, err := rhythm.MarshalBinary()
	if err != nil {
		return err
	}
	return r.agenda.SetBookmark(ctx, bookmark(host), base64.StdEncoding.EncodeToString(state))
}

// of returns the rhythm of a host. One that cannot be read, of a newer program perhaps, begins anew.
func (r *rhythms) of(ctx context.Context, host string) (*schedule.Rhythm, error) {
	if known := r.known[host]; known != nil {
		return known, nil
	}
	rhythm, err := RhythmOf(ctx, r.agenda, host)
	if err == nil {
		r.known[host] = rhythm
	}
	return rhythm, err
}

// RhythmOf returns how a host edits, as far as the watcher of an archive has learnt it. The host is named as in an
// address, with its port.
func RhythmOf(ctx context.Context, agenda archive.Agenda, host string) (*schedule.Rhythm, error) {
	text, err := agenda.Bookmark(ctx, bookmark(host))
	if err != nil {
		return nil, err
	}
	rhythm := new(schedule.Rhythm)
	if state, err := base64.StdEncoding.DecodeString(text); err == nil {
		_ = rhythm.UnmarshalBinary(state)
	}
	return rhythm, nil
}
