package main

import (
	"context"
	"errors"
	"io"
	"os"
	"syscall"
	"testing"
)

func TestInterrupt(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	s := newScreen(nil, 80)
	// Standard input that never ends, in the middle of which Ctrl-C is pressed.
	endless, _ := io.Pipe()
	s.Stdin = readerFunc(func(b []byte) (int, error) {
		cancel()
		return endless.Read(b)
	})
	if status := s.Run(ctx, []string{"read", "-"}); status != exitInterrupted {
		t.Errorf("exit status %d, want %d", status, exitInterrupted)
	}
	if s.stderr.Len() > 0 || s.stdout.Len() > 0 {
		t.Errorf("said %q and %q, want nothing", &s.stdout, &s.stderr)
	}
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(b []byte) (int, error) { return f(b) }

func TestWriteFails(t *testing.T) {
	t.Parallel()
	tests := []struct {
		about string
		err   error
		says  string
	}{
		{"the reader went away", &os.PathError{Op: "write", Path: "|1", Err: syscall.EPIPE}, ""},
		{"the disk is full", errors.New("no space left on device"), "writethru: no space left on device\n"},
	}
	for _, test := range tests {
		t.Run(test.about, func(t *testing.T) {
			t.Parallel()
			s := newScreen(nil, 80)
			s.Stdout = writerFunc(func([]byte) (int, error) { return 0, test.err })
			if status := s.Run(t.Context(), []string{"read", "--json", story(t)}); status != exitFailed {
				t.Errorf("exit status %d, want %d", status, exitFailed)
			}
			if got := s.stderr.String(); got != test.says {
				t.Errorf("said %q, want %q", got, test.says)
			}
		})
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(b []byte) (int, error) { return f(b) }
