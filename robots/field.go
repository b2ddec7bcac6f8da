package robots

import (
	"strconv"
	"strings"
	"time"
)

// A field is a line: what it names, and a value.
type field struct{ name, value string }

// The names of lines that mean something.
const (
	userAgent  = "user-agent"
	allow      = "allow"
	disallow   = "disallow"
	crawlDelay = "crawl-delay"
	sitemap    = "sitemap"
)

// misspelt are names that Google's parser takes for others.
var misspelt = map[string]string{
	"useragent":  userAgent,
	"user agent": userAgent,
	"dissallow":  disallow,
	"dissalow":   disallow,
	"disalow":    disallow,
	"diasllow":   disallow,
	"disallaw":   disallow,
	"site-map":   sitemap,
}

// parseField reads a line. The colon may be missing between two words.
func parseField(line string) field {
	line, _, _ = strings.Cut(line, "#")
	name, value, found := strings.Cut(line, ":")
	if !found {
		words := strings.Fields(line)
		if len(words) != 2 {
			return field{}
		}
		name, value = words[0], words[1]
	}
	name = strings.ToLower(strings.TrimSpace(name))
	if right, ok := misspelt[name]; ok {
		name = right
	}
	return field{name, strings.TrimSpace(value)}
}

// productToken returns the agent that a value names, in lower case, "" where it names none.
// What follows the token, such as a version, is left out.
func productToken(value string) string {
	if value == everyone || strings.HasPrefix(value, everyone+" ") {
		return everyone
	}
	end := strings.IndexFunc(value, isNotToken)
	if end < 0 {
		end = len(value)
	}
	return strings.ToLower(value[:end])
}

func isNotToken(r rune) bool {
	return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && r != '-' && r != '_'
}

// MaxDelay is the longest delay that is kept to. Who asks for more would have a page a day
// read.
const MaxDelay = time.Minute

// parseDelay reads seconds, which may have a fraction, and returns 0 for anything else.
func parseDelay(value string) time.Duration {
	seconds, _ := strconv.ParseFloat(value, 64) // infinite where it is out of range
	if !(seconds > 0) {
		return 0
	}
	return time.Duration(min(seconds, MaxDelay.Seconds()) * float64(time.Second))
}
