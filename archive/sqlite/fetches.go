package sqlite

import (
	"context"
	"time"

	"github.com/writethru/writethru/archive"
)

// Log keeps what became of a request, and forgets two that are too old: so what has gathered shrinks, and no request waits for
// much to be deleted. The address of the article itself is not kept again.
func (a *Archive) Log(ctx context.Context, f archive.Fetch) error {
	return a.write(ctx, func(tx querier) error {
		_, err := tx.ExecContext(ctx, `
			INSERT INTO fetches (url, at, took, status, bytes, article, version, kind, problem)
			VALUES (nullif(?1, (SELECT url FROM articles WHERE id = ?6)), ?2, ?3, ?4, ?5, nullif(?6, 0), nullif(?7, 0), ?8, ?9)`,
			f.URL, millis(f.At), f.Took.Milliseconds(), f.Status, f.Bytes, f.Article, f.Version, string(f.Kind), f.Problem)
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `DELETE FROM fetches WHERE id IN (SELECT id FROM fetches ORDER BY id LIMIT 2) AND at < ?`,
			millis(f.At.Add(-archive.Logged)))
		return err
	})
}

// Fetches lists requests, newest first.
func (a *Archive) Fetches(ctx context.Context, q archive.FetchQuery) ([]archive.Fetch, error) {
	where, args := `WHERE f.id < ?`, []any{before(q.Before)}
	if q.Article != 0 {
		where, args = where+` AND f.article = ?`, append(args, q.Article)
	}
	if q.URL != "" {
		where, args = where+` AND f.url = ?`, append(args, q.URL)
	}
	return collect(ctx, a.reader, scanFetch, `
		SELECT f.id, coalesce(f.url, a.url), f.at, f.took, f.status, f.bytes, coalesce(f.article, 0), coalesce(f.version, 0), f.kind, f.problem
		FROM fetches f LEFT JOIN articles a ON a.id = f.article `+where+` ORDER BY f.id DESC LIMIT ?`, append(args, limit(q.Limit))...)
}

func scanFetch(r row) (archive.Fetch, error) {
	var f archive.Fetch
	var at, took int64
	err := r.Scan(&f.ID, &f.URL, &at, &took, &f.Status, &f.Bytes, &f.Article, &f.Version, &f.Kind, &f.Problem)
	f.At, f.Took = moment(at), time.Duration(took)*time.Millisecond
	return f, err
}
