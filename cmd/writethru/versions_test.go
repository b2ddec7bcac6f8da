package main

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru/archive"
)

func TestCutVersions(t *testing.T) {
	t.Parallel()
	day := func(d, hour, minute int) time.Time { return time.Date(2025, 8, d, hour, minute, 0, 0, time.Local) }
	tests := []struct {
		input, address string
		choice         versionChoice
		chosen, fails  bool
	}{
		{input: "https://herald.example/mill", address: "https://herald.example/mill"},
		{input: "herald.example/@ada", address: "herald.example/@ada"},
		{input: "herald.example/mill@3", address: "herald.example/mill", choice: versionChoice{to: versionName{number: 3}, one: true}, chosen: true},
		{input: "herald.example/mill@v1..v4", address: "herald.example/mill", choice: versionChoice{from: versionName{number: 1}, to: versionName{number: 4}}, chosen: true},
		{input: "herald.example/mill@2..", address: "herald.example/mill", choice: versionChoice{from: versionName{number: 2}}, chosen: true},
		{input: "herald.example/@7@2..3", address: "herald.example/@7", choice: versionChoice{from: versionName{number: 2}, to: versionName{number: 3}}, chosen: true},
		{
			input: "herald.example/mill@2025-08-25..2025-08-26T14:30", address: "herald.example/mill",
			choice: versionChoice{from: versionName{until: day(26, 0, 0)}, to: versionName{until: day(26, 14, 31)}}, chosen: true,
		},
		{input: "herald.example/mill@0", address: "herald.example/mill", fails: true},
		{input: "herald.example/mill@1..0", address: "herald.example/mill", fails: true},
		{input: "herald.example/mill@99999999999999999999", address: "herald.example/mill", fails: true},
		{input: "herald.example/mill@2025-02-30", address: "herald.example/mill", fails: true},
	}
	for _, test := range tests {
		address, choice, chosen, err := cutVersions(test.input)
		if address != test.address || chosen != test.chosen || (err != nil) != test.fails || !test.fails && choice != test.choice {
			t.Errorf("cutVersions(%q) = %q, %+v, %v, %v", test.input, address, choice, chosen, err)
		}
	}
}

func TestVersionChoice(t *testing.T) {
	t.Parallel()
	at := func(hour int) time.Time { return time.Date(2025, 8, 25, hour, 0, 0, 0, time.UTC) }
	versions := []archive.Version{{Number: 1, FirstSeen: at(8)}, {Number: 2, FirstSeen: at(9)}, {Number: 3, FirstSeen: at(15)}}
	tests := []struct {
		about    string
		choice   versionChoice
		from, to int // 0: an error
	}{
		{"none", versionChoice{}, 2, 3},
		{"one", versionChoice{to: versionName{number: 2}, one: true}, 1, 2},
		{"the first alone", versionChoice{to: versionName{number: 1}, one: true}, 0, 0},
		{"two", versionChoice{from: versionName{number: 3}, to: versionName{number: 1}}, 3, 1},
		{"to the last", versionChoice{from: versionName{number: 1}}, 1, 3},
		{"one that is not", versionChoice{from: versionName{number: 1}, to: versionName{number: 4}}, 0, 0},
		{"by time", versionChoice{from: versionName{until: at(9)}, to: versionName{until: at(15)}}, 1, 2},
		{"before the first", versionChoice{from: versionName{until: at(8)}}, 0, 0},
	}
	for _, test := range tests {
		from, to, err := test.choice.among(versions)
		if from.Number != test.from || to.Number != test.to || (err != nil) != (test.to == 0) {
			t.Errorf("%s: versions %d and %d, %v; want %d and %d", test.about, from.Number, to.Number, err, test.from, test.to)
		}
	}
	if _, _, err := (versionChoice{}).among(versions[:1]); err == nil {
		t.Error("one version is compared with nothing")
	}
}

func TestSpellings(t *testing.T) {
	t.Parallel()
	tests := []struct{ first, means string }{
		{"https://herald.example/mill", "https://herald.example/mill"},
		{"https://herald.example/mill", "http://www.herald.example/mill/"},
		{"herald.example/mill", "https://herald.example/mill"},
		{"herald.example/mill/?id=3", "http://www.herald.example/mill?id=3"},
		{"www.herald.example", "https://herald.example/"},
		{"versions_test.go", "https://versions_test.go"},
	}
	for _, test := range tests {
		if got := spellings(test.first); !slices.Contains(got, test.means) {
			t.Errorf("spellings(%q) = %q, want %q among them", test.first, got, test.means)
		}
	}
	if got := spellings("versions_test.go")[0]; len(got) < 8 || got[:7] != "file://" {
		t.Errorf("a file is looked for as %q", got)
	}
}

// FuzzCutVersions cuts any input: what is cut off stands behind the address.
func FuzzCutVersions(f *testing.F) {
	f.Add("herald.example/mill@v1..2025-08-26T14:30")
	f.Add("@0..")
	f.Fuzz(func(t *testing.T, input string) {
		address, choice, chosen, err := cutVersions(input)
		if !strings.HasPrefix(input, address) || chosen == (address == input) && err == nil {
			t.Errorf("cutVersions(%q) = %q, %v", input, address, chosen)
		}
		_, _, _ = choice.among(make([]archive.Version, 3))
	})
}
