package watchsim

import (
	"container/heap"
	"maps"
	"slices"
	"time"
)

// Watched is what a schedule may know of an article.
type Watched struct {
	Number     int // in its year
	Outlet     int
	Published  time.Time
	Developing bool
	Checked    time.Time // just now
	Changed    time.Time // when a change was last seen, else when it was published
	Change     bool      // this check saw it
	Checks     int       // 1 when it was found
}

// A Schedule says when an article that was read just now is to be read again; zero: never.
type Schedule interface {
	Next(w Watched) time.Time
}

// An Outcome is what a schedule asked for, and what it saw.
type Outcome struct {
	Articles int
	Versions int                       // that were to be caught; the first of each article is not
	Requests int                       // the finding of articles not counted
	Caught   map[Version]time.Duration // how late they were seen
}

// A Version is what an edit of a life left.
type Version struct{ Life, Edit int }

// NewOutcome returns the outcome of no year at all.
func NewOutcome() Outcome { return Outcome{Caught: map[Version]time.Duration{}} }

// Run follows the lives with a schedule, in the order of time.
func Run(lives []Life, s Schedule) Outcome {
	o := NewOutcome()
	o.Articles = len(lives)
	var checks agenda
	for i, l := range lives {
		o.Versions += len(l.Edits)
		checks = append(checks, Watched{Number: i, Outlet: l.Outlet, Published: l.Published, Developing: l.Developing,
			Checked: l.Found, Changed: l.Published})
	}
	heap.Init(&checks)
	for len(checks) > 0 {
		w := &checks[0]
		o.check(lives[w.Number], w)
		next := s.Next(*w)
		if next.IsZero() || next.Sub(w.Published) > Year {
			heap.Pop(&checks)
			continue
		}
		w.Checked = next
		heap.Fix(&checks, 0)
	}
	return o
}

// check reads an article at w.Checked.
func (o *Outcome) check(l Life, w *Watched) {
	if w.Checks++; w.Checks == 1 {
		return // it was found
	}
	o.Requests++
	edit := standing(l.Edits, w.Checked)
	seen := Version{w.Number, edit}
	_, known := o.Caught[seen]
	if w.Change = edit >= 0 && !known; w.Change {
		w.Changed = w.Checked
		o.Caught[seen] = w.Checked.Sub(l.Edits[edit])
	}
}

// standing returns which edit's version stands at a time, -1 before all edits.
func standing(edits []time.Time, at time.Time) int {
	n, _ := slices.BinarySearchFunc(edits, at, func(edit, at time.Time) int {
		if edit.After(at) {
			return 1
		}
		return -1
	})
	return n - 1
}

// Add adds the outcome of another year.
func (o *Outcome) Add(other Outcome) {
	for v, late := range other.Caught {
		o.Caught[Version{o.Articles + v.Life, v.Edit}] = late
	}
	o.Articles += other.Articles
	o.Versions += other.Versions
	o.Requests += other.Requests
}

// Rate is the share of versions caught.
func (o Outcome) Rate() float64 { return float64(len(o.Caught)) / float64(o.Versions) }

// Late returns a quantile of the time from an edit until its version was seen.
func (o Outcome) Late(quantile float64) time.Duration {
	if len(o.Caught) == 0 {
		return 0
	}
	late := slices.Sorted(maps.Values(o.Caught))
	return late[int(quantile*float64(len(late)-1))]
}

// Shared returns how many versions both outcomes caught.
func (o Outcome) Shared(other Outcome) int {
	n := 0
	for v := range o.Caught {
		if _, also := other.Caught[v]; also {
			n++
		}
	}
	return n
}

// An agenda is a heap, the earliest check first.
type agenda []Watched

func (a agenda) Len() int           { return len(a) }
func (a agenda) Less(i, j int) bool { return a[i].Checked.Before(a[j].Checked) }
func (a agenda) Swap(i, j int)      { a[i], a[j] = a[j], a[i] }
func (a *agenda) Push(w any)        { *a = append(*a, w.(Watched)) }
func (a *agenda) Pop() any {
	last := (*a)[len(*a)-1]
	*a = (*a)[:len(*a)-1]
	return last
}
