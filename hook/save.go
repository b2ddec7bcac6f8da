package hook

import (
	"context"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/query"
)

// How long what a person types may be. The length of a query is for package query to say.
const (
	longestName    = 100  // characters
	longestAddress = 2000 // bytes
)

// mostSearches is how many an archive keeps.
const mostSearches = 200

// Save keeps a search; address is that of its hook, or empty. What is returned has the secret of the hook this once: one that was
// kept already comes without. What cannot be meant is malformed, with a sentence.
func Save(ctx context.Context, a archive.Searches, name, text, address string) (archive.SavedSearch, error) {
	s := archive.SavedSearch{Name: strings.TrimSpace(name), Query: strings.TrimSpace(text), Hook: strings.TrimSpace(address), Created: time.Now()}
	if err := checkSearch(s); err != nil {
		return s, err
	}
	if s.Hook != "" {
		s.Secret = newSecret()
	}
	list, err := a.SavedSearches(ctx)
	if err != nil {
		return s, err
	}
	if len(list) >= mostSearches {
		return s, writethru.Errorf(writethru.Malformed, "%d searches are saved, and no more are kept; remove one first", mostSearches)
	}
	saved, err := a.SaveSearch(ctx, s)
	if saved.Secret != s.Secret {
		saved.Secret = ""
	}
	return saved, err
}

func checkSearch(s archive.SavedSearch) error {
	switch {
	case s.Name == "":
		return writethru.Errorf(writethru.Malformed, "a saved search needs a name")
	case utf8.RuneCountInString(s.Name) > longestName:
		return writethru.Errorf(writethru.Malformed, "the name is longer than %d characters", longestName)
	}
	q, err := query.Parse(s.Query, time.Local)
	if err == nil && q == (archive.SearchQuery{}) {
		err = writethru.Errorf(writethru.Malformed, "there is nothing to search for")
	}
	if err == nil && s.Hook != "" {
		err = checkAddress(s.Hook)
	}
	return err
}

// checkAddress says why something cannot be the address of a hook. Whether its host may be reached is found when it is.
func checkAddress(address string) error {
	u, err := url.Parse(address)
	switch {
	case len(address) > longestAddress:
		return writethru.Errorf(writethru.Malformed, "the address of the hook is longer than %d bytes", longestAddress)
	case err != nil, u.Scheme != "http" && u.Scheme != "https", u.Hostname() == "":
		return writethru.Errorf(writethru.Malformed, "the address of the hook is none of the web; one looks like https://receiver.example/hook")
	case u.User != nil:
		return writethru.Errorf(writethru.Malformed, "the address of the hook holds a name or password; deliveries are signed instead")
	}
	return nil
}

// Host is where the hook of a search is, "" where it has none. The rest of the address often is a key, and nobody's business.
func Host(s archive.SavedSearch) string {
	u, err := url.Parse(s.Hook)
	if err != nil {
		return ""
	}
	return u.Host
}
