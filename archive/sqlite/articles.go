package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/fold"
)

const articleFields = `
	a.id, a.url, o.name, v.title, a.first_seen, a.last_seen, a.last_changed, a.versions, a.latest,
	a.withdrawn IS NOT NULL, v.changes, a.published`

const fromArticles = `
	FROM articles a JOIN outlets o ON o.id = a.outlet JOIN versions v ON v.id = a.latest `

const selectArticle = `SELECT ` + articleFields + fromArticles

// scanArticle reads a row of selectArticle, and more fields behind it.
func scanArticle(r row, more ...any) (archive.Article, error) {
	var a archive.Article
	var firstSeen, lastSeen, lastChanged int64
	var changes, published string
	err := r.Scan(append([]any{&a.ID, &a.URL, &a.Outlet, &a.Title, &firstSeen, &lastSeen, &lastChanged, &a.Versions, &a.Latest,
		&a.Withdrawn, &changes, &published}, more...)...)
	if err != nil {
		return a, err
	}
	a.FirstSeen, a.LastSeen, a.LastChanged = moment(firstSeen), moment(lastSeen), moment(lastChanged)
	a.Published = parseMoment(published)
	a.LatestChanges, err = decodeChanges(changes)
	return a, err
}

func scanArticleAlone(r row) (archive.Article, error) { return scanArticle(r) }

// parseMoment reads what Moment.String writes.
func parseMoment(s string) writethru.Moment {
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return writethru.Moment{Time: t}
	}
	t, err := time.Parse(time.DateOnly, s)
	return writethru.Moment{Time: t, DayOnly: err == nil}
}

// Find returns the article at an address, or one that leads to it.
func (a *Archive) Find(ctx context.Context, url string) (archive.Article, error) {
	key := archive.Key(url)
	found, err := scanArticle(a.reader.QueryRowContext(ctx, selectArticle+`WHERE a.id = (SELECT article FROM addresses WHERE key = ?)`, key[:]))
	if errors.Is(err, sql.ErrNoRows) {
		return found, writethru.Errorf(writethru.NotFound, "%s is not in the archive", url)
	}
	return found, failure(err)
}

// Article returns the article of an id.
func (a *Archive) Article(ctx context.Context, id int64) (archive.Article, error) {
	found, err := scanArticle(a.reader.QueryRowContext(ctx, selectArticle+`WHERE a.id = ?`, id))
	if errors.Is(err, sql.ErrNoRows) {
		return found, writethru.Errorf(writethru.NotFound, "there is no article %d", id)
	}
	return found, failure(err)
}

// Articles lists articles by their latest change, newest first.
func (a *Archive) Articles(ctx context.Context, q archive.ArticleQuery) ([]archive.Article, error) {
	if q.Outlet == "" && q.Change == "" && q.Person == "" {
		return collect(ctx, a.reader, scanArticleAlone, selectArticle+`WHERE a.latest < ? ORDER BY a.latest DESC LIMIT ?`,
			before(q.Before), limit(q.Limit))
	}
	match, known, err := a.articleMatch(ctx, q)
	if err != nil || !known {
		return nil, err
	}
	return collect(ctx, a.reader, scanArticleAlone, selectArticle+`
		WHERE a.latest IN (SELECT rowid FROM article_words WHERE article_words MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?)
		ORDER BY a.latest DESC`, match, before(q.Before), limit(q.Limit))
}

// articleMatch returns the words that the index is asked for. Known is false where nothing can match.
func (a *Archive) articleMatch(ctx context.Context, q archive.ArticleQuery) (match string, known bool, err error) {
	tags, known, err := a.outletTags(ctx, q.Outlet)
	if err != nil || !known {
		return "", false, err
	}
	if q.Change != "" {
		tags = append(tags, latestTag(q.Change))
	}
	name := fold.Words(q.Person)
	if isVain(q.Person, name) {
		return "", false, nil
	}
	return and(sideBySide("{speakers names}", named(name)), allOf("tags", tags)), true, nil
}

// outletTags returns the tag of an outlet; none for "". Known is false where there is no such outlet.
func (a *Archive) outletTags(ctx context.Context, name string) (tags []string, known bool, err error) {
	if name == "" {
		return nil, true, nil
	}
	var id int64
	err = a.reader.QueryRowContext(ctx, `SELECT id FROM outlets WHERE name = ?`, name).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, false, nil
	}
	return []string{outletTag(id)}, err == nil, failure(err)
}

// Versions returns the versions of an article, the first first.
func (a *Archive) Versions(ctx context.Context, article int64) ([]archive.Version, error) {
	list, err := collect(ctx, a.reader, scanVersion, selectVersion+`WHERE article = ? ORDER BY number`, article)
	if err == nil && len(list) == 0 {
		return nil, writethru.Errorf(writethru.NotFound, "there is no article %d", article)
	}
	return list, err
}

const selectVersion = `
	SELECT id, article, number, first_seen, last_seen, title, digest, words, content_type, changes FROM versions `

// scanVersion reads a row of selectVersion.
func scanVersion(r row) (archive.Version, error) {
	var v archive.Version
	var firstSeen, lastSeen int64
	var digest []byte
	var changes string
	err := r.Scan(&v.ID, &v.Article, &v.Number, &firstSeen, &lastSeen, &v.Title, &digest, &v.Words, &v.ContentType, &changes)
	if err != nil {
		return v, err
	}
	v.FirstSeen, v.LastSeen = moment(firstSeen), moment(lastSeen)
	copy(v.Digest[:], digest)
	v.Changes, err = decodeChanges(changes)
	return v, err
}
