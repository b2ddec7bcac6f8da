package robots

import (
	"bytes"
	"slices"
	"strings"
)

// MaxBytes is how much of a file is read, the least that RFC 9309 demands (2.5). A line that is cut there
// is left out.
const MaxBytes = 500 << 10

// Parse reads a robots.txt. It never fails: what means nothing is skipped.
func Parse(body []byte) *Rules {
	p := parser{rules: &Rules{crawlers: make(map[string]*crawler)}}
	for line := range strings.FieldsFuncSeq(head(body), isLineEnd) {
		p.read(parseField(line))
	}
	for _, g := range p.groups {
		slices.SortStableFunc(g.exact, rule.compare)
		slices.SortStableFunc(g.normal, rule.compare)
	}
	return p.rules
}

// head returns the whole lines of what is read of a file.
func head(body []byte) string {
	body = bytes.TrimPrefix(body, []byte("\ufeff"))
	if len(body) > MaxBytes {
		body = body[:bytes.LastIndexAny(body[:MaxBytes], "\r\n")+1]
	}
	return string(body)
}

func isLineEnd(r rune) bool { return r == '\n' || r == '\r' }

// A parser is where in a file the reading stands.
type parser struct {
	rules  *Rules
	groups []*group   // the last is being read
	ruled  bool       // a rule of the last group has been read, so it names no more agents
	named  []*crawler // lately, with no delay since
}

func (p *parser) read(f field) {
	switch f.name {
	case userAgent:
		p.readAgent(f.value)
	case allow, disallow:
		p.readRule(f.value, f.name == allow)
	case crawlDelay:
		p.readDelay(f.value)
	case sitemap:
		if f.value != "" {
			p.rules.Sitemaps = append(p.rules.Sitemaps, f.value)
		}
	}
}

// readAgent opens a group, or adds an agent to one that is open.
func (p *parser) readAgent(value string) {
	if len(p.groups) == 0 || p.ruled {
		p.groups = append(p.groups, new(group))
		p.ruled, p.named = false, nil
	}
	token := productToken(value)
	if token == "" {
		return
	}
	c := p.rules.crawlers[token]
	if c == nil {
		c = new(crawler)
		p.rules.crawlers[token] = c
	}
	if last := p.groups[len(p.groups)-1]; !c.in(last) {
		c.groups = append(c.groups, last)
	}
	p.named = append(p.named, c)
}

// in reports whether g is the last group of the crawler.
func (c *crawler) in(g *group) bool {
	return len(c.groups) > 0 && c.groups[len(c.groups)-1] == g
}

// readRule adds a rule to the open group. One without a pattern matches nothing.
func (p *parser) readRule(value string, allow bool) {
	if len(p.groups) == 0 {
		return
	}
	p.ruled = true
	if value == "" {
		return
	}
	g := p.groups[len(p.groups)-1]
	g.add(value, allow)
	if folder, ok := folderOf(value); ok && allow {
		g.add(folder, allow)
	}
}

func (g *group) add(value string, allow bool) {
	g.exact = append(g.exact, rule{exactPattern(value), allow})
	g.normal = append(g.normal, rule{normalPattern(value), allow})
}

// folderOf returns the pattern of the folder whose index a pattern names.
func folderOf(value string) (string, bool) {
	slash := strings.LastIndexByte(value, '/')
	if slash < 0 || !strings.HasPrefix(value[slash:], "/index.htm") {
		return "", false
	}
	return value[:slash+1] + "$", true
}

// readDelay sets the delay of the agents named just before. It ends no group, as no line does
// that RFC 9309 does not know; so the agents of a group may have delays of their own.
func (p *parser) readDelay(value string) {
	delay := parseDelay(value)
	for _, c := range p.named {
		if c.delay == 0 {
			c.delay = delay
		}
	}
	p.named = nil
}
