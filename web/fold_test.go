package web

import (
	"strings"
	"testing"
)

func TestWords(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ text, want string }{
		{"", ""},
		{"Zoë’s CAFÉ", "zoe s cafe"},
		{"Lee Jae-myung!", "lee jae myung"},
		{"\xff\x00 12", "12"},
	} {
		if got := strings.Join(words(test.text), " "); got != test.want {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
}
