package metadata

import (
	"strings"
	"testing"
)

func TestParseLenient(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, in, want string }{
		{"plain", `{"headline":"Ferry"}`, "Ferry"},
		{"list", `[{"headline":"Ferry"}]`, "Ferry"},
		{"line end in a string", "{\"headline\":\"Fer\nry\"}", "Fer ry"},
		{"trailing commas", `{"a":[1,2,],"headline":"Ferry",}`, "Ferry"},
		{"missing comma", `{"a":"b" "headline":"Ferry"}`, "Ferry"},
		{"stray quotes", `{"headline":"The "Ferry" left","a":"b"}`, `The "Ferry" left`},
		{"comment around", "<!-- {\"headline\":\"Ferry\"} -->", "Ferry"},
		{"comment inside", `{/* a "b" */"headline":"Ferry"// x` + "\n}", "Ferry"},
		{"CDATA", "//<![CDATA[\n{\"headline\":\"Ferry\"}\n//]]>", "Ferry"},
		{"cut off", `{"headline":"Ferry`, "Ferry"},
		{"escapes", `{"headline":"\u00c4 \ud83d\ude00 \"x\" \/"}`, `Ä 😀 "x" /`},
		{"half a surrogate pair", `{"headline":"\ud83d x"}`, "\ufffd x"},
		{"entities", `{"headline":"Fish &amp;amp; chips"}`, "Fish & chips"},
		{"tags", `{"headline":"The <b>ferry</b>, 3 < 4"}`, "The ferry, 3 < 4"},
		{"null", `{"headline":null}`, ""},
		{"no JSON", `var x = 1;`, ""},
		{"deep", strings.Repeat("[", 1_000_000), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			v := parseLenient(tt.in)
			if len(v.items) > 0 {
				v = v.items[0]
			}
			if got := v.get("headline").plain(); got != tt.want {
				t.Errorf("headline %q, want %q", got, tt.want)
			}
		})
	}
}
