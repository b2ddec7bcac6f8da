package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru/pipeline"
)

// newImportMeter returns a meter on a terminal of so many columns, with a clock, and what it says.
func newImportMeter(width int) (m *importMeter, clock *time.Time, line *strings.Builder, told *[]string) {
	now, line, told := time.Date(2031, 5, 6, 0, 0, 0, 0, time.UTC), &strings.Builder{}, &[]string{}
	m = &importMeter{
		out: line, width: width, began: now, now: func() time.Time { return now },
		warn: func(format string, args ...any) { *told = append(*told, fmt.Sprintf(format, args...)) },
	}
	return m, &now, line, told
}

func file(t *testing.T, size int) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "pages.warc")
	if err := os.WriteFile(path, make([]byte, size), 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestImportMeter(t *testing.T) {
	t.Parallel()
	m, clock, line, told := newImportMeter(0)
	known, path := file(t, 1000), file(t, 3000)
	m.expect([]string{known, path, "missing"})
	m.begin(known)
	m.end(true)
	m.begin(path)
	m.page(pipeline.Imported{Article: true, New: true, Read: 1000, Size: 3000}) // it goes on from there
	*clock = clock.Add(10 * time.Second)
	m.page(pipeline.Imported{New: true, Read: 2000, Size: 3000})
	last := line.String()[strings.LastIndexByte(line.String(), '\r')+1:]
	if want := "75% · 10s left · 2 pages, 2 new · 0/s · " + path + "\x1b[K"; last != want {
		t.Errorf("line is %q, want %q", last, want)
	}
	m.page(pipeline.Imported{Read: 2500, Size: 3000})
	m.page(pipeline.Imported{URL: "https://herald.example/", Err: errors.New("nothing in it"), Read: 2700, Size: 3000})
	m.page(pipeline.Imported{Err: errors.New("the record at byte 12 is cut short"), Damage: true, Read: 3000, Size: 3000})
	m.end(false)
	want := []string{path + ": https://herald.example/: nothing in it", path + ": the record at byte 12 is cut short"}
	if !slices.Equal(*told, want) {
		t.Errorf("told %q, want %q", *told, want)
	}
	if got, want := m.total(), "4 pages read, 0 a second: 1 new article, 1 new version, 1 without a change of the story, 2 could not be read, 1 file imported before"; got != want {
		t.Errorf("total is %q, want %q", got, want)
	}
}

func TestImportMeterQuiet(t *testing.T) {
	t.Parallel()
	m, _, _, told := newImportMeter(0)
	m.quiet = true
	m.page(pipeline.Imported{URL: "https://herald.example/", Err: errors.New("nothing in it")})
	m.page(pipeline.Imported{Err: errors.New("the record at byte 12 is cut short"), Damage: true})
	if len(*told) != 1 || m.damaged != 1 || m.lost != 2 {
		t.Errorf("told %q, %d damaged, %d lost", *told, m.damaged, m.lost)
	}
}

func TestImportMeterIsNoWiderThanTheTerminal(t *testing.T) {
	t.Parallel()
	m, _, line, _ := newImportMeter(20)
	m.begin("港湾.warc")
	m.page(pipeline.Imported{})
	if got := strings.Trim(line.String(), "\r\x1b[K"); got != "1 page, 0 new · …" {
		t.Errorf("line is %q", got)
	}
}
