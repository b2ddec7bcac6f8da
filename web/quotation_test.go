package web

import "testing"

func TestTextFragment(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ words, want string }{
		{"", ""},
		{"“…”", ""},
		{"“We owe, say, the well-off family an answer,”", "#:~:text=We%20owe%2C%20say%2C%20the%20well%2Doff%20family"},
		{"“Stop … go”", "#:~:text=Stop"},
		{"a & b", "#:~:text=a%20%26%20b"},
	} {
		if got := textFragment(test.words); got != test.want {
			t.Errorf("%q: %q, want %q", test.words, got, test.want)
		}
	}
}
