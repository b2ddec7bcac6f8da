package opml

import (
	"encoding/xml"
	"io"
	"strings"
)

// A document is a list as OPML 2.0 writes it.
type document struct {
	XMLName xml.Name `xml:"opml"`
	Version string   `xml:"version,attr"`
	Title   string   `xml:"head>title"`
	Body    body     `xml:"body"`
}

type body struct {
	Outlines []*node `xml:"outline"`
}

// A node is a folder or a feed.
type node struct {
	Text     string  `xml:"text,attr"`
	Type     string  `xml:"type,attr,omitempty"`
	XMLURL   string  `xml:"xmlUrl,attr,omitempty"`
	HTMLURL  string  `xml:"htmlUrl,attr,omitempty"`
	Outlines []*node `xml:"outline"`
}

// Write writes a list in OPML 2.0. Feeds keep their order, but those of one folder stand together.
func Write(w io.Writer, title string, outlines []Outline) error {
	d := document{Version: "2.0", Title: title, Body: body{tree(outlines)}}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	encoder := xml.NewEncoder(w)
	encoder.Indent("", "  ")
	if err := encoder.Encode(d); err != nil {
		return err
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// tree returns the folders and feeds of the first level, with what lies in them.
func tree(outlines []Outline) []*node {
	top := new(node)
	folders := map[string]*node{"": top}
	for _, o := range outlines {
		folder := open(folders, o.Folders)
		folder.Outlines = append(folder.Outlines, &node{Text: o.Title, Type: "rss", XMLURL: o.URL, HTMLURL: o.Home})
	}
	return top.Outlines
}

// open returns the folder at the end of a path, which it makes where it is missing. Folders are known by
// their paths.
func open(folders map[string]*node, path []string) *node {
	key := strings.Join(path, "\x00")
	if folder := folders[key]; folder != nil {
		return folder
	}
	last := len(path) - 1
	folder := &node{Text: path[last]}
	folders[key] = folder
	parent := open(folders, path[:last])
	parent.Outlines = append(parent.Outlines, folder)
	return folder
}
