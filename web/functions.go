package web

import (
	"fmt"
	"html/template"
	"time"
	"unicode/utf8"

	"github.com/writethru/writethru/printable"
	"github.com/writethru/writethru/revise"
)

// functions returns what templates can call.
func (s *Server) functions() template.FuncMap {
	return template.FuncMap{
		"ago":        func(t time.Time) string { return ago(s.now().Sub(t)) },
		"hence":      func(t time.Time) string { return hence(t.Sub(s.now())) },
		"when":       when,
		"moment":     func(t time.Time) string { return t.Format("2 Jan, 15:04") },
		"stamp":      func(t time.Time) string { return t.UTC().Format(time.RFC3339) },
		"quotations": quotations,
		"plural":     plural,
		"inWords":    revise.InWords,
		"clip":       clip,
		"clean":      printable.Text,

		"outletPath": outletPath,
	}
}

// ago says how long something is past, in its largest unit.
func ago(d time.Duration) string {
	if d < time.Minute {
		return "just now"
	}
	return span(d) + " ago"
}

// hence says how long something is ahead, or has been due.
func hence(d time.Duration) string {
	switch {
	case d < -time.Minute:
		return "due for " + span(-d)
	case d < time.Minute:
		return "now"
	}
	return "in " + span(d)
}

// span tells a time in its largest unit.
func span(d time.Duration) string {
	switch {
	case d < time.Hour:
		return plural(int(d/time.Minute), "minute")
	case d < 24*time.Hour:
		return plural(int(d/time.Hour), "hour")
	case d < 60*24*time.Hour:
		return plural(int(d/(24*time.Hour)), "day")
	case d < 730*24*time.Hour:
		return plural(int(d/(30*24*time.Hour)), "month")
	}
	return plural(int(d/(365*24*time.Hour)), "year")
}

// when returns a time for a person, in its zone.
func when(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format("2 January 2006, 15:04 MST")
}

// plural counts: 1 version, 2 versions.
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// clip cuts a text to n characters, the last of them an ellipsis where something was cut.
func clip(text string, n int) string {
	if len(text) <= n || utf8.RuneCountInString(text) <= n {
		return text
	}
	kept := 0
	for at := range text {
		if kept++; kept == n {
			return text[:at] + "…"
		}
	}
	return text
}
