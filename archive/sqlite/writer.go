package sqlite

import (
	"cmp"
	"context"
	"database/sql"
)

// A writer is the one connection that writes, one transaction at a time.
type writer struct {
	*statements
	conn   *sql.Conn
	turn   chan struct{} // holds a token while a transaction runs
	joined bool          // all belongs to a transaction that runs
	failed error         // why that must not be kept
}

func newWriter(ctx context.Context, db *sql.DB) (*writer, error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	return &writer{statements: newStatements(conn), conn: conn, turn: make(chan struct{}, 1)}, nil
}

// transact runs do as one transaction, once it is its turn.
func (w *writer) transact(ctx context.Context, do func(tx querier) error) error {
	if w.joined {
		return w.join(do)
	}
	select {
	case w.turn <- struct{}{}:
		defer func() { <-w.turn }()
	case <-ctx.Done():
		return ctx.Err()
	}
	if _, err := w.ExecContext(ctx, `BEGIN IMMEDIATE`); err != nil {
		return err
	}
	kept := false
	defer func() {
		if !kept { // where the database has rolled back of itself, this fails, and nothing is lost
			_, _ = w.ExecContext(context.WithoutCancel(ctx), `ROLLBACK`)
		}
	}()
	if err := do(w); err != nil {
		return err
	}
	_, err := w.ExecContext(context.WithoutCancel(ctx), `COMMIT`)
	kept = err == nil
	return err
}

// join runs do as a part of the transaction that runs. What fails is not undone alone: for each savepoint FTS5 would write
// out all the words that it has gathered.
func (w *writer) join(do func(tx querier) error) error {
	err := do(w)
	w.failed = cmp.Or(w.failed, err)
	return err
}
