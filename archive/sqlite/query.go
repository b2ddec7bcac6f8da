package sqlite

import (
	"context"
	"database/sql"
	"time"

	"github.com/writethru/writethru"
)

// A querier runs statements: the readers, or the writer within a transaction.
type querier interface {
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}

// write runs do as one transaction: all of it is kept, or nothing.
func (a *Archive) write(ctx context.Context, do func(tx querier) error) error {
	if a.writer == nil {
		return writethru.Errorf(writethru.Forbidden, "the archive was opened for reading only")
	}
	return failure(a.writer.transact(ctx, do))
}

// exec runs one statement as a transaction.
func (a *Archive) exec(ctx context.Context, statement string, args ...any) error {
	return a.write(ctx, func(tx querier) error {
		_, err := tx.ExecContext(ctx, statement, args...)
		return err
	})
}

// A row is what a result is scanned from.
type row interface{ Scan(fields ...any) error }

// collect returns what scan makes of each row of a result.
func collect[T any](ctx context.Context, q querier, scan func(row) (T, error), query string, args ...any) ([]T, error) {
	rows, err := q.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, failure(err)
	}
	defer rows.Close()
	var list []T
	for rows.Next() {
		item, err := scan(rows)
		if err != nil {
			return nil, failure(err)
		}
		list = append(list, item)
	}
	return list, failure(rows.Err())
}

// defaultLimit is the length of a list whose query names none.
const defaultLimit = 50

func limit(n int) int {
	if n <= 0 {
		return defaultLimit
	}
	return n
}

// before is the id that all of a page's ids are below.
func before(id int64) int64 {
	if id <= 0 {
		return 1<<63 - 1
	}
	return id
}

// millis is how a time is kept. The zero time is 0.
func millis(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

func moment(ms int64) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return time.UnixMilli(ms).UTC()
}
