package corpus

import (
	"hash/fnv"
	"net/url"
	"strings"

	"golang.org/x/net/publicsuffix"
)

// Folds is the number of parts into which pages are parted for cross-validation.
const Folds = 5

// Fold returns the part, from 0 to Folds-1, that a page with this URL belongs
// to. All pages of a registered domain are in one part, whatever their set, so that a
// model trained without a part has never seen the outlets in it.
func Fold(pageURL string) int {
	host := ""
	if u, err := url.Parse(pageURL); err == nil {
		host = strings.ToLower(u.Hostname())
	}
	if domain, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
		host = domain
	}
	h := fnv.New32a()
	h.Write([]byte(host))
	return int(h.Sum32()>>3) % Folds
}
