package query_test

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/query"
)

var march = time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)

func TestParse(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		text string
		want archive.SearchQuery
	}{
		{"", archive.SearchQuery{}},
		{"  ferry\tRiver ", archive.SearchQuery{Text: "ferry River"}},
		{`"the river rose" ferry`, archive.SearchQuery{Text: `"the river rose" ferry`}},
		{`ferry"the river`, archive.SearchQuery{Text: `ferry "the river"`}},
		{`"" ferry " "`, archive.SearchQuery{Text: "ferry"}},
		{"by:Quill ferry", archive.SearchQuery{By: "Quill", Text: "ferry"}},
		{`BY:"Mara Quill" outlet:“The Tarn Post”`, archive.SearchQuery{By: "Mara Quill", Outlet: "The Tarn Post"}},
		{"about:Weir after:2026-03-01 until:2026-03-02", archive.SearchQuery{About: "Weir", After: march, Until: march.AddDate(0, 0, 1)}},
		{"changed:Quote-Dropped", archive.SearchQuery{Changed: writethru.QuoteDropped}},
		{"voice:Loaded regime", archive.SearchQuery{Voice: writethru.Loaded, Text: "regime"}},
		{"voice:site", archive.SearchQuery{Voice: writethru.Site}},
		{"voice:messaging", archive.SearchQuery{Voice: writethru.Site}},
		{`"by:Quill"`, archive.SearchQuery{Text: `"by:Quill"`}},
		{"12:30 standby:Quill https://post.example/by:x", archive.SearchQuery{Text: "12:30 standby:Quill https://post.example/by:x"}},
		{"by:Zoë:Quill", archive.SearchQuery{By: "Zoë:Quill"}},
		{"\xff\x00", archive.SearchQuery{Text: "\xff\x00"}},
	} {
		got, err := query.Parse(test.text, time.UTC)
		if err != nil {
			t.Errorf("%q: %v", test.text, err)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%q: want -, got +:\n%s", test.text, diff)
		}
	}
}

// Fields that are given apart are read as those in the text are.
func TestParseApart(t *testing.T) {
	t.Parallel()
	got, err := query.Parse("ferry by:Quill", time.UTC, query.Field{Name: "outlet", Value: `The "Tarn" Post`}, query.Field{Name: "voice", Value: "loaded"})
	want := archive.SearchQuery{Text: "ferry", By: "Quill", Outlet: `The "Tarn" Post`, Voice: writethru.Loaded}
	if diff := cmp.Diff(want, got); err != nil || diff != "" {
		t.Errorf("%v; want -, got +:\n%s", err, diff)
	}
	_, err = query.Parse("ferry by:Quill", time.UTC, query.Field{Name: "by", Value: "Reyes"})
	if writethru.KindOf(err) != writethru.Malformed || !strings.Contains(err.Error(), "by: may stand once") {
		t.Errorf("given twice: %v", err)
	}
}

func TestParseErrors(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ text, want string }{
		{"by:", "by: needs a value"},
		{`by: Quill`, "by: needs a value"},
		{`outlet:" "`, "outlet: needs a value"},
		{"by:Quill by:Reyes", "by: may stand once"},
		{"after:yesterday", `after: is "yesterday", want a day like`},
		{"until:2026-02-30", "want a day like"},
		{"changed:mood", `no change of the kind "mood"`},
		{"changed:messaging", `no change of the kind "messaging"`},
		{"voice:sung", `no voice "sung"`},
		{"voice:", "voice: needs a value"},
		{strings.Repeat("a", query.MaxLength+1), "longer than 1000 bytes"},
	} {
		_, err := query.Parse(test.text, time.UTC)
		if writethru.KindOf(err) != writethru.Malformed || !strings.Contains(err.Error(), test.want) {
			t.Errorf("%.40q: %v, want a malformed error with %q", test.text, err, test.want)
		}
	}
}

// The words of a query hold no field, and are themselves a query for the same words.
func FuzzParse(f *testing.F) {
	f.Add(`ferry by:"Mara Quill" “the river rose” after:2026-03-01 changed:headline 12:30 "`)
	f.Add("voice:Site by:x\" y\xff until:2026-03-01")
	f.Fuzz(func(t *testing.T, text string) {
		q, err := query.Parse(text, time.UTC)
		if err != nil {
			if writethru.KindOf(err) != writethru.Malformed {
				t.Errorf("%q: %v is not malformed", text, err)
			}
			return
		}
		if len(q.Text) > query.MaxLength {
			return // spaces were added
		}
		again, err := query.Parse(q.Text, time.UTC)
		if want := (archive.SearchQuery{Text: q.Text}); err != nil || again != want {
			t.Errorf("%q has the words %q, which are read as %+v, %v", text, q.Text, again, err)
		}
	})
}
