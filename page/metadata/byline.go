package metadata

import (
	"strings"

	"golang.org/x/net/html"
)

// authorNames are the names of meta elements that give the author.
var authorNames = []string{
	"author", "article:author", "article:author_name", "article:author:name", "og:author", "og:article:author", "parsely-author", "sailthru.author", "byl", "byline",
	"dc.creator", "dcterms.creator", "dc.contributor", "cxenseparse:author", "article.author", "authors", "citation_author", "creator",
}

// byline returns who wrote the article: the persons named by the first source that
// names any; else the first body that is not the outlet itself, else the outlet.
func (e *evidence) byline() []string {
	c := &credits{sites: e.sites}
	for _, source := range []func(*evidence) []string{
		(*evidence).linkedAuthors, (*evidence).metaAuthors, (*evidence).propAuthors,
	} {
		if c.add(source(e)...) {
			return e.inFull(c)
		}
	}
	seen := e.visibleCredits(c)
	if len(c.itself) == 0 || len(seen) > 0 && looksLikePerson(seen[0]) {
		c.persons = seen
	}
	return c.names()
}

// inFull returns the names; a single word that begins the name in the visible credit
// gives way to that name.
func (e *evidence) inFull(c *credits) []string {
	names := c.names()
	if len(names) != 1 || strings.Contains(names[0], " ") || c.isBody(names[0]) {
		return names
	}
	short := fold(names[0])
	for _, name := range e.visibleCredits(c) {
		if looksLikePerson(name) && strings.HasPrefix(fold(name), short) {
			return []string{name}
		}
	}
	return names
}

// linkedAuthors returns the authors of the page's main article in JSON-LD.
func (e *evidence) linkedAuthors() []string {
	for _, list := range [][]*value{e.linked.articles, e.linked.pages} {
		for _, article := range list {
			for _, key := range []string{"author", "creator", "contributor"} {
				if names := e.linked.names(article.get(key)); len(names) > 0 {
					return names
				}
			}
		}
	}
	return nil
}

// names returns the names of persons given as strings, objects, references or a
// list of them.
func (ld *linkedData) names(v *value) []string {
	var names []string
	v.each(func(v *value) {
		v = ld.resolve(v)
		name := v.get("name")
		if v.members == nil {
			name = v
		}
		name.each(func(n *value) {
			if s := n.plain(); s != "" {
				names = append(names, s)
			}
		})
	})
	return names
}

// propAuthors returns the names in elements with the itemprop or property author.
func (e *evidence) propAuthors() []string {
	var names []string
	var scope *html.Node
	for _, p := range e.props {
		if p.name != "author" && p.name != "creator" || e.contextOf(p.node)&roleAside != 0 {
			continue
		}
		if len(names) == 0 {
			scope = scopeOf(p.node)
		}
		if scopeOf(p.node) != scope {
			continue
		}
		names = append(names, nameIn(p.node)...)
	}
	return names
}

// scopeOf returns the item that the element tells of, nil for none.
func scopeOf(n *html.Node) *html.Node {
	for level := 0; n.Parent != nil && level < maxLevels; level++ {
		n = n.Parent
		for _, a := range n.Attr {
			if a.Key == "itemscope" {
				return n
			}
		}
	}
	return nil
}

// nameIn returns the texts of the itemprop name in the element, else its own pieces.
func nameIn(n *html.Node) []string {
	var names []string
	seen := 0
	for c := n; c != nil && seen < maxNodes; seen++ {
		if strings.EqualFold(attr(c, "itemprop"), "name") {
			names = append(names, first(attr(c, "content"), textOf(c)))
		}
		c = follow(n, c, true)
	}
	if content := attr(n, "content"); len(names) == 0 && content != "" {
		return []string{content}
	}
	if len(names) == 0 {
		return piecesOf(n)
	}
	return names
}

func (e *evidence) metaAuthors() []string {
	for _, name := range authorNames {
		var names []string
		for _, m := range e.metas {
			if m.name == name {
				names = append(names, m.content)
			}
		}
		if len(names) > 0 && !allAddresses(names) {
			return names
		}
	}
	for _, m := range e.metas {
		if strings.HasSuffix(m.name, "author") && !isAddress(m.content) {
			return []string{m.content}
		}
	}
	return e.labelledAuthor()
}

// labelledAuthor returns the author that some publishing systems give as a label and
// its value in a preview: twitter:label1 "Written by", twitter:data1 "Jane Roe".
func (e *evidence) labelledAuthor() []string {
	for _, number := range []string{"1", "2"} {
		switch strings.ToLower(e.meta("twitter:label" + number)) {
		case "written by", "verfasst von", "geschrieben von", "écrit par", "escrito por", "scritto da", "door", "geschreven door", "napisane przez", "author", "skrevet av", "skriven av", "by", "autor":
			return []string{e.meta("twitter:data" + number)}
		}
	}
	return nil
}

func allAddresses(names []string) bool {
	for _, name := range names {
		if !isAddress(name) {
			return false
		}
	}
	return true
}
