package sitemap

import (
	"net/url"
	"strings"
)

// resolve returns a reference as an absolute address, "" where it is none of HTTP or HTTPS.
func resolve(base *url.URL, reference string) string {
	if reference == "" {
		return ""
	}
	u, err := url.Parse(unbroken.Replace(reference))
	if err != nil {
		return ""
	}
	if base != nil {
		u = base.ResolveReference(u)
	}
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return ""
	}
	return u.String()
}

// absolute returns a line that is an absolute address, and "" for another.
func absolute(line string) string {
	if !strings.Contains(line, "://") {
		return ""
	}
	return resolve(nil, line)
}

// unbroken drops what breaks lines, as the WHATWG URL Standard does.
var unbroken = strings.NewReplacer("\n", "", "\r", "", "\t", "")
