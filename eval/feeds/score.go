package feeds

import (
	"fmt"

	"github.com/writethru/writethru/feed"
)

// A Share is how many of all.
type Share struct{ Right, All int }

func (s *Share) add(right bool) {
	s.All++
	if right {
		s.Right++
	}
}

// String returns the share as the scoreboard has it.
func (s Share) String() string { return fmt.Sprintf("%d of %d", s.Right, s.All) }

// A Score is how well files are read.
type Score struct {
	All           Share
	Groups        map[string]*Share
	Classes       map[string]*Share
	Titles, Links Share    // conditions on them that hold
	Wrong         []string // files that are not read right, and what is wrong
}

// NewScore returns a score of no files.
func NewScore() *Score {
	return &Score{Groups: map[string]*Share{}, Classes: map[string]*Share{}}
}

// Add scores what has come of a file.
func (s *Score) Add(file File, read *feed.Feed, err error) {
	right := (err == nil) != (file.Class == "no-crash")
	s.All.add(right)
	counter(s.Groups, file.Group).add(right)
	counter(s.Classes, file.Class).add(right)
	if !right {
		s.Wrong = append(s.Wrong, fmt.Sprintf("%s: error %v", file.Path, err))
	}
	if condition, known := ParseCondition(file.Expect); known {
		s.check(file, condition, read)
	}
}

func counter(of map[string]*Share, name string) *Share {
	if of[name] == nil {
		of[name] = new(Share)
	}
	return of[name]
}

func (s *Score) check(file File, c Condition, read *feed.Feed) {
	got := readValue(c, read)
	share := &s.Links
	if c.Title {
		share = &s.Titles
	}
	share.add(c.Holds(got))
	if !c.Holds(got) {
		s.Wrong = append(s.Wrong, fmt.Sprintf("%s: %q, where feedparser has %q", file.Path, got, c.Value))
	}
}

// readValue returns what a condition asks for, "" where it was not read.
func readValue(c Condition, read *feed.Feed) string {
	switch {
	case read == nil, c.Item && len(read.Items) == 0:
		return ""
	case c.Item && c.Title:
		return read.Items[0].Title
	case c.Item:
		return read.Items[0].URL
	case c.Title:
		return read.Title
	}
	return read.Home
}
