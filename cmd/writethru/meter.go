package main

import (
	"fmt"
	"io"
	"time"
)

// A meter shows on one line of a terminal how far the work has come.
type meter struct {
	out         io.Writer
	width       int // of the terminal, 0 if unknown
	total       int
	done        int
	failed      int
	began, seen time.Time // seen: when the line was last drawn
	shown       bool
	now         func() time.Time
}

// Between two drawings of the line.
const meterPause = 100 * time.Millisecond

func newMeter(out io.Writer, total, width int) *meter {
	return &meter{out: out, total: total, width: width, began: time.Now(), now: time.Now}
}

// count counts one input more.
func (m *meter) count(failed bool) {
	m.done++
	if failed {
		m.failed++
	}
	now := m.now()
	if now.Sub(m.seen) < meterPause {
		return
	}
	m.seen, m.shown = now, true
	line := m.line(now.Sub(m.began))
	if m.width > 0 && len(line) >= m.width {
		line = line[:m.width-1]
	}
	fmt.Fprintf(m.out, "\r%s\x1b[K", line)
}

// clear takes the line off the terminal.
func (m *meter) clear() {
	if m.shown {
		m.shown = false
		fmt.Fprint(m.out, "\r\x1b[K")
	}
}

// line is what is shown after so much time.
func (m *meter) line(spent time.Duration) string {
	rate := float64(m.done) / max(spent.Seconds(), 1e-3)
	left := time.Duration(float64(m.total-m.done) / rate * float64(time.Second))
	line := fmt.Sprintf("%d/%d  %.0f/s  %v left", m.done, m.total, rate, left.Round(time.Second))
	if m.failed > 0 {
		line += fmt.Sprintf("  %d failed", m.failed)
	}
	return line
}
