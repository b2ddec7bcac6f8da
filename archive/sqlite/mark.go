package sqlite

import (
	"context"
	"database/sql"
	"time"

	"github.com/writethru/writethru"
)

// Seen notes that the latest version of an article stood unchanged at a time.
func (a *Archive) Seen(ctx context.Context, article int64, at time.Time) error {
	return a.write(ctx, func(tx querier) error { return sight(ctx, tx, article, millis(at)) })
}

// Withdraw notes that the host says the article is gone.
func (a *Archive) Withdraw(ctx context.Context, article int64, at time.Time) error {
	return a.write(ctx, func(tx querier) error {
		return changed(tx.ExecContext(ctx, `UPDATE articles SET withdrawn = coalesce(withdrawn, ?) WHERE id = ?`, millis(at), article))
	})
}

// Alias makes another address lead to an article.
func (a *Archive) Alias(ctx context.Context, article int64, url string) error {
	return a.write(ctx, func(tx querier) error {
		var id int64
		if err := tx.QueryRowContext(ctx, `SELECT id FROM articles WHERE id = ?`, article).Scan(&id); err != nil {
			return err
		}
		return keepAddress(ctx, tx, article, url)
	})
}

// changed turns the result of an update that met no row into an error.
func changed(result sql.Result, err error) error {
	if err != nil {
		return err
	}
	if n, err := result.RowsAffected(); err != nil || n > 0 {
		return err
	}
	return writethru.Errorf(writethru.NotFound, "it is not in the archive")
}
