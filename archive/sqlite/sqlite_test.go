package sqlite_test

import (
	"path/filepath"
	"testing"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/archivetest"
	"github.com/writethru/writethru/archive/sqlite"
)

func TestConformance(t *testing.T) {
	t.Parallel()
	archivetest.Run(t, func(t *testing.T) archive.Archive {
		return open(t, filepath.Join(t.TempDir(), "folder", "archive?#.db"))
	})
}

func open(t *testing.T, path string) *sqlite.Archive {
	t.Helper()
	a, err := sqlite.Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	})
	return a
}
