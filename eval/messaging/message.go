package messaging

import (
	"regexp"
	"strings"
)

// Where a message's tags part words, and a button's label, which nobody reads
// as text.
var seams = regexp.MustCompile(`(?s)<button.*?</button>|</?(?:p|li|h[0-9]|a|figcaption|span)\b[^>]*>`)

// words returns the words of a message as a reader sees them.
func words(message string) string {
	return visible(strings.TrimSpace(seams.ReplaceAllString(message, " ")))
}
