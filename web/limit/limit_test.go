package limit_test

import (
	"context"
	"encoding/binary"
	"errors"
	"net/netip"
	"testing"
	"testing/synctest"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/web/limit"
)

var start = time.Date(2025, time.August, 26, 4, 0, 0, 0, time.UTC)

// TestRates asks from several addresses, at times of our own.
func TestRates(t *testing.T) {
	t.Parallel()
	r := limit.NewRates(10./60, 3)
	for i, test := range []struct {
		from  string
		after time.Duration
		want  time.Duration
	}{
		{"192.0.2.1", 0, 0}, {"192.0.2.1", 0, 0}, {"192.0.2.1", 0, 0},
		{"192.0.2.1", 0, 6 * time.Second},
		{"192.0.2.1", 2 * time.Second, 4 * time.Second},
		{"::ffff:192.0.2.1", 2 * time.Second, 4 * time.Second}, // the same
		{"192.0.2.2", 2 * time.Second, 0},
		{"192.0.2.1", 6 * time.Second, 0},
		{"192.0.2.1", 6 * time.Second, 6 * time.Second},
		{"2001:db8:1:2::1", 6 * time.Second, 0}, {"2001:db8:1:2:ffff::", 6 * time.Second, 0}, {"2001:db8:1:2::2%eth0", 6 * time.Second, 0},
		{"2001:db8:1:2::3", 6 * time.Second, 6 * time.Second}, // their network
		{"2001:db8:1:3::1", 6 * time.Second, 0},
	} {
		got := r.Take(netip.MustParseAddr(test.from), start.Add(test.after))
		if (got - test.want).Abs() > time.Millisecond {
			t.Errorf("%d, %s after %v: wait %v, want %v", i, test.from, test.after, got, test.want)
		}
	}
}

// TestWait looks without taking.
func TestWait(t *testing.T) {
	t.Parallel()
	r, from := limit.NewRates(1, 1), netip.Addr{}
	for range 3 {
		if wait := r.Wait(from, start); wait != 0 {
			t.Fatalf("wait %v, want none", wait)
		}
	}
	r.Take(from, start)
	if wait := r.Wait(from, start); wait != time.Second {
		t.Errorf("wait %v, want a second", wait)
	}
}

// TestManyAddresses comes from more addresses than are told apart: those without a place share one rate, and once the first
// have been quiet there is place again.
func TestManyAddresses(t *testing.T) {
	t.Parallel()
	r := limit.NewRates(1, 2)
	nth := func(n uint32) netip.Addr {
		return netip.AddrFrom4([4]byte(binary.BigEndian.AppendUint32(nil, n)))
	}
	granted := 0
	for n := range uint32(20_000) {
		if r.Take(nth(n), start) == 0 {
			granted++
		}
	}
	if granted != 10_002 {
		t.Errorf("%d were granted, want 10,000 and the 2 of the rest", granted)
	}
	if wait := r.Take(nth(0), start); wait != 0 {
		t.Errorf("one who is known waits %v", wait)
	}
	later := start.Add(3 * time.Second)
	for n := range uint32(10) {
		if wait := r.Take(nth(30_000+n), later); wait != 0 {
			t.Errorf("after a rest, a new one waits %v", wait)
		}
	}
}

// TestGate has two places, and lets one wait.
func TestGate(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		g := limit.NewGate(2, 1, time.Second)
		leave, err := g.Enter(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		if _, err = g.Enter(t.Context()); err != nil {
			t.Fatal(err)
		}
		if _, err := g.Enter(t.Context()); !errors.Is(err, limit.ErrBusy) || writethru.KindOf(err) != writethru.Unreachable {
			t.Errorf("who waits for too long gets %v, want %v", err, limit.ErrBusy)
		}
		third := make(chan error)
		go func() { _, err := g.Enter(t.Context()); third <- err }()
		synctest.Wait()
		began := time.Now()
		if _, err := g.Enter(t.Context()); !errors.Is(err, limit.ErrBusy) || time.Since(began) > 0 {
			t.Errorf("a second who would wait gets %v after %v, want %v at once", err, time.Since(began), limit.ErrBusy)
		}
		leave()
		if err := <-third; err != nil {
			t.Errorf("who waited gets %v", err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := g.Enter(ctx); !errors.Is(err, context.Canceled) {
			t.Errorf("who goes away gets %v", err)
		}
	})
}
