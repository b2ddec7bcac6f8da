package sqlite

import (
	"context"
	"database/sql"
)

// A writer is the one connection that writes, one transaction at a time.
type writer struct {
	*statements
	conn *sql.Conn
	turn chan struct{} // holds a token while a transaction runs
}

func newWriter(ctx context.Context, db *sql.DB) (*writer, error) {
	conn, err := db.Conn(ctx)
	if err != nil {
		return nil, err
	}
	return &writer{newStatements(conn), conn, make(chan struct{}, 1)}, nil
}

// transact runs do as one transaction, once it is its turn.
func (w *writer) transact(ctx context.Context, do func(tx querier) error) error {
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
