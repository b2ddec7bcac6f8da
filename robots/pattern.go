package robots

import "strings"

// A pattern is what a path must begin with. A star in it stands for any octets.
type pattern struct {
	text     string
	anchored bool // it must be all of the path
}

// exactPattern returns a pattern to compare with paths as they are sent.
func exactPattern(value string) pattern {
	text, anchored := strings.CutSuffix(escape(value), "$")
	return pattern{text, anchored}
}

// normalPattern returns a pattern to compare with normal paths.
func normalPattern(value string) pattern {
	text, anchored := strings.CutSuffix(normal(value), "$")
	return pattern{strings.ReplaceAll(text, "$", "%24"), anchored}
}

// normalPath returns a path with its octets encoded alike, as RFC 9309, 2.2.2 and 2.2.3, compares them.
func normalPath(path string) string { return special.Replace(normal(path)) }

// special escapes the characters that mean more than themselves in a pattern.
var special = strings.NewReplacer("*", "%2A", "$", "%24")

// size is the number of octets in a pattern.
func (p pattern) size() int {
	if p.anchored {
		return len(p.text) + len("$")
	}
	return len(p.text)
}

// matches takes each part between stars where it stands first: if the pattern matches at
// all, it matches so. Time grows with the lengths of pattern and path, not with their product.
func (p pattern) matches(path string) bool {
	part, parts, more := strings.Cut(p.text, "*")
	path, ok := strings.CutPrefix(path, part)
	for ok && more {
		part, parts, more = strings.Cut(parts, "*")
		if !more && p.anchored {
			return strings.HasSuffix(path, part)
		}
		_, path, ok = strings.Cut(path, part)
	}
	return ok && (!p.anchored || path == "")
}
