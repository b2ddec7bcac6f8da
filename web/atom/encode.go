package atom

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"time"
)

type feedXML struct {
	XMLName xml.Name   `xml:"http://www.w3.org/2005/Atom feed"`
	ID      string     `xml:"id"`
	Title   string     `xml:"title"`
	Updated string     `xml:"updated"`
	Author  string     `xml:"author>name"`
	Links   []linkXML  `xml:"link"`
	Entries []entryXML `xml:"entry"`
}

type entryXML struct {
	ID      string    `xml:"id"`
	Title   string    `xml:"title"`
	Updated string    `xml:"updated"`
	Author  string    `xml:"author>name"`
	Links   []linkXML `xml:"link"`
	Summary string    `xml:"summary,omitempty"`
}

type linkXML struct {
	Relation string `xml:"rel,attr"`
	Type     string `xml:"type,attr,omitempty"`
	Address  string `xml:"href,attr"`
}

// Encode writes the feed as XML.
func (f *Feed) Encode() ([]byte, error) {
	document := feedXML{
		ID: f.Base + f.Self, Title: f.Title, Updated: stamp(f.updated()), Author: "Writethru",
		Links: []linkXML{{"self", "application/atom+xml", f.Base + f.Self}, {"alternate", "text/html", f.Base + f.Link}},
	}
	for _, e := range f.Entries {
		document.Entries = append(document.Entries, f.entry(e))
	}
	var b bytes.Buffer
	b.WriteString(xml.Header)
	encoder := xml.NewEncoder(&b)
	encoder.Indent("", "  ")
	err := encoder.Encode(document)
	return b.Bytes(), err
}

func (f *Feed) entry(e Entry) entryXML {
	x := entryXML{
		ID: e.ID, Title: cmp.Or(e.Title, "Without a headline"), Updated: stamp(e.Since), Author: cmp.Or(e.Author, "Unknown"), Summary: e.Summary,
		Links: []linkXML{{"alternate", "text/html", f.Base + e.Link}},
	}
	if e.Related != "" {
		x.Links = append(x.Links, linkXML{"related", "", e.Related})
	}
	return x
}

func stamp(t time.Time) string { return t.UTC().Format(time.RFC3339) }
