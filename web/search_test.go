package web_test

import (
	"net/url"
	"strings"
	"testing"

	"github.com/writethru/writethru/web/webtest"
)

func TestSearch(t *testing.T) {
	t.Parallel()
	s := room(t, webtest.Archive(t))
	for _, test := range []struct {
		query string
		visit visit
	}{
		{"", visit{status: 200, has: []string{`<details class="howto" open>`}, lacks: []string{"Found", "Nothing in"}}},
		{"terminal", visit{status: 200, has: []string{"Found, newest first", "“The <mark>terminal</mark> passed every inspection,”", `value="terminal"`}}},
		{`"owe the family" by:saal`, visit{status: 200, has: []string{"<mark>owe the family</mark>", "/feeds/search.atom?q=%22owe%20the%20family%22%20by%3asaal"}}},
		{`terminal outlet:"Corwen Press Agency"`, visit{status: 200, has: []string{"Corwen Press Agency"}, lacks: []string{"<bdi>The Merrow Tribune"}}},
		{`family voice:attributed`, visit{status: 200, has: []string{"<mark>family</mark>"}}},
		{`"passed every inspection" voice:loaded`, visit{status: 200, has: []string{"Nothing in the archive"}}},
		{"voice:messaging", visit{status: 200, has: []string{"Found, newest first"}, lacks: []string{"<mark>"}}},
		{"voice:sung", visit{status: 400, has: []string{"there is no voice"}}},
		{"changed:quote-dropped", visit{status: 200, has: []string{"quote by Henrik Saal dropped"}}},
		{"about:Coastgrain after:2025-08-26", visit{status: 200, has: []string{"/versions/"}}},
		{"until:2025-08-25", visit{status: 200, has: []string{"Nothing in the archive"}}},
		{"zeppelin", visit{status: 200, has: []string{"Nothing in the archive"}}},
		{"- ! ?", visit{status: 200, has: []string{"Nothing in the archive"}}},
		{"\x00\xff\"'*(^:", visit{status: 200}},
		{"http://post.example/grain-terminal-fire", visit{status: 303, leadsTo: "/articles/2"}},
		{"http://post.example/nowhere", visit{status: 200, has: []string{"Nothing in the archive"}}},
		{"after:soon", visit{status: 400, has: []string{"Not understood", "want a day like", `value="after:soon"`, `aria-invalid="true"`}}},
		{`changed:"<script>"`, visit{status: 400, has: []string{"&lt;script&gt;"}, lacks: []string{"<script>"}}},
		{strings.Repeat("ferry ", 300), visit{status: 400, has: []string{"longer than 1000 bytes"}}},
		{"x\u202eferry", visit{status: 200, lacks: []string{"<title>x\u202e"}}},
	} {
		test.visit.target = "/search?q=" + url.QueryEscape(test.query)
		test.visit.try(t, s)
	}
	for _, before := range []string{"x", "0", "-1", "99999999999999999999"} {
		visit{target: "/search?q=terminal&before=" + before, status: 400}.try(t, s)
	}
	visit{target: "/search?q=terminal&before=1", status: 200, has: []string{"Nothing in the archive"}}.try(t, s)
}
