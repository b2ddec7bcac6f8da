package archive

import "time"

// An Outlet is a name under which articles were published.
type Outlet struct {
	ID          int64
	Name        string
	URL         string // of the article whose version was kept last
	Articles    int
	Versions    int // of all articles, the first ones too
	LastChanged time.Time
}

// An OutletQuery chooses outlets in the order in which they came; zero fields choose all.
type OutletQuery struct {
	Name  string // of the only one
	After int64  // [Outlet].ID of the last of the page before
	Limit int    // 50 where it is zero
}

// Activity is what was new of an outlet in a stretch of time.
type Activity struct {
	Outlet   string
	Begin    time.Time
	Articles int // seen for the first time
	Versions int // of articles that were known
}

// An ActivityQuery cuts time into stretches from its beginning on. What was seen is counted by whole hours of
// Unix time, so beginnings are taken to be full hours.
type ActivityQuery struct {
	Outlet string // all where it is empty
	Since  time.Time
	Step   time.Duration // of a stretch, in whole hours; 24 hours where it is zero
}
