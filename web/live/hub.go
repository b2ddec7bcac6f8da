package live

import (
	"cmp"
	"context"
	"log/slog"
	"net/netip"
	"sync"
	"time"

	"github.com/writethru/writethru/archive"
)

// Options say what is told of, and by which clock.
type Options struct {
	Archive archive.Library
	Logger  *slog.Logger     // nowhere if nil
	Now     func() time.Time // that readers are told; time.Now if nil
}

// The bounds of a hub.
const (
	mostStreams     = 2000 // at a time
	mostOfAddress   = 100  // of these from one address, unless it is of this machine
	lookEvery       = time.Second
	beatEvery       = 20 * time.Second
	writePatience   = 30 * time.Second // after which a reader who takes nothing is dropped
	refusedPause    = time.Minute      // after which a reader who was refused may come again
	mostAtOnce      = 40               // articles, the newest; of more a reader learns by loading the page
	soonestComeback = 2 * time.Second  // after a stream was cut
)

// A Hub watches an archive for its streams.
type Hub struct {
	archive archive.Library
	logger  *slog.Logger
	now     func() time.Time
	nudge   chan struct{}   // holds a token where something has moved for sure
	open    context.Context // ends when the hub is closed
	shut    context.CancelFunc

	mutex   sync.Mutex
	turn    *turn
	streams map[netip.Prefix]int // by address
	count   int
	rest    context.CancelFunc // ends the watch
}

// New returns a hub.
func New(o Options) *Hub {
	h := &Hub{
		archive: o.Archive, logger: cmp.Or(o.Logger, slog.New(slog.DiscardHandler)), now: o.Now, nudge: make(chan struct{}, 1),
		turn: newTurn(0), streams: map[netip.Prefix]int{},
	}
	if h.now == nil {
		h.now = time.Now
	}
	h.open, h.shut = context.WithCancel(context.Background())
	return h
}

// Close ends all streams. Others are refused from then on.
func (h *Hub) Close() { h.shut() }

// Moved says that something has been kept just now, so that nobody waits for the next look.
func (h *Hub) Moved() {
	select {
	case h.nudge <- struct{}{}:
	default:
	}
}

// Streams returns how many are open.
func (h *Hub) Streams() int {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	return h.count
}

// watch looks for newer versions until ctx ends.
func (h *Hub) watch(ctx context.Context) {
	ticker := time.NewTicker(lookEvery)
	defer ticker.Stop()
	for failing := false; ; {
		newest, err := h.newest(ctx)
		if err != nil && !failing && ctx.Err() == nil {
			h.logger.ErrorContext(ctx, "what moved cannot be told", "error", err)
		}
		failing = err != nil
		h.advance(newest)
		select {
		case <-ticker.C:
		case <-h.nudge:
		case <-ctx.Done():
			return
		}
	}
}

// newest returns the id of the newest version.
func (h *Hub) newest(ctx context.Context) (int64, error) {
	list, err := h.archive.Articles(ctx, archive.ArticleQuery{Limit: 1})
	if err != nil || len(list) == 0 {
		return 0, err
	}
	return list[0].Latest, nil
}

// advance begins another turn where there is a newer version, and wakes the streams.
func (h *Hub) advance(newest int64) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	if newest > h.turn.newest {
		ended := h.turn
		h.turn = newTurn(newest)
		close(ended.over)
	}
}

// current returns the turn that goes on.
func (h *Hub) current() *turn {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	return h.turn
}
