package lang

import (
	"strings"

	"golang.org/x/text/language"
)

// Normalize returns the primary language subtag of a BCP 47 tag as pages
// spell it: "en" for "en-US", "EN_us", "eng" or "en, de". Replaced subtags become their
// successors ("iw" is "he"), and Norwegian in both its forms is "no". It returns "" for
// what names no language.
func Normalize(tag string) string {
	tag = strings.TrimSpace(tag)
	if end := strings.IndexAny(tag, "-_,;. \t\r\n@"); end >= 0 {
		tag = tag[:end]
	}
	if len(tag) > 3 {
		return ""
	}
	parsed, err := language.All.Parse(tag)
	if err != nil || parsed == language.Und {
		return ""
	}
	base, _ := parsed.Base()
	switch subtag := base.String(); subtag {
	case "mul", "zxx", "mis":
		return ""
	case "nn":
		return "no"
	default:
		return subtag
	}
}
