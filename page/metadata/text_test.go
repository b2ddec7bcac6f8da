package metadata

import (
	"reflect"
	"testing"
	"time"

	"github.com/writethru/writethru"
)

func day25() writethru.Moment {
	return writethru.Moment{Time: time.Date(2025, 8, 25, 0, 0, 0, 0, time.UTC), DayOnly: true}
}

func TestReadText(t *testing.T) {
	t.Parallel()
	noon := writethru.Moment{Time: time.Date(2025, 8, 26, 12, 0, 0, 0, time.UTC)}
	tests := []struct {
		name, in string
		want     Metadata
	}{
		{"date before running text", " date 2025-08-25 The ferry of the island resumed its service after a storm.\n", Metadata{Published: day25()}},
		{"label", "Published: 25 August 2025\n", Metadata{Published: day25()}},
		{"label of two words", "Veröffentlicht am 25. August 2025\n", Metadata{Published: day25()}},
		{"bare line", "The ferry resumes\n\nMonday, 25 August 2025\n", Metadata{Published: day25()}},
		{"bare ISO", "2025-08-25 PORT EXAMPLE The ferry resumed.\n", Metadata{Published: day25()}},
		{"end of a short line", "Ferry resumes\nThe Harbour, 2025-08-25\n", Metadata{Published: day25()}},
		{"end of a byline", "By Jane Roe, 25 August 2025\n", Metadata{Published: day25(), Byline: []string{"Jane Roe"}}},
		{"updated", "Published 25 August 2025\nUpdated: 2025-08-26T12:00:00Z\n", Metadata{Published: day25(), Modified: noon}},
		{"headers", "Title: Ferry resumes\nAuthor: Jane Roe\nSource: The Harbour\nLang: en-GB\nURL: https://harbour.example/a\n",
			Metadata{Title: "Ferry resumes", Byline: []string{"Jane Roe"}, Outlet: "The Harbour", Lang: "en", Canonical: "https://harbour.example/a"}},
		{"Markdown", "# Ferry resumes\n", Metadata{Title: "Ferry resumes"}},
		{"byline", "Ferry resumes\nBy Jane Roe and John Doe in Port Example\n", Metadata{Byline: []string{"Jane Roe", "John Doe"}}},
		{"nobody knows", "Date: 03/04/2025\n", Metadata{}},
		{"date in prose", "The ferry sank on 25 August 2025 and was never seen again by anybody.\n", Metadata{}},
		{"By in prose", "By Monday Morning the ferry had left with all its passengers\n", Metadata{}},
		{"empty", "", Metadata{}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			if got := ReadText(tt.in); !reflect.DeepEqual(got, tt.want) {
				t.Errorf("got %+v\nwant %+v", got, tt.want)
			}
		})
	}
}
