package sqlite

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"errors"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/sqlite/internal/packed"
	"github.com/writethru/writethru/archive/sqlite/internal/zdelta"
)

// slip is how far a clock may have been wrong.
const slip = 24 * time.Hour

// errOvertaken says that an article has changed while its next version was made ready.
var errOvertaken = errors.New("overtaken by another version")

// Put keeps a version of an article.
//
// What costs time is done outside of the transaction, on what the article was like then. Where it is no
// longer like that, all is done again.
func (a *Archive) Put(ctx context.Context, c archive.Capture) (archive.Stored, error) {
	if err := checkCapture(&c); err != nil {
		return archive.Stored{}, err
	}
	for {
		d, err := a.draft(ctx, c)
		if err != nil {
			return archive.Stored{}, err
		}
		var stored archive.Stored
		err = a.write(ctx, func(tx querier) error {
			stored, err = a.keep(ctx, tx, d)
			return err
		})
		if !errors.Is(err, errOvertaken) {
			return stored, err
		}
	}
}

func checkCapture(c *archive.Capture) error {
	switch {
	case c.Reading == nil:
		return writethru.Errorf(writethru.Empty, "%s: a capture without a reading", c.URL)
	case archive.Canonical(c.URL) == "":
		return writethru.Errorf(writethru.Malformed, "a capture without an address")
	case len(c.Page) > zdelta.MaxSize:
		return writethru.Errorf(writethru.TooLarge, "%s: the page is larger than %d bytes", c.URL, zdelta.MaxSize)
	}
	return nil
}

// A draft is a capture made ready to be kept.
type draft struct {
	archive.Capture
	digest        [sha256.Size]byte
	latest        standing // as it was when the draft was made
	page, reading frame    // empty where nothing is new
	dropped       dropped
}

func (a *Archive) draft(ctx context.Context, c archive.Capture) (*draft, error) {
	d := &draft{Capture: c, digest: archive.Digest(&c.Reading.Document)}
	var err error
	if d.latest, err = findStanding(ctx, a.reader, c); err != nil {
		return nil, failure(err)
	}
	if d.latest.exists() && d.latest.digest == d.digest {
		return d, nil
	}
	content := packed.Pack(c.Reading)
	if len(content) > zdelta.MaxSize {
		return nil, writethru.Errorf(writethru.TooLarge, "%s: the reading is larger than %d bytes", c.URL, zdelta.MaxSize)
	}
	page, reading, err := a.bases(ctx, d.latest)
	if err != nil {
		return nil, err
	}
	if was, err := packed.Unpack(reading); err == nil {
		d.dropped = droppedBetween(was, c.Reading)
	}
	if d.page, err = a.nextFrame(c.Page, page, d.latest); err != nil {
		return nil, err
	}
	d.reading, err = a.nextFrame(content, reading, d.latest)
	return d, err
}

// bases returns what an article's next version is built on, nil where there is nothing or it is damaged.
func (a *Archive) bases(ctx context.Context, latest standing) (page, reading []byte, err error) {
	if !latest.exists() {
		return nil, nil, nil
	}
	if page, err = a.content(ctx, a.reader, pages, latest.version); writethru.KindOf(err) == writethru.Malformed {
		page, err = nil, nil
	}
	if err != nil {
		return nil, nil, err
	}
	if reading, err = a.content(ctx, a.reader, readings, latest.version); writethru.KindOf(err) == writethru.Malformed {
		reading, err = nil, nil
	}
	return page, reading, err
}

// nextFrame returns the frame of an article's next version.
func (a *Archive) nextFrame(content, base []byte, latest standing) (frame, error) {
	if len(base) == 0 || latest.number%fullEvery == 0 {
		return a.fullFrame(content), nil
	}
	return a.deltaFrame(content, base, latest.version)
}

// A standing is an article's latest version; the zero standing is that of no article.
type standing struct {
	article, version int64
	number           int
	lastSeen         int64
	digest           [sha256.Size]byte
}

func (s standing) exists() bool { return s.article != 0 }

// findStanding looks for the article by the capture's address and then by its aliases.
func findStanding(ctx context.Context, q querier, c archive.Capture) (standing, error) {
	for _, url := range append([]string{c.URL}, c.Aliases...) {
		key := archive.Key(url)
		s, digest := standing{}, []byte(nil)
		err := q.QueryRowContext(ctx, `
			SELECT a.id, v.id, v.number, v.last_seen, v.digest
			FROM addresses k JOIN articles a ON a.id = k.article JOIN versions v ON v.id = a.latest
			WHERE k.key = ?`, key[:]).Scan(&s.article, &s.version, &s.number, &s.lastSeen, &digest)
		if errors.Is(err, sql.ErrNoRows) {
			continue
		}
		copy(s.digest[:], digest)
		return s, err
	}
	return standing{}, nil
}

// keep writes the draft, or what it says of a version that is known.
func (a *Archive) keep(ctx context.Context, tx querier, d *draft) (archive.Stored, error) {
	now, err := findStanding(ctx, tx, d.Capture)
	if err != nil {
		return archive.Stored{}, err
	}
	if now.exists() && now.digest == d.digest {
		return archive.Stored{Article: now.article, Version: now.version, Number: now.number}, keepSighting(ctx, tx, d, now)
	}
	if now.exists() && millis(d.Seen) < now.lastSeen {
		if known, err := findVersion(ctx, tx, now.article, d.digest); !errors.Is(err, sql.ErrNoRows) {
			return known, err
		}
		if err := d.excuse(now); err != nil {
			return archive.Stored{}, err
		}
	}
	if now.version != d.latest.version {
		return archive.Stored{}, errOvertaken
	}
	return keepVersion(ctx, tx, d)
}

// excuse dates a capture anew that is from a little before the latest version was last seen.
func (d *draft) excuse(now standing) error {
	latest := moment(now.lastSeen)
	if latest.Sub(d.Seen) > slip {
		return writethru.Errorf(writethru.Forbidden, "%s: the capture of %s is older than the latest version, which was seen on %s: older captures must be put first",
			d.URL, d.Seen.UTC().Format(time.RFC3339), latest.Format(time.RFC3339))
	}
	d.Seen = latest
	return nil
}

// findVersion returns a version of the article with a digest, the newest.
func findVersion(ctx context.Context, q querier, article int64, digest [sha256.Size]byte) (archive.Stored, error) {
	known := archive.Stored{Article: article}
	err := q.QueryRowContext(ctx, `SELECT id, number FROM versions WHERE article = ? AND digest = ? ORDER BY number DESC LIMIT 1`,
		article, digest[:]).Scan(&known.Version, &known.Number)
	return known, err
}
