package web

import (
	"strings"
	"testing"

	"github.com/writethru/writethru"
)

func TestSnippet(t *testing.T) {
	t.Parallel()
	long := strings.Repeat("é ", 4000) + "ferry" + strings.Repeat(" é", 4000)
	at := strings.Index(long, "ferry")
	for _, test := range []struct {
		text  string
		marks []writethru.Span
		want  string
	}{
		{"The ferry stops.", []writethru.Span{{Begin: 4, End: 9}}, "The [ferry] stops."},
		{"The ferry stops.", nil, "The ferry stops."},
		{"", nil, ""},
		{"ferry", []writethru.Span{{Begin: 0, End: 5}}, "[ferry]"},
		{"ferry", []writethru.Span{{Begin: 0, End: 9}}, "ferry"},
	} {
		got := bracketed(snippet(test.text, writethru.Span{End: len(test.text)}, test.marks))
		if got != test.want {
			t.Errorf("%q: %q, want %q", test.text, got, test.want)
		}
	}
	got := bracketed(snippet(long, writethru.Span{End: len(long)}, []writethru.Span{{Begin: at, End: at + 5}}))
	if len(got) > 2*longestSnippet || !strings.Contains(got, "é [ferry] é") || !strings.HasPrefix(got, "… ") || !strings.HasSuffix(got, " …") || strings.ToValidUTF8(got, "") != got {
		t.Errorf("a long sentence is shown as %q", got)
	}
}

func bracketed(parts []stretch) string {
	var b strings.Builder
	for _, p := range parts {
		if p.Marked {
			b.WriteString("[" + p.Text + "]")
		} else {
			b.WriteString(p.Text)
		}
	}
	return b.String()
}
