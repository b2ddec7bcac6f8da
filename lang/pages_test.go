package lang_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/lang"
	"github.com/writethru/writethru/page/charset"
)

// TestIdentifyPages compares the language of the report of real pages with the one that
// the page declares. The declarations are silver: most that Identify gainsays are those of
// English themes around texts in other languages, so agreement has a ceiling below 1.
func TestIdentifyPages(t *testing.T) {
	t.Parallel()
	data := os.Getenv("WRITETHRU_DATA")
	if data == "" {
		t.Skip("set WRITETHRU_DATA to the folder of the data sets to compare with declared languages")
	}
	const floor = 0.93
	for _, name := range []string{"fundus", "fundus-eval", "scrapinghub", "wcxb-dev", "trafilatura"} {
		set, err := corpus.Open(filepath.Join(data, "pages"), name)
		if err != nil {
			t.Fatal(err)
		}
		var labelled, agree, unsure int
		for sample, err := range set.Pages() {
			if err != nil {
				t.Fatal(err)
			}
			want, text := declared(sample.Page.HTML), report(sample.Gold)
			if want == "" || text == "" {
				continue
			}
			labelled++
			switch got, confidence := lang.Identify(text); got {
			case want:
				agree++
			case "":
				unsure++
				t.Logf("%s %s: declares %s, unsure", name, sample.Page.ID, want)
			default:
				t.Logf("%s %s: declares %s, found %s (%.2f)", name, sample.Page.ID, want, got, confidence)
			}
		}
		t.Logf("%s: %d of %d agree, %d unsure", name, agree, labelled, unsure)
		if float64(agree) < floor*float64(labelled) {
			t.Errorf("%s: less than %.2f agree", name, floor)
		}
	}
}

// declared returns the language that a page declares.
func declared(page []byte) string {
	text, _ := charset.Decode(page, "")
	tokens := html.NewTokenizer(strings.NewReader(text))
	for {
		switch tokens.Next() {
		case html.ErrorToken:
			return ""
		case html.StartTagToken:
			token := tokens.Token()
			for _, attr := range token.Attr {
				if token.Data == "html" && attr.Key == "lang" {
					return lang.Normalize(attr.Val)
				}
			}
			if token.Data == "body" {
				return ""
			}
		}
	}
}

// report returns the report of a page, or pieces of it, if there are some
// sentences.
func report(gold corpus.Gold) string {
	text := strings.Join(gold.With, "\n")
	if gold.Text != nil && *gold.Text != "" {
		text = *gold.Text
	}
	if len(text) < 100 {
		return ""
	}
	return text
}
