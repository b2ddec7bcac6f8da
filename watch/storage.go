package watch

import (
	"errors"

	"github.com/writethru/writethru"
)

// A storageError is an error of the archive, not of what was to be put into it. It ends a job; all jobs
// are tried again later.
type storageError struct{ error }

func (e storageError) Unwrap() error { return e.error }

// storage marks an error as the archive's.
func storage(err error) error {
	if err == nil {
		return nil
	}
	return storageError{err}
}

func isStorage(err error) bool {
	var s storageError
	return errors.As(err, &s)
}

// putError marks an error of keeping what was read: a disk that is full, or an archive that is
// locked, is no fault of the article's.
func putError(err error) error {
	switch writethru.KindOf(err) {
	case writethru.Unreachable, writethru.Forbidden:
		return storage(err)
	}
	return err
}

// isNotFound reports whether something is simply not there.
func isNotFound(err error) bool { return err != nil && writethru.KindOf(err) == writethru.NotFound }
