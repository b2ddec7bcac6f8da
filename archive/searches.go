package archive

import (
	"context"
	"time"
)

// Searches are the queries that somebody keeps. What they find from then on is told to their hooks: a delivery is kept before it
// is sent and until it is taken, so that none is lost and a repeated one is the same to the byte.
type Searches interface {
	// SaveSearch keeps a search and returns it as it is kept. One of the same name, query and hook stays as it is, with
	// its secret. What the archive has already counts as told.
	SaveSearch(ctx context.Context, s SavedSearch) (SavedSearch, error)
	RemoveSearch(ctx context.Context, id int64) error
	SavedSearch(ctx context.Context, id int64) (SavedSearch, error)

	// SavedSearches lists them in the order in which they came.
	SavedSearches(ctx context.Context) ([]SavedSearch, error)

	// Prepare keeps the delivery that a hook gets next, nil for none, and that with it all is told up to a version.
	// Where another has not been taken yet, it is forbidden.
	Prepare(ctx context.Context, search int64, delivery []byte, told int64) error

	// Delivery returns what was prepared and not taken, nil where there is none.
	Delivery(ctx context.Context, search int64) ([]byte, error)

	// Taken notes that a receiver took what was prepared; it is gone, and so is the trouble.
	Taken(ctx context.Context, search int64, at time.Time) error

	// SetTrouble notes how a hook fails. No trouble lets one that has ended go on.
	SetTrouble(ctx context.Context, search int64, t Trouble) error
}

// A SavedSearch is a query under a name, and how far its hook has been told.
type SavedSearch struct {
	ID      int64 // never given twice
	Name    string
	Query   string // in the language of package query
	Hook    string // the address that is told; empty: none
	Secret  string // with which deliveries are signed, see package hook
	Created time.Time

	Told      int64 // [Version].ID up to which all that was found has been told, or is in what is prepared
	Prepared  bool  // a delivery waits to be taken
	Delivered time.Time
	Trouble   Trouble
}

// Trouble is how a hook fails; the zero value where it does not.
type Trouble struct {
	Failures int       // in a row
	Since    time.Time // of the first of them
	Next     time.Time // not before this
	Problem  string    // of the last, in plain words
	Ended    bool      // it is not tried again until somebody says so
}
