package metadata

import (
	"strings"
	"time"

	"github.com/writethru/writethru"
	"golang.org/x/net/html"
)

// The names of meta elements that give the day of publication and of the
// last change, the most trusted first. Editors do not set the loose ones: they
// may tell when a page was made from its parts.
var (
	publishedNames = []string{
		"article:published_time", "article:published", "og:article:published_time", "og:published_time", "og:pubdate",
		"datepublished", "date_published", "date-published", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
		"pubdate", "pub_date", "publishdate", "publish-date", "publish_date", "publisheddate", "published", "publication_date", "published-date",
		"article_date_original", "originalpublicationdate", "article.published", "displaydate", "rnews:datepublished", "bt:pubdate", "sw-pubdate",
		"citation_publication_date", "citation_online_date", "citation_date", "bepress_citation_date", "prism.publicationdate", "eprints.date",
		"dcterms.issued", "dc.date.issued", "dc.issued", "release_date", "ptime",
	}
	looseNames    = []string{"article:created", "datecreated", "dcterms.created", "dc.date.created", "dc.created", "dcterms.date", "dc.date", "date", "created"}
	modifiedNames = []string{
		"article:modified_time", "article:modified", "og:updated_time", "og:article:modified_time", "datemodified", "date_modified",
		"lastmod", "last-modified", "modified", "revised", "dcterms.modified", "dc.date.modified", "dc.modified", "dateupdate", "updated",
	}
)

// sureScore is what a visible date must score to be believed before a loose name.
const sureScore = 12

// dates returns when the article was published and last changed. A page that gives
// one date only is taken to give that of publication.
func (e *evidence) dates() (published, modified writethru.Moment) {
	order := e.dayOrder()
	published = e.structuredDate(publishedNames, order, "datePublished", "dateCreated", "uploadDate")
	modified = e.structuredDate(modifiedNames, order, "dateModified")
	path := e.urlDate()
	switch {
	case published.IsZero():
		published = path
	case inUTC(published):
		published = e.localDay(published, path, order)
	}
	if !published.IsZero() {
		return published, modified
	}
	seen, changed := e.visibleDates(order)
	loose := e.metaDate(looseNames, order)
	switch {
	case seen.score >= sureScore:
		published = seen.moment
	case !loose.IsZero():
		published = loose
	default:
		published = firstMoment(e.programDate(order), seen.moment)
	}
	if modified.IsZero() {
		modified = changed.moment
	}
	if published.IsZero() || !modified.IsZero() && published.Time.After(modified.Time.AddDate(0, 0, 1)) {
		published = modified
	}
	return published, modified
}

// structuredDate returns the date that linked data, meta elements or microdata
// give under one of the names; keys are those of linked data.
func (e *evidence) structuredDate(names []string, order dayOrder, keys ...string) writethru.Moment {
	if m := linkedDate(e.linked.articles, order, keys); !m.IsZero() {
		return m
	}
	if m := e.metaDate(names, order); !m.IsZero() {
		return m
	}
	for _, key := range keys {
		if m := e.propDate(strings.ToLower(key), order); !m.IsZero() {
			return m
		}
	}
	return linkedDate(e.linked.pages, order, keys)
}

func linkedDate(objects []*value, order dayOrder, keys []string) writethru.Moment {
	for _, key := range keys {
		for _, v := range objects {
			if m := parseMoment(v.get(key).plain(), order); !m.IsZero() {
				return m
			}
		}
	}
	return writethru.Moment{}
}

func (e *evidence) metaDate(names []string, order dayOrder) writethru.Moment {
	for _, name := range names {
		if m := parseMoment(e.meta(name), order); !m.IsZero() {
			return m
		}
	}
	return writethru.Moment{}
}

// programKeys are the names under which scripts keep the date of publication.
var programKeys = []string{
	"datePublished", "publishedDate", "publishDate", "published_at", "publishedAt", "published_time", "publishedTime",
	"publicationDate", "pubDate", "publish_date", "published_date", "firstPublished",
}

// programDate returns the date that a script holds under a telling name.
func (e *evidence) programDate(order dayOrder) writethru.Moment {
	for _, program := range e.programs {
		if !strings.Contains(program, "ubli") && !strings.Contains(program, "pubDate") {
			continue
		}
		for _, key := range programKeys {
			if m := valueAfter(program, key, order); !m.IsZero() {
				return m
			}
		}
	}
	return writethru.Moment{}
}

// valueAfter returns the date that the first use of a key in a script is given. Quotes
// are escaped where the script holds JSON in a string.
func valueAfter(program, key string, order dayOrder) writethru.Moment {
	_, rest, found := strings.Cut(program, key)
	if !found {
		return writethru.Moment{}
	}
	rest = rest[:min(len(rest), 48)]
	given := strings.TrimLeft(rest, `\"': `)
	if !strings.Contains(rest[:len(rest)-len(given)], ":") {
		return writethru.Moment{}
	}
	if end := strings.IndexAny(given, `\"',}`); end >= 0 {
		given = given[:end]
	}
	return parseMoment(given, order)
}

func firstMoment(moments ...writethru.Moment) writethru.Moment {
	for _, m := range moments {
		if !m.IsZero() {
			return m
		}
	}
	return writethru.Moment{}
}

// propDate returns the date of the first element that has the itemprop.
func (e *evidence) propDate(name string, order dayOrder) writethru.Moment {
	for _, p := range e.props {
		if p.name != name {
			continue
		}
		if m := elementDate(p.node, order); !m.IsZero() {
			return m
		}
	}
	return writethru.Moment{}
}

// elementDate returns the date that an element gives in an attribute, else in words.
func elementDate(n *html.Node, order dayOrder) writethru.Moment {
	for _, key := range []string{"datetime", "content", "title", "data-datetime"} {
		if s := attr(n, key); s != "" {
			if m := parseMoment(s, order); !m.IsZero() {
				return m
			}
		}
	}
	return parseMoment(textOf(n), order)
}

// dayOrder tells how the page writes a date in numbers alone.
func (e *evidence) dayOrder() dayOrder {
	lang := strings.ReplaceAll(strings.ToLower(first(e.lang, e.meta("og:locale"))), "_", "-")
	host := e.address.Hostname()
	if strings.HasPrefix(lang, "en-us") || (lang == "" || lang == "en") && (strings.HasSuffix(host, ".com") || strings.HasSuffix(host, ".org") || strings.HasSuffix(host, ".gov")) {
		return monthFirst
	}
	return dayFirst
}

// urlDate returns the date in the path of the page's address: /2025/08/25/,
// /2025-08-25-, /20250825.
func (e *evidence) urlDate() writethru.Moment {
	path := e.address.Path
	for i := 0; i < len(path); i++ {
		if !isDigit(path[i]) || i > 0 && isDigit(path[i-1]) {
			continue
		}
		if m := dateInPath(path[i:]); !m.IsZero() {
			return m
		}
	}
	return writethru.Moment{}
}

func dateInPath(s string) writethru.Moment {
	d := newDateText(s[:min(len(s), 40)], dayFirst)
	if short := d.digits(0) < 3; short && (d.digits(4) != 4 || !d.is(1, "-._")) {
		return writethru.Moment{}
	}
	found, ok := d.dayAt(0)
	if !ok || found.year < firstYearText || found.year > 2040 || d.at(found.next).begin == d.at(found.next-1).end && d.digits(found.next) > 0 {
		return writethru.Moment{}
	}
	return writethru.Moment{Time: time.Date(found.year, time.Month(found.month), found.day, 0, 0, 0, 0, time.UTC), DayOnly: true}
}
