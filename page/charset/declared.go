package charset

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
)

// prescanSize is how much of a page is searched for a declaration, in bytes.
// The standard asks for 1,024; pages put more than that before it.
const prescanSize = 16 << 10

// A declaration is what a page says of itself near its start.
type declaration struct {
	charset string // a label, or ""
	lang    string // the lang attribute of <html>, or ""
}

// prescan reads the declaration of a page: <meta charset>, <meta http-equiv>, the
// XML declaration, and <html lang>.
func prescan(body []byte) declaration {
	body = body[:min(len(body), prescanSize)]
	d := declaration{charset: xmlEncoding(body)}
	tokens := html.NewTokenizer(bytes.NewReader(body))
	for d.charset == "" || d.lang == "" {
		kind := tokens.Next()
		if kind == html.ErrorToken {
			break
		}
		if kind != html.StartTagToken && kind != html.SelfClosingTagToken {
			continue
		}
		switch name, _ := tokens.TagName(); string(name) {
		case "html":
			d.lang = attributes(tokens)["lang"]
		case "meta":
			if d.charset == "" {
				d.charset = metaCharset(attributes(tokens))
			}
		}
	}
	return d
}

func attributes(tokens *html.Tokenizer) map[string]string {
	attrs := make(map[string]string)
	for {
		key, value, more := tokens.TagAttr()
		if _, seen := attrs[string(key)]; !seen {
			attrs[string(key)] = string(value)
		}
		if !more {
			return attrs
		}
	}
}

func metaCharset(attrs map[string]string) string {
	if label := attrs["charset"]; label != "" {
		return label
	}
	if strings.EqualFold(attrs["http-equiv"], "content-type") {
		return charsetParam(attrs["content"])
	}
	return ""
}

// charsetParam returns the charset parameter of a media type, as leniently
// as the HTML standard reads it from a meta element.
func charsetParam(mediaType string) string {
	rest := strings.ToLower(mediaType)
	for {
		_, after, found := strings.Cut(rest, "charset")
		if !found {
			return ""
		}
		rest = strings.TrimLeft(after, " \t")
		if value, ok := strings.CutPrefix(rest, "="); ok {
			value = strings.TrimLeft(value, " \t\"'")
			if end := strings.IndexAny(value, " \t;,\"'"); end >= 0 {
				value = value[:end]
			}
			return value
		}
	}
}

// xmlEncoding returns the encoding of an XML declaration, <?xml … encoding="…"?>.
func xmlEncoding(body []byte) string {
	prolog, found := bytes.CutPrefix(body, []byte("<?xml"))
	if !found {
		return ""
	}
	prolog, _, found = bytes.Cut(prolog, []byte("?>"))
	if !found {
		return ""
	}
	_, value, found := bytes.Cut(prolog, []byte("encoding"))
	value = bytes.TrimLeft(value, " \t\r\n=")
	if !found || len(value) == 0 || (value[0] != '"' && value[0] != '\'') {
		return ""
	}
	label, _, _ := bytes.Cut(value[1:], value[:1])
	return string(label)
}
