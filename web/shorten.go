package web

import "unicode/utf8"

// mostShown is how many bytes of a text one page shows.
const mostShown = 1 << 20

// shortened returns as much of a text as a page shows, and whether that is less than all of it.
func shortened(text string) (shown string, cut bool) {
	if len(text) <= mostShown {
		return text, false
	}
	end := mostShown
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end], true
}
