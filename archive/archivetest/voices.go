package archivetest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// inVoices is a story in which each voice speaks of the pier and the ferry in its own way.
const inVoices = `The ferry to Weir stopped on Friday after the river rose.
Ada Marsh: We will open the pier again.
The shameful council of Tarn City kept the pier shut.
The ferry will be missed.
Subscribe to the letter of the ferry.`

func searchVoices(t *testing.T, a archive.Archive) {
	put(t, a, first())
	d := first()
	d.url, d.text = "https://courier.example/voices", inVoices
	put(t, a, d)
	for _, test := range []struct {
		voice writethru.Voice
		text  string
		want  string // sentences of the one hit, parted by |; "-" for none
	}{
		{writethru.Attributed, `"open the pier" we again`, "Ada Marsh: We will open the pier again."},
		{writethru.Attributed, `"pier the open"`, "-"},
		{writethru.Attributed, "shut", "-"},
		{writethru.Loaded, "pier", "The shameful council of Tarn City kept the pier shut."},
		{writethru.Loaded, "PIER ferry", "-"}, // each in a voice, and not both in this
		{writethru.Loaded, "", "The shameful council of Tarn City kept the pier shut."},
		{writethru.Reported, "ferry missed river", "The ferry to Weir stopped on Friday after the river rose.|The ferry will be missed."},
		{writethru.Reported, `"ferry will"`, "The ferry will be missed."},
		{writethru.Reported, "stops missed", "-"}, // in the title, which has no voice
		{writethru.Site, `"letter of the ferry"`, "Subscribe to the letter of the ferry."},
		{writethru.Site, "", "Subscribe to the letter of the ferry."},
		{"", "subscribe", "-"}, // a message is no part of the report
		{"sung", "ferry", "-"},
		{`"sung" OR`, "", "-"},
	} {
		hits := must[[]archive.Hit](t)(a.Search(t.Context(), archive.SearchQuery{Text: test.text, Voice: test.voice, About: "Ada"}))
		wantEqual(t, fmt.Sprintf("sentences of %q in voice %q", test.text, test.voice), shown(hits, d.url), test.want)
	}
}

// shown returns the sentences of the hit with an address.
func shown(hits []archive.Hit, url string) string {
	for _, h := range hits {
		if h.Article.URL == url {
			sentences := make([]string, len(h.Sentences))
			for i, s := range h.Sentences {
				sentences[i] = s.In(h.Text)
			}
			return strings.Join(sentences, "|")
		}
	}
	return "-"
}

// searchVoicesInVersions looks for what was once said in a voice, and is said in another now, or not at all.
func searchVoicesInVersions(t *testing.T, a archive.Archive) {
	d := first()
	d.text = inVoices
	put(t, a, d)
	d = d.then("shameful council", "council", writethru.SentenceReworded)
	put(t, a, d)
	d = d.then("Ada Marsh: We will open the pier again.\n", "", writethru.QuoteDropped)
	put(t, a, d)
	for _, test := range []struct {
		q    archive.SearchQuery
		want int // number of the version, 0 for none
	}{
		{archive.SearchQuery{Voice: writethru.Loaded}, 1},
		{archive.SearchQuery{Voice: writethru.Loaded, Text: "pier"}, 1},
		{archive.SearchQuery{Voice: writethru.Reported, Text: "pier"}, 3},
		{archive.SearchQuery{Voice: writethru.Attributed}, 2},
		{archive.SearchQuery{Voice: writethru.Attributed, Text: "pier", Changed: writethru.QuoteDropped}, 0},
		{archive.SearchQuery{Voice: writethru.Loaded, Changed: writethru.SentenceReworded}, 0},
		{archive.SearchQuery{Voice: writethru.Reported, Text: "council", By: "Marsh"}, 2},
	} {
		hits := must[[]archive.Hit](t)(a.Search(t.Context(), test.q))
		got := 0
		if len(hits) > 0 {
			got = hits[0].Version.Number
		}
		wantEqual(t, fmt.Sprintf("version for %+v", test.q), got, test.want)
	}
}
