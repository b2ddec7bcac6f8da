package pipeline

import (
	"net/url"
	"strings"

	"golang.org/x/net/publicsuffix"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// address returns the address by which an article is known, without what only tracks its reader: the one that its
// page names, if that is of the same site. Some name the home page on every page, and some the outlet that they have
// the story from.
func address(doc *writethru.Document, f Fetched) string {
	if names(doc.Article.URL, f.FinalURL) {
		return archive.Canonical(doc.Article.URL)
	}
	return archive.Canonical(f.FinalURL)
}

// names reports whether a page fetched from an address may be known by another.
func names(canonical, fetched string) bool {
	to, err := url.Parse(canonical)
	if err != nil || canonical == "" {
		return false
	}
	from, err := url.Parse(fetched)
	return err != nil || !isWeb(from) || site(to) == site(from) && (!isHome(to) || isHome(from))
}

func isWeb(u *url.URL) bool { return u.Scheme == "http" || u.Scheme == "https" }

func isHome(u *url.URL) bool { return strings.Trim(u.Path, "/") == "" && u.RawQuery == "" }

// site returns the part of a host's name that one owner has.
func site(u *url.URL) string {
	host := strings.ToLower(u.Hostname())
	if site, err := publicsuffix.EffectiveTLDPlusOne(host); err == nil {
		return site
	}
	return host
}
