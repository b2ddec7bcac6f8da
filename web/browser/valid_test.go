package browser_test

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"testing"
)

// checker is the W3C's checker of HTML, the Nu Html Checker.
const checker = "testdata/node_modules/vnu-jar/build/dist/vnu.jar"

// newer matches what the checker says of properties of CSS that are newer than it.
var newer = regexp.MustCompile(`Property “(field-sizing|vector-effect)” doesn't exist`)

// TestValid has each page, and the style of all, checked against the standards of HTML and CSS: not a warning.
func TestValid(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("the checker takes long")
	}
	if _, err := os.Stat(checker); err != nil {
		lack(t, "vnu-jar is not installed: npm ci --ignore-scripts in web/browser/testdata")
	}
	java, err := exec.LookPath("java")
	if err != nil {
		lack(t, "java is not installed")
	}
	folder, rooms := t.TempDir(), rooms(t)
	for n, p := range pages {
		save(t, rooms[p.room]+p.path, filepath.Join(folder, fmt.Sprintf("%02d.html", n)))
	}
	save(t, rooms["day"]+"/static/style.css", filepath.Join(folder, "style.css"))
	report, err := exec.CommandContext(t.Context(), java, "-jar", checker, "--also-check-css", "--format", "json", "--stdout", "--exit-zero-always", folder).Output()
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range messages(t, report) {
		if !newer.MatchString(m.Message) {
			t.Error(m.where(), m.Message, m.Extract)
		}
	}
}

// save writes what is at an address into a file.
func save(t *testing.T, address, path string) {
	t.Helper()
	response, err := http.Get(address)
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	body, err := io.ReadAll(response.Body)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, body, 0o644); err != nil {
		t.Fatal(err)
	}
}

// A message is what the checker says of a place in a file.
type message struct {
	URL      string
	LastLine int
	Message  string
	Extract  string
}

// messages reads what the checker says.
func messages(t *testing.T, report []byte) []message {
	t.Helper()
	var said struct{ Messages []message }
	if err := json.Unmarshal(report, &said); err != nil {
		t.Fatalf("%v in %q", err, report)
	}
	return said.Messages
}

// where names the page of the table, or the file, and the line.
func (m message) where() string {
	name, n := filepath.Base(m.URL), 0
	if _, err := fmt.Sscanf(name, "%d.html", &n); err == nil {
		name = pages[n].name()
	}
	return fmt.Sprintf("%s, line %d:", name, m.LastLine)
}
