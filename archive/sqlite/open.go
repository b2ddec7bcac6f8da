package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/sqlite/internal/zdelta"
)

// An Archive is an [archive.Archive] in a file.
type Archive struct {
	lock   *os.File    // nil where it is only read
	writer *writer     // nil where it is only read
	reader *statements // of a pool of connections
	frames *zdelta.Coder
	pools  []*sql.DB
}

var _ archive.Archive = (*Archive)(nil)

// Open opens the archive at path to read and write, and makes it where there is none, its folder too. Where
// another process has it open so, it is forbidden; so is an archive that a newer program wrote.
func Open(ctx context.Context, path string) (*Archive, error) {
	if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
		return nil, writethru.Errorf(writethru.Forbidden, "there is no folder for the archive: %w", err)
	}
	return opened(path, func(a *Archive, path string) error { return a.open(ctx, path) })
}

// OpenReadOnly opens the archive at path to read, also while another process writes to it. All
// that would write is forbidden.
func OpenReadOnly(ctx context.Context, path string) (*Archive, error) {
	if _, err := os.Stat(path); err != nil {
		return nil, writethru.Errorf(writethru.NotFound, "there is no archive: %w", err)
	}
	return opened(path, func(a *Archive, path string) error { return a.openReader(ctx, path) })
}

// opened returns the archive at path as open opens it.
func opened(path string, open func(a *Archive, path string) error) (*Archive, error) {
	a, path := &Archive{}, realPath(path)
	var err error
	if a.frames, err = zdelta.New(); err != nil {
		return nil, err
	}
	if err := open(a, path); err != nil {
		return nil, errors.Join(located(path, err), a.Close())
	}
	return a, nil
}

func (a *Archive) open(ctx context.Context, path string) (err error) {
	if a.lock, err = lock(path); err != nil {
		return err
	}
	db, err := openWriter(path)
	if err != nil {
		return err
	}
	a.pools = append(a.pools, db)
	if err := a.migrate(ctx, db); err != nil {
		return err
	}
	if a.writer, err = newWriter(ctx, db); err != nil {
		return err
	}
	return a.openReader(ctx, path)
}

func (a *Archive) openReader(ctx context.Context, path string) (err error) {
	db, err := openReaders(path, max(4, runtime.GOMAXPROCS(0)))
	if err != nil {
		return err
	}
	a.pools, a.reader = append(a.pools, db), newStatements(db)
	return a.checkForm(ctx, db)
}

// ReadOnly reports whether the archive was opened to read.
func (a *Archive) ReadOnly() bool { return a.writer == nil }

// realPath is the path that all paths to a file share, so that there is one lock.
func realPath(path string) string {
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	if absolute, err := filepath.Abs(path); err == nil {
		path = absolute
	}
	return path
}

// located names the archive in an error that does not.
func located(path string, err error) error {
	err = failure(err)
	return writethru.Errorf(writethru.KindOf(err), "%s: %w", path, err)
}

// Close closes the archive once all that reads and writes has ended, and lets others write to it.
func (a *Archive) Close() error {
	var errs []error
	if a.reader != nil {
		errs = append(errs, a.reader.Close())
	}
	if a.writer != nil {
		errs = append(errs, a.writer.Close(), a.writer.conn.Close())
	}
	for _, db := range slices.Backward(a.pools) { // the writer last: it tidies up
		errs = append(errs, db.Close())
	}
	a.frames.Close()
	if a.lock != nil {
		errs = append(errs, a.lock.Close())
	}
	return errors.Join(errs...)
}
