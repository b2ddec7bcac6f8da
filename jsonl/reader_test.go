package jsonl

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"time"

	"github.com/writethru/writethru"
)

const lines = `{"url":"https://harbour.example/ferry","date":"2031-05-06T09:08:09+02:00","html":"<p>The ferry stays in port</p>"}

{"url":"https://harbour.example/lock","date":1935817689,"title":"The lock","text":"The keeper\nwas not surprised.","tags":[1,{"x":2}]}
{"url":"https://harbour.example/bridge","date":"2031-05-06","text":"Br\u00fccke"}
{"url":"https://harbour.example/tram","text":"No date"}`

func TestPages(t *testing.T) {
	t.Parallel()
	moment := time.Date(2031, 5, 6, 7, 8, 9, 0, time.UTC)
	want := []Page{
		{URL: "https://harbour.example/ferry", Date: moment, HTML: "<p>The ferry stays in port</p>", Line: 1},
		{URL: "https://harbour.example/lock", Date: time.Unix(1935817689, 0).UTC(), Title: "The lock", Text: "The keeper\nwas not surprised.", Line: 3},
		{URL: "https://harbour.example/bridge", Date: moment.Truncate(24 * time.Hour), Text: "Brücke", Line: 4},
		{URL: "https://harbour.example/tram", Text: "No date", Line: 5},
	}
	for name, from := range map[string]io.Reader{
		"lines":        strings.NewReader(lines),
		"CR LF":        strings.NewReader(strings.ReplaceAll(lines, "\n", "\r\n") + "\r\n"),
		"byte by byte": iotest.OneByteReader(strings.NewReader(lines)),
		"BOM":          strings.NewReader("\uFEFF" + lines),
	} {
		got, errs := collect(NewReader(from, Limits{}))
		for i := range got {
			got[i].Offset = 0
		}
		if !slices.Equal(got, want) || len(errs) > 0 {
			t.Errorf("%s: %+v, %v, want %+v", name, got, errs, want)
		}
	}
}

func collect(r *Reader) (pages []Page, errs []error) {
	for page, err := range r.Pages() {
		if err != nil {
			errs = append(errs, err)
			continue
		}
		pages = append(pages, page)
	}
	return pages, errs
}

func TestGoesOnFromOffset(t *testing.T) {
	t.Parallel()
	all, _ := collect(NewReader(strings.NewReader(lines), Limits{}))
	for i, page := range all {
		rest, errs := collect(NewReader(strings.NewReader(lines[page.Offset:]), Limits{}))
		if len(rest) != len(all)-i || rest[0].URL != page.URL || len(errs) > 0 {
			t.Errorf("from %d on: %+v, %v", page.Offset, rest, errs)
		}
	}
}

func TestBadLines(t *testing.T) {
	t.Parallel()
	const good = `{"url":"https://harbour.example/tram","text":"Good"}`
	tests := []struct {
		name, line string
		kind       writethru.Kind
		message    string
	}{
		{"no JSON", "ferry", writethru.Malformed, "line 1 is no page in JSON: "},
		{"an array", "[]", writethru.Malformed, "line 1 is no page in JSON: "},
		{"half a line", good[:30], writethru.Malformed, "line 1 is no page in JSON: "},
		{"two objects", good + good, writethru.Malformed, "line 1 is no page in JSON: "},
		{"no address", `{"text":"x"}`, writethru.Malformed, "line 1 has no url"},
		{"nothing to read", `{"url":"x:","html":"","text":null}`, writethru.Empty, "line 1 has neither html nor text"},
		{"no date", `{"url":"x:","text":"x","date":"soon"}`, writethru.Malformed, `"soon" is no date`},
		{"a date of another kind", `{"url":"x:","text":"x","date":{}}`, writethru.Malformed, "{} is no date"},
		{"too long", `{"url":"x:","text":"` + strings.Repeat("x", 200_000) + `"}`, writethru.TooLarge, "line 1 is too long"},
		{"very deep", `{"url":"x:","x":` + strings.Repeat("[", 90_000), writethru.Malformed, "line 1 is no page in JSON: "},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			pages, errs := collect(NewReader(strings.NewReader(test.line+"\n"+good), Limits{Line: 100_000}))
			if len(pages) != 1 || pages[0].Line != 2 {
				t.Errorf("pages %+v, want the second line", pages)
			}
			if len(errs) != 1 || writethru.KindOf(errs[0]) != test.kind || !strings.Contains(errs[0].Error(), test.message) {
				t.Errorf("errors %v, want one of kind %s with %q", errs, test.kind, test.message)
			}
		})
	}
}

func TestStreamThatFails(t *testing.T) {
	t.Parallel()
	broken := io.MultiReader(strings.NewReader(lines), iotest.ErrReader(errors.New("no such disk")))
	pages, errs := collect(NewReader(broken, Limits{}))
	if len(pages) != 3 || len(errs) != 1 || writethru.KindOf(errs[0]) != writethru.Unreachable {
		t.Errorf("%d pages, errors %v", len(pages), errs)
	}
}

func FuzzPages(f *testing.F) {
	f.Add([]byte(lines))
	f.Add([]byte("\uFEFF{\"url\":\"\\ud800\",\"text\":\"\xFF\",\"date\":-1}\r\n\r\n{"))
	f.Fuzz(func(t *testing.T, stream []byte) {
		r := NewReader(bytes.NewReader(stream), Limits{Line: 1000})
		pages, errs := collect(r)
		if r.Read() != int64(len(stream)) || len(pages)+len(errs) > bytes.Count(stream, []byte("\n"))+1 {
			t.Errorf("%d bytes, %d pages and %d errors of %d bytes", r.Read(), len(pages), len(errs), len(stream))
		}
		for _, page := range pages {
			if page.URL == "" || page.HTML == "" && page.Text == "" {
				t.Errorf("page %+v", page)
			}
		}
	})
}

// BenchmarkPages reads ever longer streams: the time a byte should stay the same.
func BenchmarkPages(b *testing.B) {
	line := fmt.Sprintf("{\"url\":\"https://harbour.example/lock\",\"html\":%q}\n", strings.Repeat("<p>The keeper said \"no\".</p>\n", 1000))
	for _, times := range []int{1, 10, 100} {
		stream := strings.Repeat(line, times)
		b.Run(fmt.Sprintf("%dkB", len(stream)/1000), func(b *testing.B) {
			b.SetBytes(int64(len(stream)))
			for b.Loop() {
				for _, err := range NewReader(strings.NewReader(stream), Limits{}).Pages() {
					if err != nil {
						b.Fatal(err)
					}
				}
			}
		})
	}
}
