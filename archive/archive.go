// Package archive says what a store of articles must do: every version of every
// article is kept, as fetched and as read, with what changed and who said what.
// Package sqlite keeps it all in one file; archivetest holds what every store must pass.
//
// Ids of articles and versions rise with the time of storing, so newest first is the
// order of falling ids. Lists are cut into pages by the last id of the one before. All writing is
// idempotent: what is put a second time changes nothing.
//
// Errors are *writethru.Error: not-found for what is not there, malformed for what is damaged,
// forbidden for an archive that another process holds or that a newer program wrote,
// unreachable for a disk that fails or is full.
package archive

import (
	"context"
	"iter"
	"time"

	"github.com/writethru/writethru"
)

// An Archive keeps articles. It is safe for use by several goroutines at once.
type Archive interface {
	Store
	Agenda
	Searches

	// ReadOnly reports whether all that writes is forbidden.
	ReadOnly() bool

	// Check reads all that is stored and yields what is damaged or contradicts itself.
	Check(ctx context.Context) iter.Seq2[Damage, error]

	Close() error
}

// A Store keeps versions, and has them.
type Store interface {
	Keeper
	Library
}

// A Keeper takes in what was fetched.
type Keeper interface {
	// Put keeps a version of an article: of the one that its address leads to, or else one of its
	// aliases, or else of a new one. Where the latest version is the same, by its digest, it is
	// noted as seen again. A capture from before the latest version was last seen changes
	// nothing where it is a version that is known; else it is forbidden, unless it is less than a day
	// older: that is the clock's fault, and it is kept as seen at the latest version's time.
	Put(ctx context.Context, v Capture) (Stored, error)

	// Seen notes that the latest version of an article stood unchanged at a time.
	Seen(ctx context.Context, article int64, at time.Time) error

	// Withdraw notes that the host says the article is gone. Its versions stay; a later Put
	// brings it back.
	Withdraw(ctx context.Context, article int64, at time.Time) error

	// Alias makes another address lead to an article. One that leads to another article stays as it is.
	Alias(ctx context.Context, article int64, url string) error

	// Together keeps all that do writes to its store, or nothing of it where do or one of its writes fails. That store
	// has at once what was written to it; nobody else sees it before the end, and others that write wait till then. It
	// is for one goroutine, and for no longer than do takes.
	Together(ctx context.Context, do func(Store) error) error
}

// A Library is what has been kept.
type Library interface {
	// Find returns the article at an address, or one that leads to it.
	Find(ctx context.Context, url string) (Article, error)
	Article(ctx context.Context, id int64) (Article, error)

	// Articles lists articles by their latest change, newest first.
	Articles(ctx context.Context, q ArticleQuery) ([]Article, error)

	// Versions returns the versions of an article, the first first.
	Versions(ctx context.Context, article int64) ([]Version, error)

	// Page returns a version as it was fetched, Reading as it was read.
	Page(ctx context.Context, version int64) ([]byte, error)
	Reading(ctx context.Context, version int64) (*writethru.Reading, error)

	// Search finds articles by the words of their versions, the latest changed first. The hit is the
	// newest version in which all that is asked for stands together.
	Search(ctx context.Context, q SearchQuery) ([]Hit, error)

	// Quotes finds attributions, newest first.
	Quotes(ctx context.Context, q QuoteQuery) ([]Quote, error)

	// Outlets lists the outlets, Activity what was new of them, by outlet and time. Stretches of time in which
	// nothing was new are left out.
	Outlets(ctx context.Context, q OutletQuery) ([]Outlet, error)
	Activity(ctx context.Context, q ActivityQuery) ([]Activity, error)
}

// An Agenda is what is watched, and when it is due.
type Agenda interface {
	PutSource(ctx context.Context, s Source) error

	// UpdateSource keeps what is new about the source at an address, which may have another now. One that has
	// been removed meanwhile stays removed.
	UpdateSource(ctx context.Context, url string, s Source) error
	RemoveSource(ctx context.Context, url string) error
	Sources(ctx context.Context) ([]Source, error)

	// Due returns the articles that are to be checked by a time, the longest overdue first, at most limit.
	Due(ctx context.Context, by time.Time, limit int) ([]Appointment, error)

	// Schedule sets when an article is to be checked next; the zero time means never again.
	Schedule(ctx context.Context, a Appointment) error

	// Log keeps what became of a request, for as long as [Logged] says at least. Older ones are forgotten as new ones come.
	Log(ctx context.Context, f Fetch) error
	Fetches(ctx context.Context, q FetchQuery) ([]Fetch, error)

	// Bookmark returns how far something has been imported, "" where it was not begun.
	Bookmark(ctx context.Context, name string) (place string, err error)
	SetBookmark(ctx context.Context, name, place string) error
}

// A Capture is a page as fetched and as read.
type Capture struct {
	URL         string // by which the article is known: canonical where the page names one
	Aliases     []string
	Seen        time.Time
	ContentType string
	Page        []byte
	Reading     *writethru.Reading
	Changes     []writethru.Change // against the version before; empty for the first
}

// Stored says what became of a capture.
type Stored struct {
	Article, Version int64
	Number           int // of the version, from 1
	New              bool
}

// An Article is what all its versions have in common.
type Article struct {
	ID                  int64
	URL, Outlet, Title  string // title of the latest version
	FirstSeen, LastSeen time.Time
	LastChanged         time.Time
	Versions            int
	Latest              int64 // id of the latest version
	Withdrawn           bool
	LatestChanges       []writethru.Change
	Published           writethru.Moment
}

// A Version is an article as it stood for some time.
type Version struct {
	ID, Article         int64
	Number              int
	FirstSeen, LastSeen time.Time
	Title               string
	Digest              [32]byte // see [Digest]
	Words               int      // of the report
	ContentType         string
	Changes             []writethru.Change
}

// An ArticleQuery chooses articles; zero fields choose all. Names of persons are compared without regard to case and
// accents.
type ArticleQuery struct {
	Outlet string
	Change writethru.ChangeKind // of the latest version
	Person string               // a name, its words side by side: of somebody who speaks or is mentioned in any version
	Before int64                // [Article].Latest of the last of the page before
	Limit  int                  // 50 where it is zero
}

// A SearchQuery chooses versions; zero fields choose all. Words and names are compared without
// regard to case and accents.
type SearchQuery struct {
	Text         string          // words and "phrases", all of which must stand in title or report
	Voice        writethru.Voice // the words must stand in sentences of this voice; without words, there must be such a sentence
	By, About    string          // words of the name of a speaker, and of somebody mentioned
	Outlet       string
	After, Until time.Time // when the version was first seen: not before, and before
	Changed      writethru.ChangeKind
	Since        int64 // [Article].Latest that all hits are above: what changed since
	Before       int64 // [Article].Latest of the last hit of the page before
	Limit        int   // 50 where it is zero
}

// A Hit is a version in which all that is asked for stands.
type Hit struct {
	Article   Article
	Version   Version
	Sentences []writethru.Span // of the reading's text and the voice, in which most of the words stand, at most three; in order
	Marks     []writethru.Span // the words in those sentences; in order, disjoint
	Text      string           // of the reading
}

// A QuoteQuery chooses attributions; zero fields choose all. Words are compared without regard to
// case and accents.
type QuoteQuery struct {
	By      string // words of the speaker's name, or of those that name him here
	About   string // words of what is said, or of the names of those whom it mentions
	Outlet  string
	Article int64
	Before  int64 // [Quote].ID of the last of the page before
	Limit   int   // 50 where it is zero
}

// A Quote is an attribution, or one within it, with the versions in which it stands. One that was dropped and came back
// counts as if it had stood all the while.
type Quote struct {
	ID          int64
	Article     int64
	URL, Outlet string
	Title       string
	Speaker     string
	Source      string // the words that name the speaker
	Kind        writethru.AttributionKind
	Cue         string
	Words       string    // of the content, … between its parts
	First, Last int       // numbers of versions
	Since       time.Time // when the first of them was first seen
	Dropped     bool      // not in the latest version
}

// An Appointment is when an article is to be checked next, and what its schedule has learnt.
type Appointment struct {
	Article      int64
	URL          string
	Next         time.Time
	Learnt       []byte // of package watch, at most 1 KiB
	ETag         string
	LastModified string
}

// A Fetch is one request and what became of it.
type Fetch struct {
	ID      int64
	URL     string
	At      time.Time
	Took    time.Duration
	Status  int // 0 where there was no answer
	Bytes   int
	Article int64          // 0: none
	Version int64          // 0: no new one
	Kind    writethru.Kind // of the error, empty where it went well
	Problem string
}

// Logged is for how long what became of a request is kept.
const Logged = 90 * 24 * time.Hour

// A FetchQuery chooses requests, newest first.
type FetchQuery struct {
	Article int64
	URL     string // of the request, which was not an article's own
	Before  int64  // [Fetch].ID of the last of the page before
	Limit   int    // 50 where it is zero
}

// Damage is something that is stored and not right.
type Damage struct {
	Article, Version int64 // 0: unknown
	What             string
}
