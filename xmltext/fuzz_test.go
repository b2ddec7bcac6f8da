package xmltext

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"
)

// Whatever the text, the document is well-formed, of limited depth, without mixed content,
// and in no need of mending.
func FuzzMend(f *testing.F) {
	for _, seed := range []string{
		`<?xml version="1.0"?><list><entry a="1"><name>Ada &amp; <b>Bo</b></name></entry></list>`,
		`<list><part><entry/><![CDATA[x]]><text><![CDATA[<y>]]><!-- z --></part></list>`,
		"<list xmlns:a='b' c=\"<\" c><a:entry>\x00&#0;&lt;&nosuch;\x99<list></list>",
		`<tree><part><part>a<part/></part></tree>`,
		`<!DOCTYPE list [<!ENTITY a "b">]><list><text>&a;</text`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		document, root := Mend(text, testShapes)
		if root == "" {
			return
		}
		if !utf8.Valid(document) && utf8.ValidString(text) {
			t.Error("the document is not UTF-8")
		}
		if err := check(document); err != nil {
			t.Fatalf("%v in %s", err, document)
		}
		if again, _ := Mend(string(document), testShapes); !bytes.Equal(again, document) {
			t.Errorf("mended twice\n%s\nis\n%s", document, again)
		}
	})
}

// check reads a document to its end.
func check(document []byte) error {
	var children, texts [MaxDepth + 2]bool
	depth := 0
	for tokens := xml.NewDecoder(bytes.NewReader(document)); ; {
		token, err := tokens.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch token.(type) {
		case xml.StartElement:
			children[depth] = true
			if depth++; depth > MaxDepth {
				return errors.New("too deep")
			}
			children[depth], texts[depth] = false, false
		case xml.EndElement:
			if children[depth] && texts[depth] {
				return errors.New("mixed content")
			}
			depth--
		case xml.CharData:
			texts[depth] = true
		default:
			return errors.New("something other than elements and text")
		}
	}
}

func FuzzText(f *testing.F) {
	f.Add("<p>One <b>two</b> &amp; <![CDATA[three]]><script>4</script>")
	f.Add("a < b <nosuch x='y'> &#0;\u00a0")
	f.Fuzz(func(t *testing.T, markup string) {
		got := Text(markup)
		if strings.Join(strings.Fields(got), " ") != got {
			t.Errorf("white space is left in %q", got)
		}
	})
}

func FuzzDecode(f *testing.F) {
	f.Add([]byte("<\x00\x00\x00\xff\xff\xff\xff"), "text/xml; charset=utf-16")
	f.Add([]byte("\xff\xfe\x00\x00\x00"), "")
	f.Fuzz(func(t *testing.T, body []byte, contentType string) {
		if text := Decode(body, contentType); !utf8.ValidString(text) {
			t.Errorf("%q is not UTF-8", text)
		}
	})
}
