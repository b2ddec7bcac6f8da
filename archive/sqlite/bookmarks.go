package sqlite

import (
	"context"
	"database/sql"
	"errors"
)

// Bookmark returns how far something has been imported, "" where it was not begun.
func (a *Archive) Bookmark(ctx context.Context, name string) (place string, err error) {
	err = a.reader.QueryRowContext(ctx, `SELECT place FROM bookmarks WHERE name = ?`, name).Scan(&place)
	if errors.Is(err, sql.ErrNoRows) {
		return "", nil
	}
	return place, failure(err)
}

// SetBookmark notes how far something has been imported.
func (a *Archive) SetBookmark(ctx context.Context, name, place string) error {
	return a.exec(ctx, `
		INSERT INTO bookmarks (name, place) VALUES (?, ?)
		ON CONFLICT (name) DO UPDATE SET place = excluded.place`, name, place)
}
