package hook

import (
	"context"
	"encoding/json"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/query"
)

// tell tells a hook all that is new, delivery by delivery, until nothing is left or the receiver fails.
func (d *Dispatcher) tell(ctx context.Context, id int64) error {
	var waiting backlog
	for {
		s, err := d.Archive.SavedSearch(ctx, id)
		if err != nil {
			return err
		}
		newest, err := d.newest(ctx)
		if err != nil || !isDue(s, newest, time.Now()) {
			return err
		}
		if !s.Prepared {
			err = d.prepare(ctx, s, &waiting, newest)
		} else {
			err = d.deliver(ctx, s)
		}
		if err != nil {
			return err
		}
	}
}

// prepare keeps the next delivery, or that there is nothing to be told.
func (d *Dispatcher) prepare(ctx context.Context, s archive.SavedSearch, waiting *backlog, newest int64) error {
	if len(waiting.hits) == 0 {
		q, err := query.Parse(s.Query, time.Local)
		if err != nil { // another program saved it
			return d.fail(ctx, s, err)
		}
		if *waiting, err = d.gather(ctx, q, s.Told, newest); err != nil {
			return err
		}
	}
	hits, told := waiting.take()
	if len(hits) == 0 {
		return d.Archive.Prepare(ctx, s.ID, nil, newest)
	}
	body, err := encode(typeFound, s, hits, time.Now())
	if err != nil {
		return err
	}
	return d.Archive.Prepare(ctx, s.ID, body, told)
}

// deliver sends what is prepared, once, and keeps what became of it.
func (d *Dispatcher) deliver(ctx context.Context, s archive.SavedSearch) error {
	body, err := d.Archive.Delivery(ctx, s.ID)
	if err != nil {
		return err
	}
	header, err := headers(s.Secret, body, time.Now())
	if err == nil {
		err = d.Poster.Post(ctx, s.Hook, header, body)
	}
	switch {
	case err == nil:
		return d.Archive.Taken(context.WithoutCancel(ctx), s.ID, time.Now())
	case ctx.Err() != nil:
		return ctx.Err()
	}
	return d.fail(ctx, s, err)
}

// fail keeps that a hook failed, and when it is tried again.
func (d *Dispatcher) fail(ctx context.Context, s archive.SavedSearch, err error) error {
	s.Trouble = d.Patience.after(s.Trouble, err, time.Now())
	if err := d.Archive.SetTrouble(ctx, s.ID, s.Trouble); err != nil {
		return err
	}
	if s.Trouble.Failures == 1 || s.Trouble.Ended {
		d.Failed(s)
	}
	return nil
}

// Test prepares a delivery without hits, so that one can see whether the receiver takes it, and lets a hook that has ended go on.
// Where a delivery waits already, that is the test.
func Test(ctx context.Context, a archive.Searches, id int64) error {
	s, err := a.SavedSearch(ctx, id)
	if err != nil {
		return err
	}
	if s.Hook == "" {
		return writethru.Errorf(writethru.Malformed, "this search has no hook")
	}
	if err := a.SetTrouble(ctx, id, archive.Trouble{}); err != nil || s.Prepared {
		return err
	}
	body, err := encode(typeTest, s, []json.RawMessage{}, time.Now())
	if err != nil {
		return err
	}
	return a.Prepare(ctx, id, body, s.Told)
}
