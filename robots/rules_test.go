package robots

import (
	"net/http"
	"slices"
	"strings"
	"testing"
	"time"
)

// harbour is the file of an invented outlet.
const harbour = `# The Harbour
User-agent: *
Disallow: /search
Disallow: /*/print$
Allow: /search/about
Crawl-delay: 2.5

User-agent: GullBot
User-agent: TernBot/2.0
Disallow: /

Sitemap: https://harbour.example/sitemap.xml
Sitemap: https://harbour.example/news.xml # hourly
`

func TestAllowed(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, file, agent, path string
		want                    bool
	}{
		{"no file", "", "Heron", "/ferry", true},
		{"no rule", harbour, "Heron", "/ferry", true},
		{"a rule", harbour, "Heron", "/search?q=ferry", false},
		{"a longer rule", harbour, "Heron", "/search/about", true},
		{"wildcard, whole", harbour, "Heron", "/2025/ferry/print", false},
		{"wildcard, not whole", harbour, "Heron", "/2025/ferry/printers", true},
		{"named first of two", harbour, "GullBot", "/ferry", false},
		{"named second of two, with a version", harbour, "ternbot", "/ferry", false},
		{"the file itself", harbour, "GullBot", "/robots.txt", true},
		{"no path", harbour, "GullBot", "", false},
		{"only a query", "user-agent: *\ndisallow: /?tide", "Heron", "?tide=1", false},

		{"groups of one agent are one", "user-agent: a\ndisallow: /x\nuser-agent: b\ndisallow: /\nuser-agent: a\ndisallow: /y", "a", "/y", false},
		{"and of another", "user-agent: a\ndisallow: /x\nuser-agent: b\ndisallow: /\nuser-agent: a\ndisallow: /y", "a", "/z", true},
		{"longest of two groups", "user-agent: a\nallow: /x/y\nuser-agent: b\ndisallow: /\nuser-agent: a\ndisallow: /x", "a", "/x/y", true},
		{"named agents leave the others' group", "user-agent: *\ndisallow: /\nuser-agent: a\nallow: /", "a", "/x", true},
		{"an empty rule ends the names", "user-agent: a\ndisallow:\nuser-agent: b\ndisallow: /", "a", "/x", true},
		{"a delay does not", "user-agent: a\ncrawl-delay: 5\nuser-agent: b\ndisallow: /", "a", "/x", false},
		{"nor does a sitemap", "user-agent: a\nsitemap: /s\nuser-agent: b\ndisallow: /", "a", "/x", false},
		{"rules before all names", "disallow: /\nuser-agent: a\ndisallow: /x", "a", "/y", true},
		{"a name that is none", "user-agent: 9\ndisallow: /", "", "/x", true},
		{"a name that is none ends a group", "user-agent: a\ndisallow: /x\nuser-agent: 9\ndisallow: /", "a", "/y", true},
		{"star with words", "user-agent: * all\ndisallow: /", "a", "/x", false},
		{"a name twice", "user-agent: a\nuser-agent: A\ndisallow: /", "a", "/x", false},

		{"no colon", "user-agent *\ndisallow /x", "a", "/x", false},
		{"no colon, three words", "user-agent *\ndisallow /x y", "a", "/x", true},
		{"misspelt", "User Agent: *\nDissalow: /x", "a", "/x", false},
		{"byte order mark", "\ufeffuser-agent: *\ndisallow: /x", "a", "/x", false},
		{"carriage returns", "user-agent: *\rdisallow: /x\r", "a", "/x", false},
		{"comments", "user-agent: * # all\ndisallow: /x # y", "a", "/x", false},
		{"a page", "<html><p class=a>Disallow: /</p>\n<p>User-agent: *\nDisallow: /</p>", "a", "/x", true},
		{"binary", "user-agent: *\n\x00\xff\xfe\ndisallow: /x", "a", "/x", false},

		{"equal lengths", "user-agent: *\ndisallow: /x\nallow: /x", "a", "/x", true},
		{"stars in a row", "user-agent: *\ndisallow: /a***b", "a", "/a/c/b/d", false},
		{"star at the end", "user-agent: *\ndisallow: /a*", "a", "/a", false},
		{"star, then the end", "user-agent: *\ndisallow: /a*$", "a", "/a/b", false},
		{"the end stands once only", "user-agent: *\ndisallow: /ab*ab$", "a", "/ab", true},
		{"part comes again at the end", "user-agent: *\ndisallow: /*.php$", "a", "/x.php/y.php", false},
		{"dollar inside", "user-agent: *\ndisallow: /a$b", "a", "/a$b", false},
		{"no slash", "user-agent: *\ndisallow: x", "a", "/x", true},
		{"a page of a folder", "user-agent: *\ndisallow: /\nallow: /x/index.html", "a", "/x/", true},
		{"of that folder only", "user-agent: *\ndisallow: /\nallow: /x/index.html", "a", "/x/y", false},

		{"encoded in the path", "user-agent: *\ndisallow: /~joe/", "a", "/%7Ejoe/", false},
		{"encoded in the rule", "user-agent: *\ndisallow: /%7ejoe/", "a", "/~joe/", false},
		{"encoded in what is allowed", "user-agent: *\ndisallow: /\nallow: /%7ejoe/", "a", "/~joe/", false},
		{"encoded in all rules", "user-agent: *\ndisallow: /%7Ejoe/\nallow: /%7Ejoe/public", "a", "/~joe/public", true},
		{"encoded in the stronger rule only", "user-agent: *\nallow: /~joe/\ndisallow: /%7Ejoe/", "a", "/~joe/", true},
		{"not encoded in the rule", "user-agent: *\ndisallow: /brücke", "a", "/br%C3%BCcke", false},
		{"nor in what is allowed", "user-agent: *\ndisallow: /\nallow: /brücke", "a", "/br%C3%BCcke", true},
		{"encoded in lower case", "user-agent: *\ndisallow: /brücke", "a", "/br%c3%bccke", false},
		{"reserved, encoded", "user-agent: *\ndisallow: /a%2Fb", "a", "/a/b", true},
		{"a star, encoded", "user-agent: *\ndisallow: /a-%2A.html", "a", "/a-*.html", false},
		{"a dollar, encoded", "user-agent: *\ndisallow: /a-%24", "a", "/a-$", false},
		{"broken encoding", "user-agent: *\ndisallow: /100%\nallow: /100%2", "a", "/100%2", true},
	}
	for _, test := range tests {
		if got := Parse([]byte(test.file)).Allowed(test.agent, test.path); got != test.want {
			t.Errorf("%s: %s for %s is %v", test.name, test.path, test.agent, got)
		}
	}
}

func TestSitemaps(t *testing.T) {
	t.Parallel()
	want := []string{"https://harbour.example/sitemap.xml", "https://harbour.example/news.xml"}
	if got := Parse([]byte(harbour)).Sitemaps; !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
}

func TestDelay(t *testing.T) {
	t.Parallel()
	tests := []struct {
		file, agent string
		want        time.Duration
	}{
		{harbour, "Heron", 2500 * time.Millisecond},
		{harbour, "GullBot", 0},
		{"", "Heron", 0},
		{"user-agent: a\ncrawl-delay: 5\nuser-agent: b\ncrawl-delay: 7\ndisallow: /x", "a", 5 * time.Second},
		{"user-agent: a\ncrawl-delay: 5\nuser-agent: b\ncrawl-delay: 7\ndisallow: /x", "b", 7 * time.Second},
		{"user-agent: a\nuser-agent: b\ndisallow: /x\ncrawl-delay: 5", "a", 5 * time.Second},
		{"user-agent: a\ncrawl-delay: 5\ncrawl-delay: 7", "a", 5 * time.Second},
		{"user-agent: *\ncrawl-delay: 86400", "a", MaxDelay},
		{"user-agent: *\ncrawl-delay: 1e999", "a", MaxDelay},
		{"user-agent: *\ncrawl-delay: -1", "a", 0},
		{"user-agent: *\ncrawl-delay: NaN", "a", 0},
		{"user-agent: *\ncrawl-delay: soon", "a", 0},
	}
	for _, test := range tests {
		if got := Parse([]byte(test.file)).Delay(test.agent); got != test.want {
			t.Errorf("%q: %v for %s, want %v", test.file, got, test.agent, test.want)
		}
	}
}

func TestFromResponse(t *testing.T) {
	t.Parallel()
	for status, want := range map[int]bool{
		http.StatusOK:                  false,
		http.StatusMovedPermanently:    true,
		http.StatusForbidden:           true,
		http.StatusNotFound:            true,
		http.StatusTooManyRequests:     false,
		http.StatusInternalServerError: false,
		http.StatusServiceUnavailable:  false,
		0:                              false,
	} {
		if got := FromResponse(status, []byte(harbour)).Allowed("GullBot", "/"); got != want {
			t.Errorf("%d: got %v", status, got)
		}
	}
}

func TestTooLarge(t *testing.T) {
	t.Parallel()
	rules := "user-agent: *\ndisallow: /x\n"
	filler := strings.Repeat("# tide\n", MaxBytes/len("# tide\n"))
	for name, test := range map[string]struct {
		file string
		want bool
	}{
		"before the limit":         {rules + filler + filler, false},
		"beyond it":                {filler + filler + rules, true},
		"cut in a line":            {"user-agent: *\n#" + strings.Repeat(" ", MaxBytes-25) + "\ndisallow: /y", true},
		"one line without any end": {strings.Repeat("disallow: /", MaxBytes/10), true},
	} {
		if got := Parse([]byte(test.file)).Allowed("a", "/x"); got != test.want {
			t.Errorf("%s: got %v", name, got)
		}
	}
}

// TestShared shows that agents share the rules of their group: what is kept does not grow
// with the product of the two.
func TestShared(t *testing.T) {
	t.Parallel()
	rules := Parse([]byte("user-agent: a\nuser-agent: b\nuser-agent: a\ndisallow: /x\ndisallow: /y"))
	a, b := rules.crawler("a").groups, rules.crawler("b").groups
	if len(a) != 1 || len(b) != 1 || a[0] != b[0] {
		t.Errorf("got groups %p and %p", a, b)
	}
}

// TestPatternsDoNotBacktrack would take years if they did.
func TestPatternsDoNotBacktrack(t *testing.T) {
	t.Parallel()
	path := "/" + strings.Repeat("a", 1<<16)
	rules := Parse([]byte("user-agent: *\ndisallow: /" + strings.Repeat("*a", 1<<14) + "*b$"))
	if !rules.Allowed("a", path) {
		t.Error("a path without b was kept out")
	}
	if rules.Allowed("a", path+"b") {
		t.Error("a path with b was not")
	}
}
