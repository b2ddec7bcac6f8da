package main

import (
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/writethru/writethru/cmd/writethru/view"
	"github.com/writethru/writethru/pipeline"
)

// An importMeter counts what an import does, tells what it could not read, and shows on one line of a
// terminal how far it has come.
type importMeter struct {
	out      io.Writer // for the line
	warn     func(format string, args ...any)
	quiet    bool
	width    int
	now      func() time.Time
	began    time.Time
	shown    time.Time
	drawn    bool
	path     string
	bytes    progress
	pages    int
	articles int // new
	versions int // new, of articles that were known
	seen     int // pages without a change of the story
	lost     int // pages that could not be read
	damaged  int // of these, or files
	known    int // files that were imported before
}

// A progress is how much has been done, in bytes of files.
type progress struct {
	total, before, size int64 // of all files; of those before the current one; of the current one
	first, read         int64 // of the current one: where it was begun, and now
	passed              int64 // what needed no reading
}

func (m *Main) importMeter(quiet bool) *importMeter {
	width, onTerminal := m.Terminal(m.Stderr)
	meter := &importMeter{out: m.Stderr, warn: m.warn, quiet: quiet, width: width, now: time.Now, began: time.Now()}
	if quiet || !onTerminal {
		meter.out = io.Discard
	}
	return meter
}

// expect sums up the sizes of the files.
func (m *importMeter) expect(paths []string) {
	for _, path := range paths {
		m.bytes.total += fileSize(path)
	}
}

func fileSize(path string) int64 {
	info, err := os.Stat(path)
	if err != nil || info.IsDir() {
		return 0
	}
	return info.Size()
}

// begin goes on to the next file.
func (m *importMeter) begin(path string) {
	m.path = path
	m.bytes.size, m.bytes.first, m.bytes.read = fileSize(path), -1, 0
}

// end ends the current file; known says that it was imported before.
func (m *importMeter) end(known bool) {
	if known {
		m.known++
		m.bytes.passed += m.bytes.size
	}
	m.bytes.before, m.bytes.read = m.bytes.before+m.bytes.size, 0
}

// page counts what became of a page.
func (m *importMeter) page(p pipeline.Imported) {
	if p.Err == nil || p.URL != "" {
		m.pages++
	}
	switch {
	case p.Err != nil:
		m.complain(p)
	case p.Article:
		m.articles++
	case p.New:
		m.versions++
	default:
		m.seen++
	}
	m.bytes.at(p.Read)
	if now := m.now(); now.Sub(m.shown) >= meterPause {
		m.shown, m.drawn = now, true
		fmt.Fprintf(m.out, "\r%s\x1b[K", m.line(now.Sub(m.began)))
	}
}

// at notes how many bytes of the current file were read.
func (b *progress) at(read int64) {
	if b.first < 0 {
		b.first = read
		b.passed += read
	}
	b.read = read
}

// complain tells what could not be read.
func (m *importMeter) complain(p pipeline.Imported) {
	if p.Damage {
		m.damaged++
	}
	m.lost++
	if m.quiet && !p.Damage {
		return
	}
	where := m.path
	if p.URL != "" && !strings.HasPrefix(p.URL, "file://") && !strings.HasPrefix(p.Err.Error(), p.URL) {
		where += ": " + p.URL
	}
	m.clear()
	m.warn("%s: %v", where, p.Err)
}

// line tells how far the import has come, how fast it goes, and how long it will take.
func (m *importMeter) line(spent time.Duration) string {
	line := fmt.Sprintf("%s, %d new · %.0f/s", counted(m.pages, "page"), m.articles+m.versions, m.rate(spent))
	if left, known := m.bytes.left(spent); known {
		line = fmt.Sprintf("%d%% · %v left · %s", m.bytes.percent(), left.Round(time.Second), line)
	}
	return view.Clip(line+" · "+m.path, m.width-1)
}

func (m *importMeter) rate(spent time.Duration) float64 {
	return float64(m.pages) / max(spent.Seconds(), 1e-3)
}

func (b *progress) done() int64 { return b.before + b.read }

func (b *progress) percent() int64 { return min(100, 100*b.done()/max(1, b.total)) }

// left returns how long the rest will take at the pace of what was read so far.
func (b *progress) left(spent time.Duration) (time.Duration, bool) {
	read := b.done() - b.passed
	if read <= 0 {
		return 0, false
	}
	return time.Duration(float64(spent) * float64(max(0, b.total-b.done())) / float64(read)), true
}

// clear takes the line off the terminal.
func (m *importMeter) clear() {
	if m.drawn {
		m.drawn = false
		fmt.Fprint(m.out, "\r\x1b[K")
	}
}

// total tells what was done.
func (m *importMeter) total() string {
	facts := []string{fmt.Sprintf("%s read, %.0f a second: %s, %s", counted(m.pages, "page"), m.rate(m.now().Sub(m.began)),
		counted(m.articles, "new article"), counted(m.versions, "new version"))}
	for _, more := range []struct {
		n    int
		what string
	}{{m.seen, "without a change of the story"}, {m.lost, "could not be read"}} {
		if more.n > 0 {
			facts = append(facts, fmt.Sprintf("%d %s", more.n, more.what))
		}
	}
	if m.known > 0 {
		facts = append(facts, counted(m.known, "file")+" imported before")
	}
	return strings.Join(facts, ", ")
}
