package live

import (
	"context"
	"fmt"
	"net/http"
	"net/netip"
	"time"
)

// A Refusal says that there are streams enough.
type Refusal struct {
	Status  int           // of the answer: 503 where there are too many in all, 429 where there are from one address
	Wait    time.Duration // after which it may be tried again
	message string
}

func (r *Refusal) Error() string { return r.message }

func refused(status int, format string, args ...any) *Refusal {
	return &Refusal{status, refusedPause, fmt.Sprintf(format, args...)}
}

// enter lets a reader in, or says why not. The watch begins with the first and ends with the last.
func (h *Hub) enter(address netip.Prefix) (leave func(), err error) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	switch {
	case h.open.Err() != nil:
		return nil, refused(http.StatusServiceUnavailable, "The reading room is closing.")
	case h.count >= mostStreams:
		return nil, refused(http.StatusServiceUnavailable, "%d readers are told already what moves. The page itself can be loaded again.", mostStreams)
	case h.streams[address] >= mostOfAddress && !address.Addr().IsLoopback():
		return nil, refused(http.StatusTooManyRequests, "%d readers at your address are told already what moves. The page itself can be loaded again.", mostOfAddress)
	}
	if h.count == 0 {
		ctx, rest := context.WithCancel(h.open)
		h.rest = rest
		go h.watch(ctx)
	}
	h.count++
	h.streams[address]++
	return func() { h.left(address) }, nil
}

func (h *Hub) left(address netip.Prefix) {
	h.mutex.Lock()
	defer h.mutex.Unlock()
	h.count--
	if h.streams[address]--; h.streams[address] == 0 {
		delete(h.streams, address)
	}
	if h.count == 0 {
		h.rest()
	}
}

// addressOf returns the address of a reader; of one of IPv6 the 64 bits that are a line's.
func addressOf(r *http.Request) netip.Prefix {
	at, _ := netip.ParseAddrPort(r.RemoteAddr) // of the server's making
	address := at.Addr().Unmap()
	bits := address.BitLen()
	if address.Is6() && !address.IsLoopback() {
		bits = 64
	}
	prefix, _ := address.Prefix(bits)
	return prefix
}
