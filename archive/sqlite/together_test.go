package sqlite

import (
	"math/rand/v2"
	"path/filepath"
	"testing"

	"github.com/writethru/writethru/archive"
)

// TestTogetherGathers keeps new articles, for which the index of words gets nothing written before the end.
func TestTogetherGathers(t *testing.T) {
	t.Parallel()
	a := openAt(t, filepath.Join(t.TempDir(), "archive.db"))
	defer closed(t, a)
	putSome(t, a, 3)
	before, random := indexRows(t, a), rand.New(rand.NewPCG(3, 4))
	err := a.Together(t.Context(), func(s archive.Store) error {
		for i := range 6 {
			if _, err := s.Put(t.Context(), invent(random, 3+i)); err != nil {
				return err
			}
		}
		if now := indexRows(t, a); now != before {
			t.Errorf("the index of words has %d rows, want %d as before", now, before)
		}
		return nil
	})
	if now := indexRows(t, a); err != nil || now == before {
		t.Errorf("in the end it has %d rows; %v", now, err)
	}
}

// indexRows returns how many rows FTS5 has, as the transaction that runs has them.
func indexRows(t *testing.T, a *Archive) (rows int) {
	t.Helper()
	if err := a.writer.QueryRowContext(t.Context(), `SELECT count(*) FROM article_words_data`).Scan(&rows); err != nil {
		t.Fatal(err)
	}
	return rows
}
