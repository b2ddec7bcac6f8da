package newsroom

import (
	"fmt"
	"strings"
	"time"
)

// Day is how long the story runs.
const Day = 10 * time.Hour

// A piece is one article of an outlet through all its editions, in order.
type piece []edition

// An edition is a piece as it stands from some time on.
type edition struct {
	From       time.Duration // since the story began
	Path       string
	Gone       bool // there is nothing any more
	Headline   string
	Byline     string
	Paragraphs []string
}

// parse reads the pieces of an outlet. An edition begins with its time and its path:
//
//	@ 1h20m path
//	# headline
//	by a name
//
//	paragraphs, parted by empty lines
//
// “path > old” moves the piece that stood at the old path; “path gone” ends it.
func parse(text string) ([]piece, error) {
	var pieces []piece
	at := map[string]int{} // path to piece
	for _, block := range strings.Split("\n"+text, "\n@ ")[1:] {
		head, body, _ := strings.Cut(block, "\n")
		e, old, err := parseHead(head)
		if err != nil {
			return nil, err
		}
		e.parseBody(body)
		n, known := at[old]
		if !known {
			n = len(pieces)
			pieces = append(pieces, nil)
		}
		at[e.Path] = n
		pieces[n] = append(pieces[n], e)
	}
	return pieces, nil
}

// parseHead reads the first line of an edition, and the path at which the piece stood before.
func parseHead(line string) (e edition, old string, err error) {
	fields := strings.Fields(line)
	if len(fields) < 2 {
		return e, "", fmt.Errorf("edition %q has no path", line)
	}
	e.From, err = time.ParseDuration(fields[0])
	e.Path, old = "/"+fields[1], "/"+fields[1]
	switch {
	case len(fields) == 4 && fields[2] == ">":
		old = "/" + fields[3]
	case len(fields) == 3 && fields[2] == "gone":
		e.Gone = true
	}
	return e, old, err
}

func (e *edition) parseBody(body string) {
	for block := range strings.SplitSeq(strings.TrimSpace(body), "\n\n") {
		for line := range strings.Lines(block) {
			line = strings.TrimSpace(line)
			switch {
			case strings.HasPrefix(line, "# "):
				e.Headline = line[2:]
			case strings.HasPrefix(line, "by "):
				e.Byline = line[3:]
			case line != "":
				e.Paragraphs = append(e.Paragraphs, line)
			}
		}
	}
}

// at returns the edition that stands at a time, false before the first.
func (p piece) at(now time.Duration) (edition, bool) {
	for i := len(p) - 1; i >= 0; i-- {
		if p[i].From <= now {
			return p[i], true
		}
	}
	return edition{}, false
}

// stood reports whether an edition stood at a path by a time.
func (p piece) stood(path string, now time.Duration) bool {
	for _, e := range p {
		if e.From <= now && e.Path == path {
			return true
		}
	}
	return false
}
