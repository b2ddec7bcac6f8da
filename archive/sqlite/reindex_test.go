package sqlite

import (
	"math/rand/v2"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// firstForm takes back what all later forms of the archive brought.
const firstForm = undoOutlets + undoSearches + `
	ALTER TABLE versions DROP COLUMN dropped_voiced;
	UPDATE versions SET dropped = replace(replace(replace(dropped, char(10), ''), 'reported', ''), 'attributed', ''),
		dropped_names = replace(dropped_names, '·', '');
	DROP TABLE article_words;
	CREATE VIRTUAL TABLE article_words USING fts5 (
		text, speakers, names, tags,
		content = '', contentless_delete = 1, tokenize = 'ascii'
	);
	DELETE FROM goose_db_version WHERE version_id = 2;`

// An archive of the first form gets the index that it would have if this program had kept it.
func TestReindex(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "archive.db")
	keepVersions(t, path)
	want := indexed(t, path, "")
	if was := indexed(t, path, firstForm); len(want) == 0 || len(was) > 0 {
		t.Fatalf("the index has %d words, and %d in the first form", len(want), len(was))
	}
	if _, err := OpenReadOnly(t.Context(), path); writethru.KindOf(err) != writethru.Forbidden {
		t.Errorf("opened for reading, the first form gives %v", err)
	}
	reopen(t, path)
	if diff := cmp.Diff(want, indexed(t, path, "")); diff != "" {
		t.Errorf("want -, got +:\n%s", diff)
	}
}

// What is damaged is passed over, and found otherwise by what is whole.
func TestReindexDamaged(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "archive.db")
	keepVersions(t, path)
	indexed(t, path, firstForm+`UPDATE readings SET sum = sum + 1 WHERE version IN (SELECT latest FROM articles WHERE id IN (1, 2))`)
	a := reopen(t, path)
	for _, test := range []struct {
		about string
		q     archive.ArticleQuery
		want  int
	}{
		{"by outlet", archive.ArticleQuery{Limit: 99, Outlet: "The Tarn Courier"}, 20},
		{"by change", archive.ArticleQuery{Limit: 99, Change: writethru.QuoteDropped}, 10},
		{"all", archive.ArticleQuery{Limit: 99}, 20},
	} {
		found, err := a.Articles(t.Context(), test.q)
		if err != nil || len(found) != test.want {
			t.Errorf("%s: %d articles, %v, want %d", test.about, len(found), err, test.want)
		}
	}
}

// keepVersions makes an archive of twenty articles, half of them in three versions.
func keepVersions(t *testing.T, path string) {
	a, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	random := rand.New(rand.NewPCG(1, 2))
	for round := range 3 {
		for n := 0; n < 20; n += 1 + min(round, 1) {
			c := invent(random, n)
			c.Reading.Article.Outlet = "The Tarn Courier"
			if c.Seen = c.Seen.Add(time.Duration(round) * 24 * time.Hour); round > 0 {
				c.Changes = []writethru.Change{{Kind: writethru.QuoteDropped}}
			}
			if _, err := a.Put(t.Context(), c); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// reopen opens an archive until the end of the test.
func reopen(t *testing.T, path string) *Archive {
	t.Helper()
	a, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

// indexed runs statements on a closed archive, and returns what its index holds then: word, article, column and place.
func indexed(t *testing.T, path, statements string) []string {
	t.Helper()
	db, err := openWriter(path)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(statements + `; CREATE VIRTUAL TABLE temp.words USING fts5vocab(main, article_words, instance)`); err != nil {
		t.Fatal(err)
	}
	list, err := collect(t.Context(), db, scanString, `SELECT format('%s %d %s %d', term, doc, col, "offset") FROM temp.words`)
	if err != nil {
		t.Fatal(err)
	}
	return list
}
