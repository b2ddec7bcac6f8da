package archive

import (
	"crypto/sha256"
	"net/url"
	"slices"
	"strings"
)

// Key is the SHA-256 of an address's canonical form: by it an article is known.
func Key(address string) [32]byte { return sha256.Sum256([]byte(Canonical(address))) }

// Canonical returns the form in which all spellings of an address agree: scheme and host in lower
// case, no user, no default port, no fragment, no parameters that only track the reader, the others sorted. What is
// no address of the web stays as it is.
func Canonical(address string) string {
	address = strings.TrimSpace(address)
	u, err := url.Parse(address)
	if err != nil || strings.Trim(u.Hostname(), ".") == "" || (u.Scheme != "http" && u.Scheme != "https") {
		return address
	}
	u.User, u.Fragment, u.RawFragment = nil, "", ""
	u.Host = canonicalHost(u)
	if u.Path == "" {
		u.Path = "/"
	}
	u.RawQuery, u.ForceQuery = canonicalQuery(u.RawQuery), false
	return strings.TrimSpace(u.String())
}

func canonicalHost(u *url.URL) string {
	host := strings.TrimRight(strings.ToLower(u.Hostname()), ".")
	if strings.Contains(host, ":") {
		host = "[" + host + "]" // IPv6
	}
	if port := u.Port(); port != "" && port != defaultPorts[u.Scheme] {
		host += ":" + port
	}
	return host
}

var defaultPorts = map[string]string{"http": "80", "https": "443"}

// canonicalQuery sorts by bytes and keeps the escapes as they are: some servers tell them apart.
func canonicalQuery(raw string) string {
	var kept []string
	for pair := range strings.SplitSeq(raw, "&") {
		name, _, _ := strings.Cut(pair, "=")
		if pair != "" && !tracks(strings.ToLower(name)) {
			kept = append(kept, pair)
		}
	}
	slices.Sort(kept)
	return strings.Join(kept, "&")
}

// tracks reports whether a parameter says where the reader came from, and not what is read.
func tracks(name string) bool {
	_, found := slices.BinarySearch(trackers, name)
	return found || strings.HasPrefix(name, "utm_") || strings.HasPrefix(name, "at_")
}

// trackers are parameters of campaigns, sorted.
var trackers = []string{
	"_ga", "_gl", "_hsenc", "_hsmi", "cmp", "cmpid", "dclid", "fbclid", "gbraid", "gclid", "gclsrc", "guccounter",
	"icid", "igshid", "mc_cid", "mc_eid", "mkt_tok", "msclkid", "ncid", "ns_campaign", "ns_mchannel",
	"ocid", "smid", "smtyp", "srnd", "taid", "twclid", "wbraid", "wickedid", "xtor", "yclid",
}
