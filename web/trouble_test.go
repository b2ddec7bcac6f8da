package web_test

import (
	"bytes"
	"context"
	"database/sql"
	"log/slog"
	"net/http"
	"os"
	"strings"
	"sync"
	"testing"
	"testing/synctest"

	_ "modernc.org/sqlite" // to write to an archive as a program of another make might

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/archive/sqlite"
	"github.com/writethru/writethru/web"
	"github.com/writethru/writethru/web/webtest"
)

// troubled serves an archive that was opened as `writethru serve` opens it, and returns its file.
func troubled(t *testing.T, log *bytes.Buffer) (s *web.Server, path string) {
	t.Helper()
	path = webtest.File(t)
	a, err := sqlite.OpenReadOnly(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	if s, err = web.New(web.Options{Archive: a, Logger: slog.New(slog.NewTextHandler(log, nil))}); err != nil {
		t.Fatal(err)
	}
	return s, path
}

// TestArchiveIsOverwritten serves an archive whose file is overwritten with noise: the pages say that it is damaged, and the log says
// it in more words.
func TestArchiveIsOverwritten(t *testing.T) {
	t.Parallel()
	var log bytes.Buffer
	s, path := troubled(t, &log)
	overwrite(t, path)
	for _, page := range []string{"/", "/articles/2", "/articles/2/diff", "/search?q=grain", "/people", "/people/Calder", "/outlets", "/feeds/changes.atom"} {
		log.Reset()
		w := get(s, page)
		if w.Code != http.StatusInternalServerError || !strings.Contains(w.Body.String(), "is damaged; “writethru check” says more") {
			t.Errorf("%s: status %d, %s", page, w.Code, w.Body)
		}
		if !strings.Contains(log.String(), "the archive is damaged: ") {
			t.Errorf("%s: the log is %q", page, &log)
		}
	}
	if w := get(s, "/api/v1/articles"); w.Code != http.StatusInternalServerError || w.Header().Get("Content-Type") != "application/problem+json" {
		t.Errorf("the API: status %d, %v", w.Code, w.Header())
	}
	for path, want := range map[string]int{"/healthz": 503, "/metrics": 200, "/static/style.css": 200, "/nothing": 404} {
		if w := get(s, path); w.Code != want {
			t.Errorf("%s: status %d, want %d", path, w.Code, want)
		}
	}
}

// overwrite keeps the length of a file, and nothing else.
func overwrite(t *testing.T, path string) {
	t.Helper()
	was, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if _, err := f.Write(bytes.Repeat([]byte("noise "), int(was.Size())/6)); err != nil {
		t.Fatal(err)
	}
}

// TestArchiveIsRemoved serves an archive whose file is taken away: what is open can be read on, and who would open it once more
// is told that it cannot be had. Nobody is told that there is nothing.
func TestArchiveIsRemoved(t *testing.T) {
	t.Parallel()
	var log bytes.Buffer
	s, path := troubled(t, &log)
	for _, file := range []string{path, path + "-wal", path + "-shm"} {
		os.Remove(file)
	}
	var readers sync.WaitGroup
	for range 16 {
		readers.Go(func() {
			for _, page := range []string{"/", "/articles/2", "/search?q=grain"} {
				w := get(s, page)
				isWhole := w.Code == http.StatusOK && strings.Contains(w.Body.String(), "grain")
				isGone := w.Code == http.StatusServiceUnavailable && strings.Contains(w.Body.String(), "the disk of the archive fails") && w.Header().Get("Retry-After") != ""
				if !isWhole && !isGone {
					t.Errorf("%s: status %d, %s", page, w.Code, w.Body)
				}
			}
		})
	}
	readers.Wait()
}

// TestArchiveIsBusy serves an archive that another program is writing to, and holds the lock of: readers are served on.
func TestArchiveIsBusy(t *testing.T) {
	t.Parallel()
	var log bytes.Buffer
	s, path := troubled(t, &log)
	writer, err := sql.Open("sqlite", "file:"+path)
	if err != nil {
		t.Fatal(err)
	}
	defer writer.Close()
	writer.SetMaxOpenConns(1)
	for _, statement := range []string{"BEGIN IMMEDIATE", "DELETE FROM article_words", "DELETE FROM sources"} {
		if _, err := writer.ExecContext(t.Context(), statement); err != nil {
			t.Fatal(err)
		}
	}
	for _, page := range []string{"/", "/articles/2", "/articles/2/diff", "/search?q=grain", "/outlets", "/healthz", "/api/v1/articles"} {
		if w := get(s, page); w.Code != http.StatusOK {
			t.Errorf("%s: status %d, %s", page, w.Code, w.Body)
		}
	}
}

// TestArchiveIsHeld gets the error of an archive that is not let go of in time.
func TestArchiveIsHeld(t *testing.T) {
	t.Parallel()
	held := writethru.Errorf(writethru.Forbidden, "the archive is held by another process")
	for _, page := range []string{"/", "/api/v1/articles"} {
		w := get(room(t, brokenArchive{webtest.Archive(t), held}), page)
		if w.Code != http.StatusServiceUnavailable || w.Header().Get("Retry-After") == "" || !strings.Contains(w.Body.String(), "held by another process") {
			t.Errorf("%s: status %d, %v, %s", page, w.Code, w.Header(), w.Body)
		}
	}
}

// silentArchive never answers.
type silentArchive struct{ archive.Archive }

func (silentArchive) Articles(ctx context.Context, _ archive.ArticleQuery) ([]archive.Article, error) {
	<-ctx.Done()
	return nil, ctx.Err()
}

// TestArchiveIsSilent waits for ten seconds, and says so.
func TestArchiveIsSilent(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		s := room(t, silentArchive{})
		for _, page := range []string{"/", "/api/v1/articles"} {
			w := get(s, page)
			if w.Code != http.StatusServiceUnavailable || !strings.Contains(w.Body.String(), "the archive did not answer within 10s") {
				t.Errorf("%s: status %d, %s", page, w.Code, w.Body)
			}
		}
	})
}
