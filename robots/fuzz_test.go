package robots

import (
	"strings"
	"testing"
)

func FuzzParse(f *testing.F) {
	f.Add([]byte(harbour), "Heron", "/2025/ferry/print")
	f.Add([]byte("user-agent:*\rdisallow /%7e*$*%2\nallow:/*index.html\ncrawl-delay:1e9\nsitemap:"), "", "?%zz*$")
	f.Add([]byte("\xef\xbb\xbfUSER AGENT: a-_\xff\n\n:\n#\ndisallow:\xc3\xbc"), "A-_", "/%C3%bc")
	f.Fuzz(func(t *testing.T, body []byte, agent, path string) {
		rules := Parse(body)
		rules.Allowed(agent, path)
		if !rules.Allowed(agent, "/robots.txt") {
			t.Error("the file itself is kept out")
		}
		if delay := rules.Delay(agent); delay < 0 || delay > MaxDelay {
			t.Errorf("a delay of %v", delay)
		}
		for _, s := range rules.Sitemaps {
			if s == "" || strings.TrimSpace(s) != s {
				t.Errorf("the sitemap %q", s)
			}
		}
	})
}
