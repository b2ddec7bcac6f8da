package block

import (
	"slices"
	"testing"
)

func TestRefers(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name, page string
		want       bool
	}{
		{"a link alone", "<p><a href=/x>Bridge to close for nine months</a></p>", true},
		{"a label and a link", "<p><b>MORE:</b> <a href=/x>Bridge to close for nine months</a></p>", true},
		{"a sentence with a link", "<p>The council, which <a href=/x>met on Tuesday</a>, will close the bridge for nine months.</p>", false},
		{"a short link", "<p><a href=/x>Read on</a></p>", false},
		{"a heading", "<h2><a href=/x>Bridge to close for nine months</a></h2>", false},
		{"an item of a list", "<ul><li><a href=/x>Bridge to close for nine months</a></ul>", false},
	} {
		if got := cut(t, c.page).refers(0); got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, got, c.want)
		}
	}
}

func TestSentences(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		text string
		want []string
	}{
		{"", []string{""}},
		{"One", []string{"One"}},
		{"One. Two! Three", []string{"One.", " Two!", " Three"}},
		{"“One. Two.” Three. Four", []string{"“One. Two.” Three.", " Four"}},
		{"It cost 3.50 crowns. Yes", []string{"It cost 3.50 crowns.", " Yes"}},
	} {
		var got []string
		for s := range sentences([]byte(c.text)) {
			got = append(got, string(s))
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}
