package live

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"strconv"
	"time"
)

// FromNow, as the id after which a stream begins, says that it tells of nothing that was.
const FromNow = -1

// Serve sends a stream of what of a topic is newer than a version, or than the event that the reader had last, until
// the reader goes or the hub is closed. An error says that nothing was sent: a [Refusal], or the archive's.
func (h *Hub) Serve(w http.ResponseWriter, r *http.Request, t Topic, after int64) error {
	leave, err := h.enter(addressOf(r))
	if err != nil {
		return err
	}
	defer leave()
	s := &stream{hub: h, w: w, rc: http.NewResponseController(w), turn: h.current(), question: question{t, after}}
	if id, err := strconv.ParseInt(r.Header.Get("Last-Event-ID"), 10, 64); err == nil && id >= 0 {
		s.after = id
	}
	missed, err := s.missed(r.Context())
	if err != nil {
		return err
	}
	header(w.Header())
	if r.Method != http.MethodHead && s.begin(missed) == nil {
		defer s.rc.SetWriteDeadline(time.Time{}) // the connection may serve another request
		s.run(r.Context())
	}
	return nil
}

func header(h http.Header) {
	h.Set("Content-Type", "text/event-stream")
	h.Set("Cache-Control", "no-store")
	h.Set("X-Accel-Buffering", "no") // nginx is to pass events on as they come
}

// A stream is what one reader is sent.
type stream struct {
	hub      *Hub
	w        http.ResponseWriter
	rc       *http.ResponseController
	turn     *turn
	question // after is as far as the reader has been told
}

// missed returns what the reader does not know yet. It is asked for him alone, so that nobody can fill a turn with answers.
func (s *stream) missed(ctx context.Context) (events []byte, err error) {
	if s.after == FromNow {
		s.after, err = s.hub.newest(ctx)
		return nil, err
	}
	events, last, err := s.hub.ask(ctx, s.question)
	s.after = max(s.after, last, s.turn.newest)
	return events, err
}

// begin sends what the reader missed. Where a stream is cut, readers come back at different times.
func (s *stream) begin(missed []byte) error {
	if err := s.rc.SetReadDeadline(time.Time{}); err != nil { // else the server would take the reader for gone
		return err
	}
	wait := soonestComeback + rand.N(soonestComeback)
	return s.send(append(fmt.Appendf(nil, "retry: %d\n\n", wait.Milliseconds()), missed...))
}

// run sends what moves until there is nobody to send it to.
func (s *stream) run(ctx context.Context) {
	beat := time.NewTicker(beatEvery)
	defer beat.Stop()
	for err := error(nil); err == nil; {
		select {
		case <-s.turn.over:
			err = s.tell()
		case <-beat.C:
			err = s.send(fmt.Appendf(nil, "event: now\ndata: %s\n\n", s.hub.now().UTC().Format(time.RFC3339)))
		case <-ctx.Done():
			err = ctx.Err()
		case <-s.hub.open.Done():
			err = s.hub.open.Err()
		}
	}
}

// tell sends what has moved in the turn that ended.
func (s *stream) tell() error {
	s.turn = s.hub.current()
	a := s.turn.answer(s.hub.open, s.question, s.hub.ask)
	if a.err != nil {
		return a.err
	}
	s.after = max(s.after, a.last, s.turn.newest)
	if len(a.events) == 0 {
		return nil
	}
	return s.send(a.events)
}

func (s *stream) send(b []byte) error {
	deadline := s.rc.SetWriteDeadline(time.Now().Add(writePatience))
	_, err := s.w.Write(b)
	return errors.Join(deadline, err, s.rc.Flush())
}
