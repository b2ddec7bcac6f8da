package pipeline

import (
	"cmp"
	"context"
	"runtime"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// Bookmarks remember how far a file has been imported. Of a file that was not begun the place is "".
type Bookmarks interface {
	Bookmark(ctx context.Context, name string) (place string, err error)
	SetBookmark(ctx context.Context, name, place string) error
}

// An Importer takes the pages of files into an archive, reading on all cores.
type Importer struct {
	Keeper    *Keeper
	Bookmarks Bookmarks
	Workers   int // 0: as many as there are cores

	// Progress is told of each page in turn. It may be nil.
	Progress func(Imported)
}

// Imported is what became of a page.
type Imported struct {
	URL        string // "" where a damaged file does not tell
	Err        error
	Damage     bool  // the file is damaged there, or is no page
	Article    bool  // a new one
	New        bool  // the article or its version
	Read, Size int64 // bytes of the file
}

// bookmarkEvery is how many pages are kept between two bookmarks: those since the last one are
// read again after a kill, which changes nothing.
const bookmarkEvery = 200

// finished is the place of a file that was imported to its end.
const finished = "end"

// Import takes in the pages of a file: a WARC, a WACZ, lines of JSON, or one page. It goes on behind what it has
// imported of the same file before; known says that it has all of it. What cannot be read is told to Progress and
// passed over. An error is one of the archive or of the context.
func (i *Importer) Import(ctx context.Context, path string) (known bool, err error) {
	d, err := openDeposit(path)
	if err != nil {
		i.tell(Imported{Err: err, Damage: true})
		return false, nil
	}
	defer d.close()
	place, err := i.Bookmarks.Bookmark(ctx, d.name)
	if err != nil || place == finished {
		return place == finished, err
	}
	return false, i.from(ctx, d, place)
}

// A trail is how far the import of a file has come.
type trail struct {
	place   string // of the last page that was kept
	pages   int
	damaged bool
}

// from imports a file from a place on. Where it was stopped, or could not be read on, the bookmark says.
func (i *Importer) from(ctx context.Context, d *deposit, place string) error {
	if err := d.resume(place); err != nil {
		i.tell(Imported{Err: err, Damage: true})
		return nil
	}
	t := trail{place: place}
	err := i.keepAll(ctx, d, &t)
	if err == nil && !t.damaged {
		t.place = finished
	}
	if t.place == "" {
		return err
	}
	return cmp.Or(err, i.Bookmarks.SetBookmark(context.WithoutCancel(ctx), d.name, t.place))
}

// keepAll reads the pages on all cores and keeps them one after the other, so that the archive comes out the same each
// time.
func (i *Importer) keepAll(ctx context.Context, d *deposit, t *trail) error {
	var g gate
	defer g.shut()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	for b := range batches(InOrder(ctx, i.workers(), g.pages(d.pages), i.drafter(&g))) {
		if err := i.keep(ctx, d, t, b); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// keep keeps a batch of pages and tells what became of them. Where one of them is refused, each is kept by itself. An error
// is one of the archive.
func (i *Importer) keep(ctx context.Context, d *deposit, t *trail, batch []drafted) error {
	stored, err := i.Keeper.together(ctx, batch)
	if err != nil && len(batch) > 1 {
		for n := range batch {
			if err := i.keep(ctx, d, t, batch[n:n+1]); err != nil {
				return err
			}
		}
		return nil
	}
	if err != nil && !isOfPage(err) {
		return err
	}
	for n, p := range batch {
		p.err = cmp.Or(p.err, err)
		became := d.became(p, stored[n])
		i.tell(became)
		t.damaged = t.damaged || became.Damage
		if err := i.mark(ctx, d, t, p.place); err != nil {
			return err
		}
	}
	return nil
}

// mark goes on to the place of a page, if there is one, and sets a bookmark now and then.
func (i *Importer) mark(ctx context.Context, d *deposit, t *trail, place string) error {
	if place == "" {
		return nil
	}
	t.place = place
	if t.pages++; t.pages%bookmarkEvery > 0 {
		return nil
	}
	return i.Bookmarks.SetBookmark(ctx, d.name, place)
}

func (i *Importer) workers() int {
	if i.Workers > 0 {
		return i.Workers
	}
	return runtime.GOMAXPROCS(0)
}

func (i *Importer) tell(p Imported) {
	if i.Progress != nil {
		i.Progress(p)
	}
}

// A drafted is a page of a file that is ready to be kept.
type drafted struct {
	draft
	url, place string
	damage     bool // there is no page
	err        error
}

// drafter returns what reads one page.
func (i *Importer) drafter(g *gate) func(context.Context, deposited) drafted {
	return func(ctx context.Context, p deposited) drafted {
		r := drafted{url: p.URL, place: p.place, err: p.err, damage: p.err != nil}
		if r.err != nil || !g.enter() {
			return r
		}
		defer g.leave()
		r.draft, r.err = i.Keeper.draft(ctx, p.Fetched)
		return r
	}
}

// became returns what became of a page.
func (d *deposit) became(p drafted, stored archive.Stored) Imported {
	return Imported{
		URL: p.url, Err: p.err, Damage: p.err != nil && (p.damage || d.single),
		Article: stored.New && stored.Number == 1, New: stored.New,
		Read: d.read(), Size: d.size,
	}
}

// isOfPage reports whether what the archive says concerns one page alone: that is too large, or older than
// what is kept.
func isOfPage(err error) bool {
	kind := writethru.KindOf(err)
	return kind == writethru.TooLarge || kind == writethru.Forbidden || kind == writethru.Malformed
}
