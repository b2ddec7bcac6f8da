package watch

import (
	"context"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// A store is an archive in memory, as far as a watcher needs one.
type store struct {
	archive.Archive // the rest, which panics

	sync.Mutex
	articles     []*kept // by id less one
	addresses    map[[32]byte]int64
	appointments map[int64]archive.Appointment
	sources      map[string]archive.Source
	bookmarks    map[string]string
	fetches      []archive.Fetch
	full         bool // the disk is
}

// kept is an article and the readings of its versions.
type kept struct {
	archive.Article
	readings []*writethru.Reading
}

func newStore() *store {
	return &store{
		addresses: map[[32]byte]int64{}, appointments: map[int64]archive.Appointment{},
		sources: map[string]archive.Source{}, bookmarks: map[string]string{},
	}
}

var errFull = writethru.Errorf(writethru.Unreachable, "the disk is full")

// locked runs a change, unless the disk is full.
func (s *store) locked(change func()) error {
	s.Lock()
	defer s.Unlock()
	if s.full {
		return errFull
	}
	change()
	return nil
}

// all returns the articles.
func (s *store) all() []archive.Article {
	s.Lock()
	defer s.Unlock()
	var list []archive.Article
	for _, a := range s.articles {
		list = append(list, a.Article)
	}
	return list
}

// source returns what is watched at an address.
func (s *store) source(url string) archive.Source {
	s.Lock()
	defer s.Unlock()
	return s.sources[url]
}

// fill makes the disk full, or gives it room again.
func (s *store) fill(full bool) {
	s.Lock()
	defer s.Unlock()
	s.full = full
}

func (s *store) Put(_ context.Context, c archive.Capture) (stored archive.Stored, err error) {
	err = s.locked(func() {
		a := s.find(append([]string{c.URL}, c.Aliases...)...)
		if a == nil {
			a = &kept{Article: archive.Article{ID: int64(len(s.articles) + 1), URL: c.URL, FirstSeen: c.Seen}}
			s.articles = append(s.articles, a)
		}
		s.addresses[archive.Key(c.URL)] = a.ID
		stored = a.put(c)
	})
	return stored, err
}

// put adds a version if its words are others.
func (a *kept) put(c archive.Capture) archive.Stored {
	last := len(a.readings) - 1
	fresh := last < 0 || archive.Digest(&a.readings[last].Document) != archive.Digest(&c.Reading.Document)
	if fresh {
		a.readings = append(a.readings, c.Reading)
		a.LastChanged, a.Versions, a.Latest = c.Seen, len(a.readings), 1000*a.ID+int64(len(a.readings))
	}
	a.Outlet, a.Title, a.LastSeen, a.Withdrawn = c.Reading.Article.Outlet, c.Reading.Article.Title, c.Seen, false
	return archive.Stored{Article: a.ID, Version: a.Latest, Number: a.Versions, New: fresh}
}

func (s *store) find(urls ...string) *kept {
	for _, url := range urls {
		if id := s.addresses[archive.Key(url)]; id > 0 {
			return s.articles[id-1]
		}
	}
	return nil
}

func (s *store) Find(_ context.Context, url string) (archive.Article, error) {
	s.Lock()
	defer s.Unlock()
	if a := s.find(url); a != nil {
		return a.Article, nil
	}
	return archive.Article{}, writethru.Errorf(writethru.NotFound, "no article at %s", url)
}

func (s *store) Article(_ context.Context, id int64) (archive.Article, error) {
	s.Lock()
	defer s.Unlock()
	return s.articles[id-1].Article, nil
}

func (s *store) Articles(_ context.Context, q archive.ArticleQuery) ([]archive.Article, error) {
	s.Lock()
	defer s.Unlock()
	var list []archive.Article
	for _, a := range slices.Backward(s.articles) {
		if q.Outlet == "" || a.Outlet == q.Outlet {
			list = append(list, a.Article)
		}
	}
	return list, nil
}

func (s *store) Reading(_ context.Context, version int64) (*writethru.Reading, error) {
	s.Lock()
	defer s.Unlock()
	return s.articles[version/1000-1].readings[version%1000-1], nil
}

func (s *store) Seen(_ context.Context, id int64, at time.Time) error {
	return s.locked(func() { s.articles[id-1].LastSeen = at })
}

func (s *store) Withdraw(_ context.Context, id int64, _ time.Time) error {
	return s.locked(func() { s.articles[id-1].Withdrawn = true })
}

func (s *store) Alias(_ context.Context, id int64, url string) error {
	return s.locked(func() { s.addresses[archive.Key(url)] = id })
}

func (s *store) Schedule(_ context.Context, a archive.Appointment) error {
	return s.locked(func() {
		a.URL = s.articles[a.Article-1].URL
		s.appointments[a.Article] = a
	})
}

func (s *store) Due(_ context.Context, by time.Time, limit int) (due []archive.Appointment, err error) {
	s.Lock()
	defer s.Unlock()
	for _, a := range s.appointments {
		if !a.Next.IsZero() && !a.Next.After(by) {
			due = append(due, a)
		}
	}
	slices.SortFunc(due, func(a, b archive.Appointment) int { return a.Next.Compare(b.Next) })
	return due[:min(limit, len(due))], nil
}

func (s *store) PutSource(_ context.Context, source archive.Source) error {
	return s.locked(func() { s.sources[source.URL] = source })
}

func (s *store) UpdateSource(_ context.Context, url string, source archive.Source) error {
	return s.locked(func() {
		if _, watched := s.sources[url]; watched {
			delete(s.sources, url)
			s.sources[source.URL] = source
		}
	})
}

func (s *store) RemoveSource(_ context.Context, url string) error {
	return s.locked(func() { delete(s.sources, url) })
}

func (s *store) Sources(context.Context) (list []archive.Source, err error) {
	s.Lock()
	defer s.Unlock()
	for _, source := range s.sources {
		list = append(list, source)
	}
	slices.SortFunc(list, func(a, b archive.Source) int { return strings.Compare(a.URL, b.URL) })
	return list, nil
}

func (s *store) Log(_ context.Context, f archive.Fetch) error {
	return s.locked(func() { s.fetches = append(s.fetches, f) })
}

func (s *store) Bookmark(_ context.Context, name string) (string, error) {
	s.Lock()
	defer s.Unlock()
	return s.bookmarks[name], nil
}

func (s *store) SetBookmark(_ context.Context, name, place string) error {
	return s.locked(func() { s.bookmarks[name] = place })
}
