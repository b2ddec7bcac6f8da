package pipeline

import (
	"bytes"
	"context"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// A draft is a page that is ready to be kept. Where it, or its report, is that of the latest version of a known
// article, there is nothing to find out by reading it, which costs more than all the rest.
type draft struct {
	fetched   Fetched
	addresses []string
	same      int64           // the version that is the same; 0: none is known
	capture   archive.Capture // where none is
}

// draft takes a page as far as it needs to go. It may be called from several goroutines at once. What is wrong
// with the archive shows when the draft is kept.
func (k *Keeper) draft(ctx context.Context, f Fetched) (draft, error) {
	d := draft{fetched: f, addresses: distinct(f.URL, f.FinalURL)}
	latest := k.latest(ctx, d.addresses)
	if latest != 0 && k.isPage(ctx, latest, f.Body) {
		d.same = latest
		return d, nil
	}
	doc, err := k.document(f)
	if err != nil {
		return d, err
	}
	d.addresses = distinct(address(doc, f), f.URL, f.FinalURL)
	if latest == 0 {
		latest = k.latest(ctx, d.addresses[:1])
	}
	if latest != 0 && k.hasReport(ctx, latest, doc) {
		d.same = latest
		return d, nil
	}
	d.capture, err = k.capture(f, doc)
	return d, err
}

// latest returns the latest version of the article at one of the addresses, 0 where none is known.
func (k *Keeper) latest(ctx context.Context, addresses []string) int64 {
	article, _, _ := k.find(ctx, addresses)
	return article.Latest
}

// isPage reports whether a version is this page, byte for byte.
func (k *Keeper) isPage(ctx context.Context, version int64, body []byte) bool {
	page, err := k.Store.Page(ctx, version)
	return err == nil && bytes.Equal(page, body)
}

// hasReport reports whether a version has the report of a document.
func (k *Keeper) hasReport(ctx context.Context, version int64, doc *writethru.Document) bool {
	reading, err := k.Store.Reading(ctx, version)
	return err == nil && sameReport(&reading.Document, doc)
}

// keep keeps a draft as Put does. Where the known article has changed since, the page is read after all.
func (k *Keeper) keep(ctx context.Context, d draft) (archive.Stored, error) {
	if d.same == 0 {
		return k.Put(ctx, d.capture)
	}
	article, strange, err := k.find(ctx, d.addresses)
	if err != nil {
		return archive.Stored{}, err
	}
	if article.Latest == d.same {
		return k.seen(ctx, article, strange, d.fetched.Seen)
	}
	c, err := k.Read(d.fetched)
	if err != nil {
		return archive.Stored{}, err
	}
	return k.Put(ctx, c)
}

// together keeps drafts in their order, each as keep does: all of them, or none. Those that could not be read are left out.
func (k *Keeper) together(ctx context.Context, drafts []drafted) ([]archive.Stored, error) {
	stored := make([]archive.Stored, len(drafts))
	err := k.Store.Together(ctx, func(s archive.Store) (err error) {
		inside := &Keeper{k.Pipeline, k.Reviser, s}
		for i, d := range drafts {
			if d.err == nil && err == nil {
				stored[i], err = inside.keep(ctx, d.draft)
			}
		}
		return err
	})
	return stored, err
}
