package metadata

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A creditLine is a place in the page that seems to name the authors.
type creditLine struct {
	node     *html.Node
	names    []string
	score    int
	position int
}

// visibleCredits returns the names in the credit line nearest to the headline, and in
// those beside it. It is asked only where the page's data name nobody.
func (e *evidence) visibleCredits(c *credits) []string {
	lines := e.creditLines(c)
	var best creditLine
	for _, line := range lines {
		if line.score > best.score {
			best = line
		}
	}
	if best.node == nil {
		return nil
	}
	names := best.names
	for _, line := range lines {
		if line.score == best.score && line.node != best.node && akin(line.node, best.node) {
			for _, name := range line.names {
				names = appendNew(names, name)
			}
		}
	}
	return names
}

func (e *evidence) creditLines(c *credits) []creditLine {
	var lines []creditLine
	e.walkBody(func(n *html.Node, position int) {
		if len(lines) == maxMarked {
			return
		}
		if line, ok := e.creditAt(n, c); ok {
			line.position = position
			lines = append(lines, line)
		}
	})
	for i := range lines {
		lines[i].score += e.nearness(lines[i].position)
	}
	return lines
}

// akin reports whether two nodes stand side by side, or their parents do.
func akin(a, b *html.Node) bool {
	return a.Parent != nil && b.Parent != nil && (a.Parent == b.Parent || a.Parent.Parent == b.Parent.Parent)
}

// What a credit line is worth: marked by its words, by a class or a link, and by
// those but with a single word, which may be a pen name.
const (
	leadScore = 5
	markScore = 6
	nickScore = 3
)

// creditAt reads the names at a node that is marked as a byline: by its class, by
// where it links, or by words such as "By".
func (e *evidence) creditAt(n *html.Node, c *credits) (creditLine, bool) {
	line := creditLine{node: n}
	switch {
	case n.Type == html.TextNode:
		line.names, line.score = c.ledNames(n), leadScore
	case n.Type != html.ElementNode || silent(n) || n.DataAtom == atom.Body:
		return line, false
	case n.DataAtom == atom.A && linksToAuthor(n):
		line.names, line.score = c.markedNames([]string{textOf(n)})
	case roleOf(n)&(roleByline|roleAside) == roleByline:
		line.names, line.score = c.markedNames(piecesOf(n))
	}
	if len(line.names) == 0 {
		return line, false
	}
	if e.contextOf(n)&roleAside != 0 {
		line.score -= 5
	}
	return line, true
}

// ledNames returns the names that follow a lead such as "By", in the text itself or,
// where that holds the lead alone, in the element around it.
func (c *credits) ledNames(n *html.Node) []string {
	lead := leadOf(n.Data)
	if lead == "" {
		return nil
	}
	names := c.seenNames([]string{n.Data})
	if len(names) == 0 && len(strings.TrimSpace(n.Data)) <= len(lead)+1 && n.Parent != nil {
		names = c.seenNames(piecesOf(n.Parent))
	}
	return names
}

// markedNames returns the names in pieces of text that are marked as a credit: those
// of persons, else the pen name or the name of the outlet that is all there is.
func (c *credits) markedNames(pieces []string) ([]string, int) {
	if names := c.seenNames(pieces); len(names) > 0 {
		return names, markScore
	}
	if len(pieces) > 4 {
		return nil, 0
	}
	for _, piece := range pieces {
		for _, name := range splitCredit(clean(piece)) {
			if isName(name) && (looksLikePenName(name) || c.isOutlet(name)) {
				return []string{name}, nickScore
			}
		}
	}
	return nil, 0
}

// leadOf returns the word by which a text begins as a credit line, "" where it does
// not.
func leadOf(text string) string {
	text = strings.Trim(text, " \t\r\n|·•–-")
	if len(text) > 160 || len(text) < 2 {
		return ""
	}
	for _, lead := range openers {
		if strings.HasPrefix(text, lead) && (len(text) == len(lead) || text[len(lead)] == ' ' || text[len(lead)] == ':' || strings.HasSuffix(lead, ":")) {
			return lead
		}
	}
	return ""
}

// authorPaths are the steps in an address that lead to pages about authors.
var authorPaths = map[string]bool{
	"author": true, "authors": true, "autor": true, "autoren": true, "autores": true, "auteur": true, "auteurs": true, "autori": true,
	"people": true, "staff": true, "contributor": true, "contributors": true, "by": true, "byline": true, "journalist": true,
	"profile": true, "profil": true, "writers": true, "redaktion": true, "skribent": true,
}

// linksToAuthor reports whether a link says of itself that it leads to an author.
func linksToAuthor(n *html.Node) bool {
	if strings.Contains(attr(n, "rel"), "author") {
		return true
	}
	path := attr(n, "href")
	for {
		step, rest, more := strings.Cut(path, "/")
		if !more {
			return false
		}
		if authorPaths[step] {
			return true
		}
		path = rest
	}
}

// piecesOf returns the texts in an element, parted wherever an element begins or ends.
func piecesOf(n *html.Node) []string {
	var pieces []string
	seen := 0
	for c := n; c != nil && seen < 60; seen++ {
		if c.Type == html.TextNode {
			if text := strings.TrimSpace(c.Data); text != "" {
				pieces = append(pieces, text[:min(len(text), maxText)])
			}
		}
		c = follow(n, c, c.Type != html.ElementNode || !silent(c))
	}
	return pieces
}

// afterBy returns what follows "by" in a line such as "Posted on 25 August by Jane Roe".
func afterBy(s string) string {
	if i := strings.LastIndex(s, " by "); i >= 0 {
		return s[i+len(" by "):]
	}
	return s
}

// seenNames returns the names of persons in pieces of visible text, up to where
// others than the authors are credited.
func (c *credits) seenNames(pieces []string) []string {
	var names []string
	total := 0
	for _, piece := range pieces {
		total += len(piece)
		if total > 300 || hasLabel(strings.ToLower(piece), otherCredits) {
			break
		}
		for _, name := range splitCredit(afterBy(clean(piece))) {
			if looksLikePerson(name) && isName(name) && !c.isBody(name) {
				names = appendNew(names, name)
			}
		}
	}
	return names
}
