package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"sync"
)

// A preparer is a database, or one connection to it.
type preparer interface {
	querier
	PrepareContext(ctx context.Context, query string) (*sql.Stmt, error)
}

// Statements runs statements that are prepared once: to prepare one takes longer than to run most. There
// are as many as the program spells out, so none is ever forgotten.
type statements struct {
	db    preparer
	mutex sync.Mutex
	known map[string]*sql.Stmt
}

func newStatements(db preparer) *statements {
	return &statements{db: db, known: map[string]*sql.Stmt{}}
}

func (s *statements) prepare(ctx context.Context, query string) (*sql.Stmt, error) {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	if known, found := s.known[query]; found {
		return known, nil
	}
	statement, err := s.db.PrepareContext(ctx, query)
	if err == nil {
		s.known[query] = statement
	}
	return statement, err
}

// ExecContext runs a statement that yields no rows.
func (s *statements) ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error) {
	statement, err := s.prepare(ctx, query)
	if err != nil {
		return nil, err
	}
	return statement.ExecContext(ctx, args...)
}

// QueryContext runs a statement that yields rows.
func (s *statements) QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error) {
	statement, err := s.prepare(ctx, query)
	if err != nil {
		return nil, err
	}
	return statement.QueryContext(ctx, args...)
}

// QueryRowContext runs a statement that yields one row.
func (s *statements) QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row {
	statement, err := s.prepare(ctx, query)
	if err != nil {
		return s.db.QueryRowContext(ctx, query, args...) // fails alike, as a row
	}
	return statement.QueryRowContext(ctx, args...)
}

// Close frees the statements. A connection with one that is not freed would stay open unseen.
func (s *statements) Close() error {
	s.mutex.Lock()
	defer s.mutex.Unlock()
	var errs []error
	for query, statement := range s.known {
		errs = append(errs, statement.Close())
		delete(s.known, query)
	}
	return errors.Join(errs...)
}
