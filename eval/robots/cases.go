package robots

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/encoding/charmap"

	"github.com/writethru/writethru"
)

// A Case asks whether an agent may fetch an address.
type Case struct {
	Test  string `json:"test"` // its name at Google
	File  string `json:"robots"`
	Agent string `json:"ua"`
	URL   string `json:"url"`
	Want  bool   `json:"want"`
}

// Read reads the cases in the folder data/feeds/robots.
func Read(data string) ([]Case, error) {
	body, err := os.ReadFile(filepath.Join(data, "feeds", "robots", "cases.json"))
	if err != nil {
		return nil, writethru.Errorf(writethru.NotFound, "no cases of robots.txt: %w", err)
	}
	return parse(body)
}

func parse(body []byte) ([]Case, error) {
	var cases []Case
	if err := json.Unmarshal(body, &cases); err != nil {
		return nil, writethru.Errorf(writethru.Malformed, "the cases of robots.txt are malformed: %w", err)
	}
	for i := range cases {
		cases[i].File = octets(cases[i].File)
	}
	return cases, nil
}

// octets returns a file whose octets the cases give as characters of Latin-1.
func octets(file string) string {
	latin1, err := charmap.ISO8859_1.NewEncoder().String(file)
	if err != nil {
		return file
	}
	return latin1
}

// IsGoogleOnly reports whether the case goes beyond RFC 9309.
func (c Case) IsGoogleOnly() bool { return strings.HasPrefix(c.Test, "GoogleOnly_") }

// Path returns what follows the host in the address, octet by octet: the cases hold
// addresses that no client would send so.
func (c Case) Path() string {
	_, rest, found := strings.Cut(c.URL, "://")
	if start := strings.IndexAny(rest, "/?"); found && start >= 0 {
		return rest[start:]
	}
	return ""
}
