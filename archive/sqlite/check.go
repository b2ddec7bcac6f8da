package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/sqlite/internal/packed"
)

// Check reads all that is stored and yields what is damaged or contradicts itself.
//
// Articles are gone through by their ids, one by one, so that a damaged page of the file costs no more than what stands on it.
func (a *Archive) Check(ctx context.Context) iter.Seq2[archive.Damage, error] {
	return func(yield func(archive.Damage, error) bool) {
		c := &checker{archive: a, ctx: ctx, yield: yield}
		if err := c.all(); err != nil && !errors.Is(err, errStopped) {
			yield(archive.Damage{}, err)
		}
	}
}

// errStopped says that nobody wants to hear more.
var errStopped = errors.New("stopped")

// A checker goes through an archive.
type checker struct {
	archive *Archive
	ctx     context.Context
	yield   func(archive.Damage, error) bool
}

// found tells of a damage.
func (c *checker) found(article, version int64, format string, args ...any) error {
	if !c.yield(archive.Damage{Article: article, Version: version, What: fmt.Sprintf(format, args...)}, nil) {
		return errStopped
	}
	return nil
}

// report tells of damage that came as an error; other errors end the check.
func (c *checker) report(article, version int64, err error) error {
	if err == nil || writethru.KindOf(err) != writethru.Malformed {
		return err
	}
	return c.found(article, version, "%s", err)
}

func (c *checker) all() error {
	for _, step := range []func() error{c.file, c.articles, c.contradictions, c.counts} {
		if err := step(); err != nil {
			return err
		}
	}
	return nil
}

// file has the database look over its own pages and indexes, those of the words too.
func (c *checker) file() error {
	lines, err := collect(c.ctx, c.archive.reader, scanString, `PRAGMA integrity_check`)
	for _, line := range lines {
		if line != "ok" {
			if err := c.found(0, 0, "%s", line); err != nil {
				return err
			}
		}
	}
	return c.report(0, 0, err)
}

// articles reads every version of every article.
func (c *checker) articles() error {
	var last sql.NullInt64
	err := c.archive.reader.QueryRowContext(c.ctx, `SELECT max(id) FROM articles`).Scan(&last)
	if err != nil {
		return c.report(0, 0, failure(err))
	}
	for id := int64(1); id <= last.Int64; id++ {
		if err := c.report(id, 0, c.article(id)); err != nil {
			return err
		}
	}
	return nil
}

func (c *checker) article(id int64) error {
	_, err := c.archive.Article(c.ctx, id)
	if writethru.KindOf(err) == writethru.NotFound {
		return c.found(id, 0, "article %d is missing, or its outlet, or its latest version", id)
	}
	if err != nil {
		return err
	}
	versions, err := c.archive.Versions(c.ctx, id)
	if err != nil {
		return err
	}
	return c.versions(versions)
}

// versions reads the frames of an article's versions, each built on the one before.
func (c *checker) versions(versions []archive.Version) error {
	var page, reading content
	for i, v := range versions {
		if v.Number != i+1 {
			if err := c.found(v.Article, v.ID, "version %d of article %d has number %d", i+1, v.Article, v.Number); err != nil {
				return err
			}
		}
		var err error
		if page, err = c.next(pages, v, page); err != nil {
			return err
		}
		if reading, err = c.next(readings, v, reading); err != nil {
			return err
		}
		if err := c.digest(v, reading); err != nil {
			return err
		}
	}
	return nil
}

// A content is what a version holds; that of a damaged one is nil.
type content struct {
	version int64
	bytes   []byte
}

// next reads the content of a version, by way of the one before where that is its base.
func (c *checker) next(t table, v archive.Version, before content) (content, error) {
	f, err := loadFrame(c.ctx, c.archive.reader, t, v.ID)
	if errors.Is(err, sql.ErrNoRows) {
		return content{}, c.found(v.Article, v.ID, "the frame of version %d in %s is missing", v.ID, t)
	}
	if err != nil {
		return content{}, c.report(v.Article, v.ID, failure(err))
	}
	var b []byte
	if f.base.Valid && f.base.Int64 == before.version {
		b, err = c.archive.expand(f, before.bytes, t, v.ID)
	} else {
		b, err = c.archive.content(c.ctx, c.archive.reader, t, v.ID)
	}
	if err != nil {
		return content{}, c.report(v.Article, v.ID, err)
	}
	return content{v.ID, b}, nil
}

// digest compares a reading with the digest under which it is known.
func (c *checker) digest(v archive.Version, reading content) error {
	if reading.version == 0 {
		return nil // told already
	}
	r, err := packed.Unpack(reading.bytes)
	if err != nil {
		return c.found(v.Article, v.ID, "the reading of version %d is damaged: %v", v.ID, err)
	}
	if archive.Digest(&r.Document) != v.Digest {
		return c.found(v.Article, v.ID, "the reading of version %d is not that of its digest", v.ID)
	}
	return nil
}

// contradictions looks for rows that do not go together. Each question is one statement, so that it is not confused by
// what is written meanwhile.
func (c *checker) contradictions() error {
	for _, look := range []struct{ what, query string }{
		{"article %d has not the versions that it says it has", `
			SELECT a.id FROM articles a
			WHERE a.versions <> (SELECT count(*) FROM versions v WHERE v.article = a.id)
			OR a.latest <> (SELECT v.id FROM versions v WHERE v.article = a.id ORDER BY v.number DESC LIMIT 1)`},
		{"article %d has no address", `SELECT id FROM articles WHERE id NOT IN (SELECT article FROM addresses)`},
		{"article %d is not in the index of words", `SELECT id FROM articles WHERE latest NOT IN (SELECT rowid FROM article_words)`},
		{"article %d has versions twice", `SELECT article FROM versions GROUP BY article, digest, first_seen HAVING count(*) > 1`},
		{"article %d has quotations of versions that it has not", `
			SELECT DISTINCT a.id FROM articles a JOIN quotes q ON q.article = a.id
			WHERE q.first NOT BETWEEN 1 AND a.versions OR q.last NOT BETWEEN q.first AND a.versions - 1`},
		{"something belongs to article %d, which is missing", `
			SELECT article FROM versions WHERE article NOT IN (SELECT id FROM articles) UNION
			SELECT article FROM quotes WHERE article NOT IN (SELECT id FROM articles) UNION
			SELECT article FROM addresses WHERE article NOT IN (SELECT id FROM articles)`},
	} {
		ids, err := collect(c.ctx, c.archive.reader, scanID, look.query)
		if err := c.report(0, 0, err); err != nil {
			return err
		}
		for _, id := range ids {
			if err := c.found(id, 0, look.what, id); err != nil {
				return err
			}
		}
	}
	return nil
}

// counts looks whether every version was counted, in all and by the hour.
func (c *checker) counts() error {
	var counted, hourly, kept int64
	err := c.archive.reader.QueryRowContext(c.ctx, `
		SELECT (SELECT coalesce(sum(articles + versions), 0) FROM outlets),
			(SELECT coalesce(sum(articles + versions), 0) FROM outlet_hours), (SELECT count(*) FROM versions)`).Scan(&counted, &hourly, &kept)
	if err != nil {
		return c.report(0, 0, failure(err))
	}
	if counted != kept || hourly != kept {
		return c.found(0, 0, "outlets have %d versions, and %d by the hour, where %d are kept", counted, hourly, kept)
	}
	return nil
}

func scanID(r row) (id int64, err error) {
	err = r.Scan(&id)
	return id, err
}
