package pipeline

import (
	"context"
	"slices"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/revise"
)

// A Keeper takes pages on from where they were fetched: it reads them, compares them with the version
// before, and keeps those in which the story has changed.
type Keeper struct {
	Pipeline *Pipeline // its Pager and Reader
	Reviser  *revise.Reviser
	Store    archive.Store
}

// A Fetched is a page as its host sent it.
type Fetched struct {
	URL         string // that was asked for
	FinalURL    string // after redirects
	ContentType string
	Body        []byte
	Seen        time.Time
	Type        Type   // Sniffed where it is not known
	Title       string // of a page that names none
}

// Read takes a page through the stages. It may be called from several goroutines at once.
func (k *Keeper) Read(f Fetched) (archive.Capture, error) {
	doc, err := k.document(f)
	if err != nil {
		return archive.Capture{}, err
	}
	return k.capture(f, doc)
}

// Put keeps what was read, if it is new or its story has changed since the version before. A page in
// which only its furniture differs is noted as seen. Versions of one article are to be put in the order of their times.
func (k *Keeper) Put(ctx context.Context, c archive.Capture) (archive.Stored, error) {
	article, strange, err := k.find(ctx, addresses(c))
	if err != nil {
		return archive.Stored{}, err
	}
	if article.ID == 0 {
		return k.Store.Put(ctx, c)
	}
	changed, err := k.compare(ctx, article, &c)
	switch {
	case err != nil:
		return archive.Stored{}, err
	case changed:
		c.Aliases, c.URL = addresses(c), article.URL
		return k.Store.Put(ctx, c)
	}
	return k.seen(ctx, article, strange, c.Seen)
}

// document takes a page as far as its text.
func (k *Keeper) document(f Fetched) (*writethru.Document, error) {
	return Guard(func() (*writethru.Document, error) {
		doc, err := k.Pipeline.page(content{body: f.Body, url: f.FinalURL, contentType: f.ContentType}, f.Type)
		if err == nil && doc.Article.Title == "" {
			doc.Article.Title = f.Title
		}
		return doc, err
	})
}

// capture reads a document.
func (k *Keeper) capture(f Fetched, doc *writethru.Document) (archive.Capture, error) {
	return Guard(func() (archive.Capture, error) {
		reading := k.Pipeline.Reader.Read(doc)
		reading.Input = f.FinalURL
		return archive.Capture{
			URL: address(doc, f), Aliases: distinct(f.URL, f.FinalURL),
			Seen: f.Seen, ContentType: f.ContentType, Page: f.Body, Reading: reading,
		}, nil
	})
}

// addresses returns all addresses of a capture.
func addresses(c archive.Capture) []string { return distinct(append([]string{c.URL}, c.Aliases...)...) }

// distinct returns the canonical forms of addresses, each once.
func distinct(addresses ...string) []string {
	var once []string
	for _, a := range addresses {
		if a = archive.Canonical(a); !slices.Contains(once, a) {
			once = append(once, a)
		}
	}
	return once
}

// find returns the article to which the first of some addresses leads that is known, and those that lead nowhere. Where
// none is known, the article has no ID.
func (k *Keeper) find(ctx context.Context, urls []string) (article archive.Article, strange []string, err error) {
	for _, url := range urls {
		found, err := k.Store.Find(ctx, url)
		switch {
		case err == nil && article.ID == 0:
			article = found
		case err != nil && writethru.KindOf(err) == writethru.NotFound:
			strange = append(strange, url)
		case err != nil:
			return article, nil, err
		}
	}
	return article, strange, nil
}

// compare fills in what changed since the latest version, and reports whether the capture is worth keeping:
// whether the story has changed, or the latest version is damaged.
func (k *Keeper) compare(ctx context.Context, latest archive.Article, c *archive.Capture) (bool, error) {
	reading, err := k.Store.Reading(ctx, latest.Latest)
	if err != nil {
		return orDamaged(err)
	}
	if sameReport(&reading.Document, &c.Reading.Document) {
		return false, nil
	}
	page, err := k.Store.Page(ctx, latest.Latest)
	if err != nil {
		return orDamaged(err)
	}
	// The host is taken to have named the same character set then.
	before := revise.Version{Reading: reading, Visible: revise.Visible(page, c.ContentType)}
	after := revise.Version{Reading: c.Reading, Visible: revise.Visible(c.Page, c.ContentType)}
	revision := k.Reviser.Compare(before, after)
	c.Changes = revision.Changes
	return revision.Changed(), nil
}

// orDamaged takes damage for an answer.
func orDamaged(err error) (bool, error) {
	if writethru.KindOf(err) == writethru.Malformed {
		return true, nil
	}
	return false, err
}

// sameReport reports whether two documents have the same title, byline and report.
func sameReport(a, b *writethru.Document) bool { return archive.Digest(a) == archive.Digest(b) }

// seen notes that the latest version of an article stood at a time, and at which other addresses it can be found.
func (k *Keeper) seen(ctx context.Context, article archive.Article, strange []string, at time.Time) (archive.Stored, error) {
	for _, url := range strange {
		if err := k.Store.Alias(ctx, article.ID, url); err != nil {
			return archive.Stored{}, err
		}
	}
	stored := archive.Stored{Article: article.ID, Version: article.Latest, Number: article.Versions}
	if !at.After(article.LastSeen) {
		return stored, nil
	}
	return stored, k.Store.Seen(ctx, article.ID, at)
}

// StoredVersion returns a version of an archive in the form that is compared.
func StoredVersion(ctx context.Context, a archive.Library, v archive.Version) (revise.Version, error) {
	reading, err := a.Reading(ctx, v.ID)
	if err != nil {
		return revise.Version{}, err
	}
	page, err := a.Page(ctx, v.ID)
	if err != nil {
		return revise.Version{}, err
	}
	return revise.Version{Reading: reading, Visible: revise.Visible(page, v.ContentType)}, nil
}
