package metadata

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// authorNames are the names of meta elements that give the author.
var authorNames = []string{
	"author", "article:author", "article:author_name", "article:author:name", "og:author", "og:article:author", "parsely-author", "sailthru.author", "byl", "byline",
	"dc.creator", "dcterms.creator", "dc.contributor", "cxenseparse:author", "article.author", "authors", "citation_author", "creator",
}

// byline returns who wrote the article, from the first source that names a
// person; else from the first that names anybody.
func (e *evidence) byline(title string) []string {
	c := &credits{sites: e.siteNames()}
	for _, source := range []func(*evidence) []string{
		(*evidence).linkedAuthors, (*evidence).propAuthors, (*evidence).metaAuthors, (*evidence).linkAuthors,
	} {
		if c.add(source(e)...) {
			return c.persons
		}
	}
	if c.add(e.visibleAuthors(title)...) {
		return c.persons
	}
	return c.others
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
	for _, p := range e.props {
		if p.name != "author" && p.name != "creator" || contextOf(p.node)&roleAside != 0 {
			continue
		}
		if s := nameIn(p.node); s != "" {
			names = append(names, s)
		}
	}
	return names
}

// nameIn returns the text of the element's itemprop name, else its own.
func nameIn(n *html.Node) string {
	seen := 0
	for c := n; c != nil && seen < maxNodes; seen++ {
		if strings.EqualFold(attr(c, "itemprop"), "name") {
			return first(attr(c, "content"), textOf(c))
		}
		c = follow(n, c, true)
	}
	return first(attr(n, "content"), textOf(n))
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

func (e *evidence) linkAuthors() []string {
	var names []string
	for _, n := range e.authorLinks {
		if n.DataAtom == atom.A && contextOf(n)&roleAside == 0 {
			names = append(names, textOf(n))
		}
		if len(names) > 0 && len(names) >= 8 {
			break
		}
	}
	return names
}

// visibleAuthors returns the text of the elements whose class says byline, those
// after the headline first.
func (e *evidence) visibleAuthors(title string) []string {
	headline := e.headlineNode(title)
	seen := headline == nil
	var before []string
	for n := e.root; n != nil; {
		into := n.Type != html.ElementNode || !silent(n) && n.DataAtom != atom.Head
		seen = seen || n == headline
		if n.Type == html.ElementNode && into {
			r := roleOf(n)
			if r&roleAside != 0 && n.DataAtom != atom.Body {
				into = false
			} else if r&roleByline != 0 {
				if text := textOf(n); text != "" && len(text) < 200 {
					if seen {
						return []string{text}
					}
					before = append(before, text)
					into = false
				}
			}
		}
		n = follow(e.root, n, into)
	}
	if len(before) > 0 {
		return before[len(before)-1:]
	}
	return nil
}
