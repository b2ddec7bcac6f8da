package messaging

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"github.com/writethru/writethru/eval/corpus"
)

var paragraphs = []string{
	"The first paragraph of the report is long enough to be found in the page again.",
	"The second paragraph of the report is long enough to be found in the page again.",
	"The third paragraph of the report is long enough & to be found in the page again.",
	"The fourth paragraph of the report is long enough to be found in the page again.",
	"Too short.",
}

// pageOf returns a page of the paragraphs, each in an element p.
func pageOf(lang string, paragraphs ...string) string {
	page := "<!doctype html><html lang=" + lang + "><body>"
	for _, p := range paragraphs {
		page += "\n<p class='x'>" + p + "</p>"
	}
	return page + "</body></html>"
}

func TestPlace(t *testing.T) {
	t.Parallel()
	third := strings.ReplaceAll(paragraphs[2], "&", "&amp;")
	for name, page := range map[string]string{
		"plain":         pageOf("en", paragraphs[0], paragraphs[1], third, "@"),
		"upper case":    "<P>" + third + "</P >@",
		"tags within":   "<p\n>" + strings.Replace(third, "report", "<em>re</em>port<br/>", 1) + "</p>@",
		"nearest":       "<p>" + paragraphs[0] + "</p><p>" + paragraphs[3] + "</p>@<p>other</p>",
		"not in script": "<script>'<p>" + third + "</p>'</script><!-- <p>" + third + "</p> --><p>" + paragraphs[0] + "</p>@",
		"script open":   "<script><p>" + third + "</p>@",
		"scripted name": "<scripture><p>" + third + "</p>@</scripture>",
	} {
		want := strings.Index(page, "@")
		if name == "plain" {
			want = strings.Index(page, third) + len(third) + len("</p>")
		}
		got, found := place([]byte(page), paragraphs, unicode.UTF8)
		if !found || got != want {
			t.Errorf("%s: placed at %d, %v; want %d", name, got, found, want)
		}
	}
}

func TestPlaceNowhere(t *testing.T) {
	t.Parallel()
	for _, page := range []string{
		"",
		"<p>",
		"<p>" + paragraphs[0],
		"<div>" + paragraphs[0] + "</div>",
		"<pre>" + paragraphs[0] + "</pre>",
		"<p>Too short.</p>",
		"<p><",
	} {
		if at, found := place([]byte(page), paragraphs, unicode.UTF8); found {
			t.Errorf("placed at %d of %q, want nowhere", at, page)
		}
	}
}

func TestInject(t *testing.T) {
	t.Parallel()
	wordings := Wordings{
		"appeal":  {"en": {"<p>Give <b>now</b>.</p>", "<p>Join.</p>"}, "de": {"<p>Spenden für „uns“.</p>"}},
		"control": {"en": {"<p>It rained.</p>"}},
	}
	html := pageOf("DE-at", paragraphs...)
	sample := corpus.Sample{
		Page: corpus.Page{Set: "s", ID: "a/b", HTML: []byte(html)},
		Gold: corpus.Gold{ID: "a/b", Paragraphs: paragraphs},
	}
	injected, err := Inject(sample, wordings)
	if err != nil {
		t.Fatal(err)
	}
	var ids, messages []string
	for _, page := range injected {
		ids, messages = append(ids, page.Page.ID), append(messages, page.Message)
	}
	if diff := cmp.Diff([]string{"a_b~appeal~0", "a_b~control~0"}, ids); diff != "" {
		t.Errorf("ids (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"Spenden für „uns“.", "It rained."}, messages); diff != "" {
		t.Errorf("messages (-want +got):\n%s", diff)
	}
	middle := "<p class='x'>" + paragraphs[2] + "</p>"
	want := strings.Replace(html, middle, middle+"<p>Spenden für „uns“.</p>", 1)
	if got := string(injected[0].Page.HTML); got != want {
		t.Errorf("page is\n%s\nwant\n%s", got, want)
	}
}

func TestInjectKeepsToTheEncoding(t *testing.T) {
	t.Parallel()
	got, err := encode("für „uns“ – 5 €", charmap.ISO8859_1)
	if err != nil {
		t.Fatal(err)
	}
	if want := "f\xfcr &#8222;uns&#8220; &#8211; 5 &#8364;"; string(got) != want {
		t.Errorf("encoded %q, want %q", got, want)
	}
	for page, want := range map[string]any{
		"<meta charset=iso-8859-1>ü":         unicode.UTF8, // valid, whatever it says
		"<meta charset='ISO-8859-1'>\xfc":    charmap.ISO8859_1,
		"<meta charset=utf-8>\xfc":           charmap.Windows1252,
		"<meta charset=\"no-such-set\">\xe9": charmap.Windows1252,
		"\xfc":                               charmap.Windows1252,
	} {
		if got := encodingOf([]byte(page)); got != want {
			t.Errorf("encoding of %q is %v, want %v", page, got, want)
		}
	}
}

func TestOwnWordingsAreComplete(t *testing.T) {
	t.Parallel()
	wordings, err := Own()
	if err != nil {
		t.Fatal(err)
	}
	want := []string{"aside-related", "div-anon-donate", "div-newsletter", "figure-caption",
		"plainp-donate", "plainp-more", "plainp-newsletter", "plainp-readmore", Control}
	if diff := cmp.Diff(want, wordings.kinds()); diff != "" {
		t.Errorf("kinds (-want +got):\n%s", diff)
	}
	for kind, languages := range wordings {
		if len(languages["en"]) != 3 || len(languages["de"]) != 1 {
			t.Errorf("%s has %d English and %d German wordings, want 3 and 1", kind, len(languages["en"]), len(languages["de"]))
		}
		for _, html := range append(languages["en"], languages["de"]...) {
			if grams := gramsOf(words(html)); len(grams) < 4 {
				t.Errorf("%s: %q has %d three-word shingles, too few to be told from report", kind, html, len(grams))
			}
		}
	}
}

func TestTally(t *testing.T) {
	t.Parallel()
	const message, base = "Please give two pounds a month", "It rained.\nThe river rose."
	for _, test := range []struct {
		name, text    string
		leak, phantom float64
	}{
		{"gone", base, 0, 0},
		{"stays", "It rained.\nPlease give two pounds a month\nThe river rose.", 1, 0},
		{"half of it stays", "It rained.\nPLEASE give two pounds.\nThe river rose.", 1, 0},
		{"a piece stays", "It rained.\nTwo pounds a\nThe river rose.", 0, 0},
		{"takes a line with it", "It rained.", 0, 1},
		{"brings a line along", base + "\nRead on.", 0, 1},
		{"joins a line", "It rained. Please give two pounds a month\nThe river rose.", 1, 1},
		{"spaces change", "It  rained.\n\nThe river\u00a0rose. ", 0, 0},
	} {
		var tally Tally
		tally.Add(Injected{Kind: "appeal", Message: message}, test.text, base)
		want := []Score{{"appeal", 1, test.leak, test.phantom}}
		if diff := cmp.Diff(want, tally.Scores()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

// A message whose words stand in the report anyway has not leaked.
func TestLeakNeedsMoreThanTheBaseHas(t *testing.T) {
	t.Parallel()
	const line = "The vote was put off"
	if leaks(line, line, line) {
		t.Error("the message leaks though it stands in the base as often")
	}
	if !leaks(line, line+"\n"+line, line) {
		t.Error("the message does not leak though it stands there once more than in the base")
	}
}

func FuzzPlace(f *testing.F) {
	f.Add([]byte(pageOf("en", paragraphs...)))
	f.Add([]byte("<p><script></SCRIPT ><!-- --><p >" + paragraphs[0] + "</p\t>"))
	f.Add([]byte("<svg><svg></svg><P\n" + paragraphs[0]))
	f.Fuzz(func(t *testing.T, page []byte) {
		if len(blanked(page)) != len(page) {
			t.Error("blanking changed the offsets")
		}
		at, found := place(page, paragraphs, encodingOf(page))
		if found && !strings.HasSuffix(strings.TrimRight(strings.ToLower(string(page[:at-1])), " \t\n\v\f\r"), "</p") {
			t.Errorf("placed at %d, not after a </p>", at)
		}
	})
}
