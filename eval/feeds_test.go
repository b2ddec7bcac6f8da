package eval

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/corpus/corpustest"
)

// TestFeedsQuality holds that all of feedparser's files are read, and the lines below which no change may take
// the titles and addresses in them. The figures are in scores.md.
func TestFeedsQuality(t *testing.T) {
	t.Parallel()
	data := os.Getenv("WRITETHRU_DATA")
	if data == "" {
		t.Skip("WRITETHRU_DATA does not say where the public data is")
	}
	score, err := scoreFeeds(data)
	if err != nil {
		t.Fatal(err)
	}
	const leastTitles, leastLinks = 386, 33
	if score.All.Right < score.All.All || score.Titles.Right < leastTitles || score.Links.Right < leastLinks {
		t.Errorf("%s files, %s titles and %s links are right:\n%s", score.All, score.Titles, score.Links, strings.Join(score.Wrong, "\n"))
	}
}

func TestFeeds(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if _, err := Feeds(t.Context(), dir); writethru.KindOf(err) != writethru.NotFound {
		t.Errorf("got %v without files", err)
	}
	folder := filepath.Join(dir, "feeds")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	corpustest.WriteSet(t, folder, "feeds", nil,
		corpustest.Entry{Path: "feeds/a.xml", HTML: `<rss><channel><title>Tide &amp;lt; tables</title><link>/home</link></channel></rss>`},
		corpustest.Entry{Path: "feeds/b.xml", HTML: `<p>Not found</p>`},
		corpustest.Entry{Path: "feeds/c.xml"})
	writeFile(t, filepath.Join(folder, "feeds.jsonl"), `
		{"file": "feeds/a.xml", "group": "wellformed", "must_parse": "strict", "expect": "not bozo and feed['title'] == 'Tide &lt; tables'"}
		{"file": "feeds/a.xml", "group": "json", "must_parse": "strict", "expect": "feed.link == \"http://harbour.example/home\"", "header": ["Content-Location: http://harbour.example/"]}
		{"file": "feeds/b.xml", "group": "illformed", "must_parse": "lenient", "expect": "entries[0]['title'] == 'a'"}
		{"file": "feeds/c.xml", "group": "illformed", "must_parse": "no-crash", "expect": "bozo"}`)
	report, err := Feeds(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	table := report.Tables[0]
	if got, want := strings.Join(table.Columns, ", "), "all, wellformed, illformed, json, strict, lenient, no-crash, titles, links"; got != want {
		t.Errorf("columns %s, want %s", got, want)
	}
	if got, want := strings.Join(table.Rows[0].Cells, ", "), "3 of 4, 1 of 1, 1 of 2, 1 of 1, 2 of 2, 0 of 1, 1 of 1, 1 of 2, 1 of 1"; got != want {
		t.Errorf("cells %s, want %s", got, want)
	}
}
