package robots

import (
	"strings"
	"time"
)

// Rules are what a site asks of crawlers. The zero Rules allow everything. They may be
// used by several goroutines at once.
type Rules struct {
	Sitemaps []string // addresses as written, in their order

	crawlers map[string]*crawler // by product token in lower case
}

// everyone is the token of the groups for agents that are not named.
const everyone = "*"

// A crawler is what is said to an agent.
type crawler struct {
	groups []*group
	delay  time.Duration
}

// A group is what several agents may share: its rules, twice over, as the two ways of comparing
// octets read them.
type group struct{ exact, normal list }

// A list holds rules, the stronger first.
type list []rule

// A rule says whether the paths that match a pattern may be fetched.
type rule struct {
	pattern pattern
	allow   bool
}

// Allowed reports whether an agent may fetch a path.
func (r *Rules) Allowed(agent, path string) bool {
	if !strings.HasPrefix(path, "/") {
		path = "/" + path
	}
	if path == "/robots.txt" {
		return true
	}
	normal := normalPath(path)
	google, rfc := rule{allow: true}, rule{allow: true}
	for _, g := range r.crawler(agent).groups {
		google = g.exact.strongest(path, google)
		rfc = g.normal.strongest(normal, rfc)
	}
	return google.allow && rfc.allow
}

// Delay returns how long an agent is to wait from one request to the next, 0 where nothing
// is said and at most [MaxDelay]. It is no part of RFC 9309, but widely used.
func (r *Rules) Delay(agent string) time.Duration { return r.crawler(agent).delay }

// crawler returns what is said to an agent by name, else to everyone.
func (r *Rules) crawler(name string) crawler {
	if c := r.crawlers[strings.ToLower(name)]; c != nil {
		return *c
	}
	if c := r.crawlers[everyone]; c != nil {
		return *c
	}
	return crawler{}
}

// strongest returns the strongest rule that matches a path, or other where that is as strong.
func (l list) strongest(path string, other rule) rule {
	for _, r := range l {
		if r.compare(other) >= 0 {
			break
		}
		if r.pattern.matches(path) {
			return r
		}
	}
	return other
}

// compare orders rules, the stronger first.
func (r rule) compare(other rule) int {
	switch size, others := r.pattern.size(), other.pattern.size(); {
	case size != others:
		return others - size
	case r.allow == other.allow:
		return 0
	case r.allow:
		return -1
	}
	return 1
}
