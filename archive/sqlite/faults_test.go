package sqlite

import (
	"context"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

func openAt(t *testing.T, path string) *Archive {
	t.Helper()
	a, err := Open(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func closed(t *testing.T, a *Archive) {
	t.Helper()
	if err := a.Close(); err != nil {
		t.Fatal(err)
	}
}

func wantKind(t *testing.T, what string, err error, kind writethru.Kind) {
	t.Helper()
	if err == nil || writethru.KindOf(err) != kind {
		t.Errorf("%s: error is %v, want one of kind %s", what, err, kind)
	}
}

// putSome puts n invented articles, and again with another sentence, so that each has two versions.
func putSome(t *testing.T, a *Archive, n int) {
	t.Helper()
	for i := range 2 * n {
		c := invent(rand.New(rand.NewPCG(5, uint64(i))), i%n)
		c.Page = []byte(strings.Repeat(c.Reading.Article.Text, 2))
		if _, err := a.Put(t.Context(), c); err != nil {
			t.Fatal(err)
		}
	}
}

// damages returns what the check of an archive finds.
func damages(t *testing.T, a *Archive) []archive.Damage {
	t.Helper()
	var list []archive.Damage
	for d, err := range a.Check(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, d)
	}
	return list
}

func TestASecondProcessIsRefused(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "archive.db")
	a := openAt(t, path)
	_, err := Open(t.Context(), path)
	wantKind(t, "open a second time", err, writethru.Forbidden)
	if want := fmt.Sprintf("in use by another process (%d)", os.Getpid()); err == nil || !strings.Contains(err.Error(), want) {
		t.Errorf("error is %v, want one that says %q", err, want)
	}
	closed(t, a)
	closed(t, openAt(t, path))
}

func TestCloseTidiesUp(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "archive.db")
	a := openAt(t, path)
	putSome(t, a, 3)
	damages(t, a)
	closed(t, a)
	if _, err := os.Stat(path + "-wal"); err == nil {
		t.Error("the journal is left behind: a connection is still open")
	}
}

func TestReadOnlyBesideAWriter(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "archive.db")
	_, err := OpenReadOnly(t.Context(), path)
	wantKind(t, "read what is not there", err, writethru.NotFound)
	a := openAt(t, path)
	b, err := OpenReadOnly(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	if a.ReadOnly() || !b.ReadOnly() {
		t.Errorf("read only: the writer says %v, the reader %v", a.ReadOnly(), b.ReadOnly())
	}
	putSome(t, a, 3)
	if list, err := b.Articles(t.Context(), archive.ArticleQuery{}); err != nil || len(list) != 3 {
		t.Errorf("the reader sees %d articles, %v", len(list), err)
	}
	wantKind(t, "write through it", b.Seen(t.Context(), 1, invent(rand.New(rand.NewPCG(1, 1)), 1).Seen), writethru.Forbidden)
	closed(t, a)
	if found := damages(t, b); len(found) > 0 {
		t.Errorf("the reader finds %v", found)
	}
	closed(t, b)
	if b, err = OpenReadOnly(t.Context(), path); err != nil {
		t.Fatal(err)
	}
	closed(t, b)
}

func TestOtherFilesAreRefused(t *testing.T) {
	t.Parallel()
	other := func(statement string) func(string) {
		return func(path string) {
			db, err := sql.Open("sqlite", path)
			if err == nil {
				_, err = db.Exec(statement)
			}
			if err != nil {
				t.Error(err)
			}
			db.Close()
		}
	}
	for _, test := range []struct {
		about string
		make  func(path string)
		kind  writethru.Kind
	}{
		{"a newer form", func(path string) {
			closed(t, openAt(t, path))
			other(`INSERT INTO goose_db_version (version_id, is_applied) VALUES (4711, 1)`)(path)
		}, writethru.Forbidden},
		{"another program's database", other(`CREATE TABLE bookmarks (url TEXT)`), writethru.Malformed},
		{"a text", func(path string) { os.WriteFile(path, []byte(strings.Repeat("no database ", 999)), 0o600) }, writethru.Malformed},
		{"a folder", func(path string) { os.Mkdir(path, 0o700) }, writethru.Unreachable},
	} {
		path := filepath.Join(t.TempDir(), "archive.db")
		test.make(path)
		_, err := Open(t.Context(), path)
		wantKind(t, "open "+test.about, err, test.kind)
		_, err = OpenReadOnly(t.Context(), path)
		wantKind(t, "read "+test.about, err, test.kind)
	}
}

// TestFullDisk lets the file grow no further for a while.
func TestFullDisk(t *testing.T) {
	t.Parallel()
	a := openAt(t, filepath.Join(t.TempDir(), "archive.db"))
	defer a.Close()
	putSome(t, a, 5)
	maxPages(t, a, `(SELECT page_count + 20 FROM pragma_page_count)`)
	var err error
	random, put := rand.New(rand.NewPCG(7, 7)), 0
	for n := 100; err == nil && n < 200; n++ {
		if _, err = a.Put(t.Context(), invent(random, n)); err == nil {
			put++
		}
	}
	wantKind(t, "put on a full disk", err, writethru.Unreachable)
	if found := damages(t, a); len(found) > 0 {
		t.Errorf("a full disk left %v", found)
	}
	maxPages(t, a, `1000000`)
	if _, err := a.Put(t.Context(), invent(random, 300)); err != nil {
		t.Errorf("with room again: %v", err)
	}
	if list, err := a.Articles(t.Context(), archive.ArticleQuery{Limit: 1000}); err != nil || len(list) != 5+put+1 {
		t.Errorf("there are %d articles, want %d; %v", len(list), 5+put+1, err)
	}
}

func maxPages(t *testing.T, a *Archive, expression string) {
	t.Helper()
	var pages int64
	if err := a.writer.QueryRowContext(t.Context(), `SELECT `+expression).Scan(&pages); err != nil {
		t.Fatal(err)
	}
	if err := a.writer.QueryRowContext(t.Context(), fmt.Sprintf(`PRAGMA max_page_count = %d`, pages)).Scan(&pages); err != nil {
		t.Fatal(err)
	}
}

func TestDamagedFrames(t *testing.T) {
	t.Parallel()
	for _, table := range []table{pages, readings} {
		a := openAt(t, filepath.Join(t.TempDir(), "archive.db"))
		defer a.Close()
		putSome(t, a, 4)
		damaged, err := a.Find(t.Context(), "https://courier.example/2")
		if err != nil {
			t.Fatal(err)
		}
		flip(t, a, table, damaged.Latest)
		found := damages(t, a)
		if len(found) != 1 || found[0].Article != damaged.ID || found[0].Version != damaged.Latest {
			t.Errorf("damage in %s is found as %v", table, found)
		}
		_, err = a.content(t.Context(), a.reader, table, damaged.Latest)
		wantKind(t, "read what is damaged", err, writethru.Malformed)
		if hits, err := a.Search(t.Context(), archive.SearchQuery{}); err != nil || len(hits) < 3 {
			t.Errorf("with damage in %s, a search has %d hits, %v", table, len(hits), err)
		}
		c := invent(rand.New(rand.NewPCG(9, 9)), 2)
		next, err := a.Put(t.Context(), c)
		if err != nil || next.Number != 3 {
			t.Fatalf("put after damage: %v, %v", next, err)
		}
		if _, err := a.Reading(t.Context(), next.Version); err != nil {
			t.Errorf("read what came after damage: %v", err)
		}
	}
}

// TestContradictions changes rows behind the archive's back.
func TestContradictions(t *testing.T) {
	t.Parallel()
	for _, statement := range []string{
		`UPDATE articles SET versions = 7 WHERE id = 2`,
		`UPDATE versions SET number = 9 WHERE article = 2 AND number = 2`,
		`UPDATE versions SET digest = zeroblob(32) WHERE article = 2 AND number = 1`,
		`DELETE FROM addresses WHERE article = 2`,
		`DELETE FROM article_words WHERE rowid = (SELECT latest FROM articles WHERE id = 2)`,
		`UPDATE quotes SET last = 2 WHERE article = 2`,
		`UPDATE readings SET sum = sum + 1 WHERE version = (SELECT latest FROM articles WHERE id = 2)`,
		`DELETE FROM pages WHERE version = (SELECT latest FROM articles WHERE id = 2)`,
	} {
		a := openAt(t, filepath.Join(t.TempDir(), "archive.db"))
		putSome(t, a, 3)
		if err := a.exec(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
		if found := damages(t, a); len(found) == 0 || found[0].Article != 2 {
			t.Errorf("after %s, the check finds %v", statement, found)
		}
		closed(t, a)
	}
}

// flip changes bits in the middle of a frame.
func flip(t *testing.T, a *Archive, table table, version int64) {
	t.Helper()
	f, err := loadFrame(t.Context(), a.reader, table, version)
	if err != nil {
		t.Fatal(err)
	}
	f.data[len(f.data)/2] ^= 0x55
	if err := a.exec(t.Context(), `UPDATE `+string(table)+` SET frame = ? WHERE version = ?`, f.data, version); err != nil {
		t.Fatal(err)
	}
}

// TestDamagedFile overwrites one page of the file after the other. Whatever it is, nothing panics or hangs, and
// the check says that something is lost, unless nothing stood there.
func TestDamagedFile(t *testing.T) {
	t.Parallel()
	const size = 4096
	path := filepath.Join(t.TempDir(), "archive.db")
	a := openAt(t, path)
	putSome(t, a, 12)
	closed(t, a)
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	step := size
	if testing.Short() {
		step *= 9
	}
	readable, tried := 0, 0
	for at := size; at < len(whole); at += step {
		broken := append([]byte(nil), whole...)
		for i := range size {
			broken[at+i] ^= byte(i*7 + 1)
		}
		if err := os.WriteFile(path, broken, 0o600); err != nil {
			t.Fatal(err)
		}
		readable += readDamaged(t, path, at/size)
		tried++
	}
	t.Logf("%d pages damaged, one at a time: %.1f of 12 articles can be read", tried, float64(readable)/float64(tried))
	if tried == 0 || readable < 12*tried/2 {
		t.Error("too few can be read")
	}
}

// readDamaged checks an archive one page of which is damaged, and returns how many articles can be read.
func readDamaged(t *testing.T, path string, page int) (readable int) {
	a, err := OpenReadOnly(t.Context(), path)
	if err != nil {
		wantKind(t, fmt.Sprintf("open with page %d damaged", page), err, writethru.Malformed)
		return 0
	}
	defer a.Close()
	found := 0
	for _, err := range a.Check(t.Context()) {
		if err != nil {
			t.Errorf("check with page %d damaged: %v", page, err)
		}
		found++
	}
	if found == 0 {
		t.Errorf("with page %d damaged, the check finds nothing", page)
	}
	for id := range int64(12) {
		if isReadable(t.Context(), a, id+1) {
			readable++
		}
	}
	return readable
}

func isReadable(ctx context.Context, a *Archive, id int64) bool {
	article, err := a.Article(ctx, id)
	if err != nil {
		return false
	}
	_, err = a.Reading(ctx, article.Latest)
	return err == nil
}
