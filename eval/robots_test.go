package eval

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/robots"
	reader "github.com/writethru/writethru/robots"
)

// TestRobotsCases holds that every public case is answered right.
func TestRobotsCases(t *testing.T) {
	t.Parallel()
	data := os.Getenv("WRITETHRU_DATA")
	if data == "" {
		t.Skip("WRITETHRU_DATA does not say where the public data is")
	}
	cases, err := robots.Read(data)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases {
		if reader.Parse([]byte(c.File)).Allowed(c.Agent, c.Path()) != c.Want {
			t.Errorf("%s: %q for %q, want %v by %q", c.Test, c.URL, c.Agent, c.Want, c.File)
		}
	}
}

func TestRobots(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if _, err := Robots(t.Context(), dir); writethru.KindOf(err) != writethru.NotFound {
		t.Errorf("got %v without cases", err)
	}
	folder := filepath.Join(dir, "feeds", "robots")
	if err := os.MkdirAll(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	writeFile(t, filepath.Join(folder, "cases.json"), `[
		{"test": "ID_Gull", "robots": "user-agent: Gull\ndisallow: /nest", "ua": "Gull", "url": "http://harbour.example/nest", "want": false},
		{"test": "ID_Gull", "robots": "user-agent: Gull\ndisallow: /nest", "ua": "Gull", "url": "http://harbour.example/nest", "want": true},
		{"test": "GoogleOnly_Gull", "robots": "", "ua": "", "url": "", "want": true}]`)
	report, err := Robots(t.Context(), dir)
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(report.Tables[0].Rows[0].Cells, ", "); got != "2 of 3, 1 of 2, 1 of 1" {
		t.Errorf("got %s", got)
	}
}
