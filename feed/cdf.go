package feed

import (
	"encoding/xml"
	"strings"
)

// A cdfChannel is a feed in Microsoft's Channel Definition Format.
type cdfChannel struct {
	Attrs []xml.Attr `xml:",any,attr"`
	Title string     `xml:"title"`
	Items []cdfItem  `xml:"item"`
}

type cdfItem struct {
	Attrs    []xml.Attr `xml:",any,attr"`
	Title    string     `xml:"title"`
	Abstract string     `xml:"abstract"`
}

func readCDF(document []byte) (*Feed, error) {
	var channel cdfChannel
	if err := xml.Unmarshal(document, &channel); err != nil {
		return nil, malformed("CDF", err)
	}
	f := &Feed{Title: channel.Title, Home: attribute(channel.Attrs, "href")}
	for _, item := range channel.Items {
		f.Items = append(f.Items, Item{
			URL: attribute(item.Attrs, "href"), Title: item.Title, Summary: item.Abstract,
			Updated: w3cDate(attribute(item.Attrs, "lastmod")),
		})
	}
	return f, nil
}

// attribute returns the value of an attribute whose name is written in any case.
func attribute(attrs []xml.Attr, name string) string {
	for _, a := range attrs {
		if strings.EqualFold(a.Name.Local, name) {
			return a.Value
		}
	}
	return ""
}
