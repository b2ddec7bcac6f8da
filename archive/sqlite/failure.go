package sqlite

import (
	"context"
	"database/sql"
	"errors"

	"github.com/writethru/writethru"
	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// failure gives an error of the database its kind and its words.
func failure(err error) error {
	var known *writethru.Error
	switch {
	case err == nil, errors.As(err, &known), errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case errors.Is(err, sql.ErrNoRows):
		return writethru.Errorf(writethru.NotFound, "it is not in the archive")
	}
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return writethru.Errorf(writethru.Internal, "archive: %w", err)
	}
	return sqliteFailure(e)
}

func sqliteFailure(e *sqlite.Error) error {
	switch e.Code() & 0xff { // the primary code
	case lib.SQLITE_FULL:
		return writethru.Errorf(writethru.Unreachable, "the disk of the archive is full: %w", e)
	case lib.SQLITE_IOERR, lib.SQLITE_CANTOPEN, lib.SQLITE_NOMEM:
		return writethru.Errorf(writethru.Unreachable, "the disk of the archive fails: %w", e)
	case lib.SQLITE_CORRUPT, lib.SQLITE_NOTADB:
		return writethru.Errorf(writethru.Malformed, "the archive is damaged: %w", e)
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED:
		return writethru.Errorf(writethru.Forbidden, "the archive is held by another process: %w", e)
	case lib.SQLITE_READONLY, lib.SQLITE_PERM, lib.SQLITE_AUTH:
		return writethru.Errorf(writethru.Forbidden, "the archive may not be written to: %w", e)
	case lib.SQLITE_INTERRUPT:
		return context.Canceled
	}
	return writethru.Errorf(writethru.Internal, "archive: %w", e)
}
