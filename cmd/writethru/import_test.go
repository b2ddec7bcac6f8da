package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestInterruptedImport presses Ctrl-C when the progress line is drawn, and goes on: the archive is whole both times,
// and no version is kept twice.
func TestInterruptedImport(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	path, place := filepath.Join(dir, "pages.jsonl"), filepath.Join(dir, "archive.db")
	var lines strings.Builder
	const versions = 30
	for i := range versions {
		fmt.Fprintf(&lines, "{\"url\":\"https://herald.example/mill\",\"date\":\"2031-05-06T%02d:%02d:00Z\",\"title\":\"Fire\",\"text\":\"The fire at the mill burnt for %d hours, the brigade said.\"}\n", i/4, i%4*15, i+2)
	}
	if err := os.WriteFile(path, []byte(lines.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	s := newScreen(nil, 80)
	s.Terminal = func(w io.Writer) (int, bool) { return 80, true }
	s.Stderr = writerFunc(func(b []byte) (int, error) {
		cancel()
		return s.stderr.Write(b)
	})
	if status := s.Run(ctx, []string{"import", "--archive", place, path}); status != exitInterrupted {
		t.Errorf("exit status %d, want %d", status, exitInterrupted)
	}
	if said := s.stderr.String(); !strings.Contains(said, "stopped: the same command goes on from here") {
		t.Errorf("said %q", said)
	}
	wantOutput(t, "all is whole\n", "check", "--archive", place)
	wantOutput(t, "pages read", "import", "--archive", place, path)
	wantOutput(t, "all is whole\n", "check", "--archive", place)
	wantOutput(t, fmt.Sprintf(`"version":%d,"versions":%d,`, versions, versions), "log", "--json", "--archive", place, "herald.example/mill")
}

// wantOutput runs the program, which must do well and say something.
func wantOutput(t *testing.T, want string, args ...string) {
	t.Helper()
	s := newScreen(nil, 80)
	if status := s.Run(t.Context(), args); status != exitOK || !strings.Contains(s.stdout.String(), want) {
		t.Errorf("%v: exit status %d, %q, want %q; %s", args, status, &s.stdout, want, &s.stderr)
	}
}
