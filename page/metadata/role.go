package metadata

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A role is what the names of an element's classes say it is for; several can
// be set.
type role uint8

const (
	roleDate    role = 1 << iota // when it was published, or a line that tells
	roleUpdated                  // when it was changed
	roleByline                   // who wrote it
	roleMeta                     // the line under the headline
	roleAside                    // not about this article: navigation, teasers, comments
)

// roles gives the role of a word in the name of a class.
var roles = map[string]role{
	"date": roleDate, "dates": roleDate, "datetime": roleDate, "datum": roleDate, "fecha": roleDate, "dateline": roleDate,
	"published": roleDate, "publish": roleDate, "pubdate": roleDate, "publication": roleDate, "posted": roleDate, "postdate": roleDate,
	"timestamp": roleDate, "time": roleDate, "created": roleDate, "entrydate": roleDate,
	"updated": roleUpdated, "candidate": 0, "validate": 0, "timedata": roleDate, "modified": roleUpdated, "update": roleUpdated, "lastmod": roleUpdated,
	"author": roleByline, "authors": roleByline, "byline": roleByline, "bylines": roleByline, "autor": roleByline, "autoren": roleByline,
	"auteur": roleByline, "autore": roleByline, "writer": roleByline, "verfasser": roleByline, "redakteur": roleByline,
	"contributor": roleByline, "journalist": roleByline, "auteurs": roleByline, "authorname": roleByline, "documentauthor": roleByline, "autorin": roleByline,
	"meta": roleMeta, "info": roleMeta, "postmeta": roleMeta, "entrymeta": roleMeta, "submitted": roleMeta, "details": roleMeta,
	"comment": roleAside, "comments": roleAside, "kommentar": roleAside, "kommentare": roleAside, "commentlist": roleAside, "commentmetadata": roleAside, "commentdate": roleAside, "respond": roleAside,
	"related": roleAside, "sidebar": roleAside, "teaser": roleAside, "teasers": roleAside, "recommended": roleAside, "recent": roleAside,
	"widget": roleAside, "footer": roleAside, "nav": roleAside, "navigation": roleAside, "menu": roleAside, "promo": roleAside,
	"copyright": roleAside, "popular": roleAside, "trending": roleAside, "latest": roleAside, "newsletter": roleAside, "archive": roleAside,
	"calendar": roleAside, "event": roleAside, "events": roleAside, "ticker": roleAside, "similar": roleAside, "pagination": roleAside,
	"next": roleAside, "previous": roleAside, "prev": roleAside, "breadcrumb": roleAside, "breadcrumbs": roleAside, "carousel": roleAside,
}

// roleOf returns what the element's own name, classes and id say.
func roleOf(n *html.Node) role {
	var found role
	switch n.DataAtom {
	case atom.Time:
		found = roleDate
	case atom.Footer, atom.Nav, atom.Aside, atom.Figure, atom.Form:
		found = roleAside
	}
	for _, a := range n.Attr {
		switch a.Key {
		case "class", "id", "data-testid", "data-test", "rel", "itemprop", "data-component":
			found |= roleOfWords(a.Val)
			if found&roleAside != 0 && footsArticle(a.Val) {
				return roleMeta
			}
		}
	}
	return found
}

// footsArticle reports whether the names are of the line under the article, in which
// blogs tell its date and author, not of the foot of the page.
func footsArticle(names string) bool {
	return strings.Contains(names, "entry-footer") || strings.Contains(names, "post-footer")
}

// roleOfWords unites the roles of the words in a class attribute: entry-date,
// entryDate and entry_date are two words each.
func roleOfWords(names string) role {
	var found role
	var word [20]byte
	size := 0
	for i := 0; i <= len(names); i++ {
		c := byte(' ')
		if i < len(names) {
			c = names[i]
		}
		upper := c >= 'A' && c <= 'Z'
		letter := upper || c >= 'a' && c <= 'z'
		if size > 0 && (!letter || upper && names[i-1] >= 'a') {
			found |= roleOfWord(word[:min(size, len(word))])
			size = 0
		}
		if letter {
			if size < len(word) {
				word[size] = c | 0x20
			}
			size++
		}
	}
	return found
}

// roleOfWord returns the role of one word in lower case. Compounds with date or
// datum count as such.
func roleOfWord(word []byte) role {
	if r, ok := roles[string(word)]; ok {
		return r
	}
	if len(word) > 4 && (bytes.HasSuffix(word, []byte("date")) || bytes.HasSuffix(word, []byte("datum")) || bytes.HasPrefix(word, []byte("date"))) {
		return roleDate
	}
	return 0
}

// contextOf unites the roles of the element and of those it stands in, as far as
// they do not hold the headline too: a class "has-sidebar" on the whole page says
// nothing of its parts. The roles of a date or byline reach three levels down, that
// of an aside all.
func (e *evidence) contextOf(n *html.Node) role {
	var found role
	for level := 0; n != nil && level < maxLevels && !e.around[n]; n, level = n.Parent, level+1 {
		if n.Type != html.ElementNode || n.DataAtom == atom.Body {
			continue
		}
		if r := roleOf(n); level <= 3 {
			found |= r
		} else {
			found |= r & roleAside
		}
	}
	return found
}

// maxLevels bounds how far up the tree is looked.
const maxLevels = 24

// hasLabel reports whether the text, in lower case, holds one of the words.
func hasLabel(text string, labels []string) bool {
	for _, label := range labels {
		if strings.Contains(text, label) {
			return true
		}
	}
	return false
}
