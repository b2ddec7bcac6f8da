package sqlite

import (
	"context"
	"encoding/json"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/fold"
)

// keepSighting notes that the latest version was seen again.
func keepSighting(ctx context.Context, tx querier, d *draft, now standing) error {
	if err := sight(ctx, tx, now.article, millis(d.Seen)); err != nil {
		return err
	}
	return keepAddresses(ctx, tx, now.article, d.Capture)
}

func sight(ctx context.Context, tx querier, article, at int64) error {
	if _, err := tx.ExecContext(ctx, `
		UPDATE versions SET last_seen = max(last_seen, ?2)
		WHERE id = (SELECT latest FROM articles WHERE id = ?1)`, article, at); err != nil {
		return err
	}
	return changed(tx.ExecContext(ctx, `
		UPDATE articles SET last_seen = max(last_seen, ?2), withdrawn = NULL WHERE id = ?1`, article, at))
}

// keepAddresses makes all addresses of a capture lead to the article.
func keepAddresses(ctx context.Context, tx querier, article int64, c archive.Capture) error {
	for _, url := range append([]string{c.URL}, c.Aliases...) {
		if err := keepAddress(ctx, tx, article, url); err != nil {
			return err
		}
	}
	return nil
}

func keepAddress(ctx context.Context, tx querier, article int64, url string) error {
	key := archive.Key(url)
	_, err := tx.ExecContext(ctx, `INSERT INTO addresses (key, article) VALUES (?, ?) ON CONFLICT DO NOTHING`, key[:], article)
	return err
}

// keepVersion adds a version to its article, and the article where it is the first.
func keepVersion(ctx context.Context, tx querier, d *draft) (archive.Stored, error) {
	stored := archive.Stored{Article: d.latest.article, Number: d.latest.number + 1, New: true}
	var err error
	if stored.Version, err = nextID(ctx, tx, "versions"); err != nil {
		return stored, err
	}
	outlet, err := keepOutlet(ctx, tx, d.Reading.Article.Outlet)
	if err != nil {
		return stored, err
	}
	if stored.Article, err = keepArticle(ctx, tx, d, stored, outlet); err != nil {
		return stored, err
	}
	steps := []func() error{
		func() error { return keepAddresses(ctx, tx, stored.Article, d.Capture) },
		func() error { return insertVersion(ctx, tx, d, stored) },
		func() error { return countVersion(ctx, tx, d, stored, outlet) },
		func() error { return saveFrame(ctx, tx, pages, stored.Version, d.page) },
		func() error { return saveFrame(ctx, tx, readings, stored.Version, d.reading) },
		func() error { return keepQuotes(ctx, tx, d.Reading, stored, outlet) },
		func() error { return index(ctx, tx, d, stored, outlet) },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return stored, err
		}
	}
	return stored, nil
}

// nextID returns an id above all that a table has. There is one writer.
func nextID(ctx context.Context, tx querier, table string) (id int64, err error) {
	err = tx.QueryRowContext(ctx, `SELECT coalesce(max(id), 0) + 1 FROM `+table).Scan(&id)
	return id, err
}

func keepOutlet(ctx context.Context, tx querier, name string) (id int64, err error) {
	if _, err := tx.ExecContext(ctx, `INSERT INTO outlets (name) VALUES (?) ON CONFLICT DO NOTHING`, name); err != nil {
		return 0, err
	}
	err = tx.QueryRowContext(ctx, `SELECT id FROM outlets WHERE name = ?`, name).Scan(&id)
	return id, err
}

// keepArticle writes the article as its new version leaves it, and returns its id.
func keepArticle(ctx context.Context, tx querier, d *draft, stored archive.Stored, outlet int64) (int64, error) {
	seen, published := millis(d.Seen), d.Reading.Article.Published.String()
	if stored.Article == 0 {
		result, err := tx.ExecContext(ctx, `
			INSERT INTO articles (url, outlet, first_seen, last_seen, last_changed, versions, latest, published)
			VALUES (?, ?, ?3, ?3, ?3, 1, ?, ?)`, d.URL, outlet, seen, stored.Version, published)
		if err != nil {
			return 0, err
		}
		return result.LastInsertId()
	}
	_, err := tx.ExecContext(ctx, `
		UPDATE articles
		SET url = ?2, outlet = ?3, last_seen = ?4, last_changed = ?4, versions = ?5, latest = ?6, published = ?7, withdrawn = NULL
		WHERE id = ?1`, stored.Article, d.URL, outlet, seen, stored.Number, stored.Version, published)
	return stored.Article, err
}

func insertVersion(ctx context.Context, tx querier, d *draft, stored archive.Stored) error {
	changes, err := encodeChanges(d.Changes)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `
		INSERT INTO versions (id, article, number, first_seen, last_seen, digest, words, title, content_type, changes, dropped, dropped_names, dropped_voiced)
		VALUES (?, ?, ?, ?4, ?4, ?, ?, ?, ?, ?, ?, ?, ?)`,
		stored.Version, stored.Article, stored.Number, millis(d.Seen), d.digest[:], countWords(d.Reading),
		d.Reading.Article.Title, d.ContentType, changes, d.dropped.text, d.dropped.names, d.dropped.voiced)
	return err
}

func countWords(r *writethru.Reading) int {
	n := 0
	for _, span := range r.Report() {
		for s := fold.Scan(span.In(r.Article.Text)); s.Next(); {
			n++
		}
	}
	return n
}

func encodeChanges(changes []writethru.Change) (string, error) {
	if len(changes) == 0 {
		return "", nil
	}
	b, err := json.Marshal(changes)
	return string(b), err
}

func decodeChanges(s string) (changes []writethru.Change, err error) {
	if s == "" {
		return nil, nil
	}
	err = json.Unmarshal([]byte(s), &changes)
	return changes, err
}
