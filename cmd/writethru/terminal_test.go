package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/rivo/uniseg"
)

// A screen is a Main whose outputs may be terminals.
type screen struct {
	Main
	stdout, stderr bytes.Buffer
	browsed        []string // addresses that were opened in the browser
}

// newScreen returns a screen of that width; terminals names its terminals.
func newScreen(env map[string]string, width int, terminals ...string) *screen {
	s := &screen{}
	s.Main = Main{
		Stdin:  strings.NewReader(""),
		Stdout: &s.stdout,
		Stderr: &s.stderr,
		Getenv: func(name string) string { return env[name] },
		Terminal: func(w io.Writer) (int, bool) {
			name := "stdout"
			if w == s.Stderr {
				name = "stderr"
			}
			return width, slices.Contains(terminals, name)
		},
		Browse: func(address string) error {
			s.browsed = append(s.browsed, address)
			return nil
		},
	}
	return s
}

const quoted = "The bridge at Aldermoor will close on Monday, and nobody knows when it will open again.\n\n“It is tired,” said Ines \x1b[8mVarga.\n"

// story writes a story to a file and returns its name.
func story(t *testing.T) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), "story.txt")
	if err := os.WriteFile(name, []byte(quoted), 0o644); err != nil {
		t.Fatal(err)
	}
	return name
}

func TestColor(t *testing.T) {
	t.Parallel()
	tests := []struct {
		about     string
		env       map[string]string
		terminals []string
		flags     []string
		want      bool
	}{
		{"on a terminal", nil, []string{"stdout"}, nil, true},
		{"elsewhere", nil, []string{"stderr"}, nil, false},
		{"NO_COLOR", map[string]string{"NO_COLOR": "1"}, []string{"stdout"}, nil, false},
		{"empty NO_COLOR", map[string]string{"NO_COLOR": ""}, []string{"stdout"}, nil, true},
		{"a dumb terminal", map[string]string{"TERM": "dumb"}, []string{"stdout"}, nil, false},
		{"always", map[string]string{"NO_COLOR": "1"}, nil, []string{"--color", "always"}, true},
		{"never", nil, []string{"stdout"}, []string{"--color=never"}, false},
	}
	for _, test := range tests {
		t.Run(test.about, func(t *testing.T) {
			t.Parallel()
			s := newScreen(test.env, 80, test.terminals...)
			if status := s.Run(t.Context(), append([]string{"read", story(t)}, test.flags...)); status != 0 {
				t.Fatalf("exit status %d: %s", status, &s.stderr)
			}
			if got := strings.Contains(s.stdout.String(), "\x1b["); got != test.want {
				t.Errorf("coloured is %v, want %v", got, test.want)
			}
			if strings.Contains(s.stdout.String(), "\x1b[8m") {
				t.Error("an escape sequence of the page got through")
			}
		})
	}
}

func TestTextCannotSteerATerminal(t *testing.T) {
	t.Parallel()
	for terminal, steers := range map[string]bool{"stdout": false, "stderr": true} {
		s := newScreen(nil, 80, terminal)
		if status := s.Run(t.Context(), []string{"read", "--text", story(t)}); status != 0 {
			t.Fatalf("exit status %d: %s", status, &s.stderr)
		}
		if got := strings.Contains(s.stdout.String(), "\x1b"); got != steers {
			t.Errorf("with a terminal on %s: escape sequence got through is %v, want %v", terminal, got, steers)
		}
	}
}

func TestLayoutFitsTheTerminal(t *testing.T) {
	t.Parallel()
	s := newScreen(map[string]string{"NO_COLOR": "1"}, 50, "stdout")
	s.Run(t.Context(), []string{"read", story(t)})
	widest := 0
	for line := range strings.Lines(s.stdout.String()) {
		widest = max(widest, uniseg.StringWidth(strings.TrimRight(line, "\n")))
	}
	if widest != 50 {
		t.Errorf("widest line has %d columns, want 50:\n%s", widest, &s.stdout)
	}
}

func TestProgress(t *testing.T) {
	t.Parallel()
	tests := []struct {
		about     string
		inputs    int
		terminals []string
		flags     []string
		want      bool
	}{
		{"many inputs", meterFrom, []string{"stderr"}, nil, true},
		{"few inputs", meterFrom - 1, []string{"stderr"}, nil, false},
		{"quiet", meterFrom, []string{"stderr"}, []string{"--quiet"}, false},
		{"no terminal", meterFrom, nil, nil, false},
		{"the readings on the terminal, too", meterFrom, []string{"stdout", "stderr"}, nil, false},
	}
	for _, test := range tests {
		t.Run(test.about, func(t *testing.T) {
			t.Parallel()
			s := newScreen(nil, 80, test.terminals...)
			args := append([]string{"read", "--json"}, slices.Repeat([]string{story(t)}, test.inputs)...)
			if status := s.Run(t.Context(), append(args, test.flags...)); status != 0 {
				t.Fatalf("exit status %d: %s", status, &s.stderr)
			}
			if got := strings.Contains(s.stderr.String(), fmt.Sprintf("/%d  ", test.inputs)); got != test.want {
				t.Errorf("progress is shown: %v, want %v: %q", got, test.want, &s.stderr)
			}
			if test.want && !strings.HasSuffix(s.stderr.String(), "\r\x1b[K") {
				t.Errorf("the line is not erased at the end: %q", &s.stderr)
			}
			if got := strings.Count(s.stdout.String(), "\n"); got != test.inputs {
				t.Errorf("%d lines of output, want %d", got, test.inputs)
			}
		})
	}
}
