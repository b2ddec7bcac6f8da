package main

import (
	"strings"
	"testing"
	"time"
)

func TestMeter(t *testing.T) {
	t.Parallel()
	clock := time.Date(2026, 3, 12, 0, 0, 0, 0, time.UTC)
	var out strings.Builder
	m := newMeter(&out, 40, 0)
	m.began, m.now = clock, func() time.Time { return clock }
	for i := range 20 {
		clock = clock.Add(50 * time.Millisecond)
		m.count(i == 7)
	}
	m.clear()
	m.clear()
	lines := strings.Split(out.String(), "\r")
	if got := len(lines) - 2; got != 10 {
		t.Errorf("drew the line %d times in a second, want 10", got)
	}
	if got, want := lines[len(lines)-2], "19/40  20/s  1s left  1 failed\x1b[K"; got != want {
		t.Errorf("last line is %q, want %q", got, want)
	}
	if got := lines[len(lines)-1]; got != "\x1b[K" {
		t.Errorf("ends with %q, want the line erased once", got)
	}
}

func TestMeterIsNoWiderThanTheTerminal(t *testing.T) {
	t.Parallel()
	var out strings.Builder
	m := newMeter(&out, 4000, 12)
	m.count(false)
	if line := strings.TrimSuffix(strings.TrimPrefix(out.String(), "\r"), "\x1b[K"); len(line) != 11 {
		t.Errorf("line is %q, want 11 columns", line)
	}
}
