package metadata

import (
	"net/url"
	"slices"
	"strings"
	"unicode"
)

// place finds the address by which the page wants to be known, absolute where the
// page's own is known, and the address to go by: the page's own, else that.
func (e *evidence) place(pageURL string) {
	own, err := url.Parse(pageURL)
	if err != nil {
		own = &url.URL{}
	}
	e.address = own
	for _, candidate := range []string{e.canonical, e.meta("og:url")} {
		u, err := own.Parse(candidate)
		if candidate == "" || err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
			continue
		}
		e.canonical = u.String()
		if own.Host == "" {
			e.address = u
		}
		return
	}
	e.canonical = ""
}

// language returns the declared language of the page.
func (e *evidence) language() string {
	declared := []string{e.lang, e.meta("content-language"), e.meta("og:locale"), e.meta("language", "dc.language")}
	if a := e.linked.main(); a != nil {
		declared = append(declared, a.get("inLanguage").plain())
	}
	for _, tag := range declared {
		if lang := primary(tag); lang != "" {
			return lang
		}
	}
	return ""
}

// primary returns the primary subtag of a language tag in lower case, "" for
// what is no tag.
func primary(tag string) string {
	tag, _, _ = strings.Cut(strings.TrimSpace(tag), ",")
	if i := strings.IndexAny(tag, "-_;"); i >= 0 {
		tag = tag[:i]
	}
	tag = strings.ToLower(strings.TrimSpace(tag))
	if len(tag) < 2 || len(tag) > 3 || strings.Trim(tag, "abcdefghijklmnopqrstuvwxyz") != "" {
		return ""
	}
	return tag
}

// outlet returns the name of who publishes the page.
func (e *evidence) outlet() string {
	names := []string{e.meta("og:site_name")}
	if a := e.linked.main(); a != nil {
		names = append(names, e.linked.resolve(a.get("publisher")).plain())
	}
	names = append(names, e.meta("application-name", "publisher", "dc.publisher"))
	for _, name := range names {
		if name = clean(name); name != "" && !strings.Contains(name, "://") {
			return name
		}
	}
	return ""
}

// maxSiteName bounds the name of an outlet, folded, in bytes; what is longer is a
// slogan or a title.
const maxSiteName = 48

// nameSite finds, folded, the names by which the outlet may appear in titles and
// bylines.
func (e *evidence) nameSite() {
	names := []string{e.meta("og:site_name"), e.meta("application-name"), e.meta("apple-mobile-web-app-title"),
		e.meta("publisher"), e.meta("dc.publisher"), e.meta("al:ios:app_name"), strings.TrimPrefix(e.meta("twitter:site"), "@")}
	if a := e.linked.main(); a != nil {
		names = append(names, e.linked.resolve(a.get("publisher")).plain())
	}
	host := strings.TrimPrefix(e.address.Hostname(), "www.")
	names = append(names, host)
	if i := strings.LastIndexByte(host, '.'); i > 0 {
		names = append(names, host[:i])
	}
	for _, name := range names {
		if f := fold(clean(name)); f != "" && len(f) <= maxSiteName && !slices.Contains(e.sites, f) {
			e.sites = append(e.sites, f)
		}
	}
}

// fold keeps the letters and digits of a text, in lower case.
func fold(s string) string {
	return strings.Map(func(r rune) rune {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) {
			return -1
		}
		return unicode.ToLower(r)
	}, s)
}
