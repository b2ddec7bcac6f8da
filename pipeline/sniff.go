package pipeline

import (
	"bytes"
	"fmt"
	"mime"
	"path/filepath"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/page/charset"
)

// Type says how the bytes of an input are to be read.
type Type string

// The types of inputs.
const (
	Sniffed Type = "" // found out from the server, the name and the bytes
	HTML    Type = "html"
	Text    Type = "text"
)

// ParseType returns the type of that name.
func ParseType(name string) (Type, error) {
	switch t := Type(name); t {
	case HTML, Text:
		return t, nil
	}
	return Sniffed, fmt.Errorf("type is %q, want html or text", name)
}

// suffixes are the names of files that a directory is read for.
var suffixes = map[string]Type{
	".htm":      HTML,
	".html":     HTML,
	".xhtml":    HTML,
	".md":       Text,
	".markdown": Text,
	".text":     Text,
	".txt":      Text,
}

func typeOfName(name string) Type {
	return suffixes[strings.ToLower(filepath.Ext(name))]
}

// sniff finds out whether the content is HTML or plain text. What the user says comes
// first, then the server, then the name, then the bytes. It fails with Empty
// and NotText.
func sniff(c content, told Type) (Type, error) {
	if len(bytes.TrimSpace(c.body)) == 0 {
		return Sniffed, writethru.Errorf(writethru.Empty, "nothing in it")
	}
	if !charset.IsText(c.body) {
		return Sniffed, writethru.Errorf(writethru.NotText, "neither HTML nor plain text")
	}
	if told != Sniffed {
		return told, nil
	}
	for _, t := range []Type{typeOfHeader(c.contentType), typeOfName(c.name)} {
		if t != Sniffed {
			return t, nil
		}
	}
	if charset.IsHTML(c.body) {
		return HTML, nil
	}
	return Text, nil
}

// typeOfHeader trusts a server that says HTML. One that says plain text is often one that
// does not know.
func typeOfHeader(contentType string) Type {
	media, _, _ := mime.ParseMediaType(contentType)
	switch media {
	case "text/html", "application/xhtml+xml":
		return HTML
	}
	return Sniffed
}
