package attribution

import (
	"slices"
	"testing"
)

func TestNameWords(t *testing.T) {
	t.Parallel()
	for name, want := range map[string][]string{
		"Ada Holm":                {"ada", "holm"},
		"Sen. José M. Peña Jr.":   {"jose", "pena"},
		"Prime Minister O’Hara’s": {"ohara"},
		"President":               {"president"},
		"Karl-Heinz Groß":         {"karl", "heinz", "gross"},
		"J. R.":                   nil,
		"":                        nil,
	} {
		if got := nameWords(name); !slices.Equal(got, want) {
			t.Errorf("nameWords(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestIsPerson(t *testing.T) {
	t.Parallel()
	const holmAlone = "Title Of Story\nAda Holm spoke. Holm left. On Monday Holm came back."
	for _, test := range []struct {
		name, wanted string
		others       []string
		text         string
		want         bool
	}{
		{"Ada Holm", "Ada Holm", nil, "", true},
		{"Mayor Ada Holm", "Ada Holm", nil, "", true},
		{"Ada M. Holm", "Ada Maria Holm", nil, "", true},
		{"Maria Holm", "Ada “Maria” Holm", nil, "", true},
		{"Holm", "Ada Holm", nil, holmAlone, true},
		{"Holm", "Ada Holm", nil, holmAlone + " Per Holm stayed.", false},
		{"Holm", "Ada Holm", []string{"Per Holm"}, holmAlone, false},
		{"Joe Lind", "Joseph Lind", nil, "", true},
		{"Per Lind", "Joseph Lind", nil, "", false},
		{"Ada Lind", "Ada Holm", nil, "", false},
		{"Queen Ilse", "Ilse", nil, "", true},
		{"Ban", "Ban Ki Su|Ban", nil, "", true},
		{"Karl Berg Jr.", "Karl Berg", []string{"Karl Berg Jr."}, "", false},
		{"Karl Berg Jr.", "Karl Berg Jr.", []string{"Karl Berg"}, "", true},
		{"", "Ada Holm", nil, "", false},
	} {
		d := Document{Text: test.text, Persons: Persons{Known: append(test.others, test.wanted)}}
		if got := d.IsPerson(test.name, test.wanted); got != test.want {
			t.Errorf("IsPerson(%q, %q) with %q = %v, want %v", test.name, test.wanted, test.others, got, test.want)
		}
	}
}

func TestNamesOther(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]bool{
		"Per Holm Wins\nNothing.":            false, // the headline does not count
		"x\nPer Holm won.":                   true,
		"x\nMr. Per J. Holm won.":            true,
		"x\nSenator Holm won.":               false,
		"x\nAd. Holm won.":                   false, // may be short for Ada
		"x\nWinning Holm won.":               false,
		"x\nper Holm won.":                   false,
		"x\nIn the Rain Holm won. The rain.": false, // rain is a common word
		"x\nPer Holmes won.":                 false,
	} {
		if got := namesOther(text, []string{"ada", "holm"}); got != want {
			t.Errorf("namesOther(%q) = %v, want %v", text, got, want)
		}
	}
}
