package watch

import (
	"context"
	"errors"
	"net/url"
)

// take reads the candidates that are not known, and adopts the others if that is wanted. It returns how many
// were added, and whether the source need not list them again.
func (w *Watcher) take(ctx context.Context, list []candidate, adopt bool) (added int, complete bool, err error) {
	complete = true
	hosts := map[string]bool{}
	for _, c := range list {
		was, err := w.discover(ctx, c, adopt)
		if err != nil {
			return added, false, err
		}
		if was == read {
			added++
			hosts[HostOf(c.url)] = true
		}
		complete = complete && was != unread
	}
	for host := range hosts {
		if err := w.rhythms.keep(ctx, host); err != nil {
			return added, false, storage(err)
		}
	}
	return added, complete, nil
}

// An outcome is what became of a candidate.
type outcome int

const (
	known  outcome = iota
	read           // it is new
	barred         // it cannot be read
	unread         // it could not be read now
)

// discover reads a candidate that is not known.
func (w *Watcher) discover(ctx context.Context, c candidate, adopt bool) (outcome, error) {
	if try, hope := w.refused.open(c.url, w.Clock.Now()); !try {
		return hopeful(hope), nil
	}
	article, err := w.Archive.Find(ctx, c.url)
	switch {
	case err == nil && adopt:
		return known, w.adopt(ctx, article)
	case err == nil:
		return known, nil
	case !isNotFound(err):
		return unread, storage(err)
	}
	err = w.add(ctx, c)
	var rest *resting
	switch {
	case err == nil:
		return read, nil
	case isFatal(ctx, err):
		return unread, err
	case errors.As(err, &rest):
		return unread, nil
	}
	w.problem(c.url, "", err)
	return hopeful(w.refused.add(c.url, w.Clock.Now())), nil
}

func hopeful(hope bool) outcome {
	if hope {
		return unread
	}
	return barred
}

// HostOf returns the host of an address, with its port where one is named, "" where it has none.
func HostOf(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return ""
	}
	return u.Host
}
