package main

import (
	"strings"

	"golang.org/x/net/html"
)

// lines returns the text under a node, a block a line: go-trafilatura's own
// plain text runs paragraphs together.
func lines(root *html.Node) string {
	if root == nil {
		return ""
	}
	var text strings.Builder
	writeText(&text, root)
	var kept []string
	for line := range strings.SplitSeq(text.String(), "\n") {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			kept = append(kept, line)
		}
	}
	return strings.Join(kept, "\n")
}

func writeText(text *strings.Builder, n *html.Node) {
	if n.Type == html.TextNode {
		text.WriteString(strings.NewReplacer("\n", " ", "\r", " ").Replace(n.Data))
	}
	breaks := n.Type == html.ElementNode && isBlock(n.Data)
	if breaks {
		text.WriteByte('\n')
	}
	for child := range n.ChildNodes() {
		writeText(text, child)
	}
	if breaks {
		text.WriteByte('\n')
	}
}

// isBlock goes by name: nodes that a library made may have no atom.
func isBlock(name string) bool {
	switch name {
	case "address", "article", "aside", "blockquote", "br", "dd", "div", "dl", "dt", "figcaption", "figure",
		"footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "ol", "p", "pre", "section",
		"table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul":
		return true
	}
	return false
}
