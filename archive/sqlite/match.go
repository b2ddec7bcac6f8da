package sqlite

import (
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive/internal/phrase"
)

// allOf is an FTS5 expression: all of the words stand in a column. Words come folded, so that none holds a
// quotation mark; it is "" for no words.
func allOf(column string, words []string) string {
	if len(words) == 0 {
		return ""
	}
	parts := make([]string, len(words))
	for i, w := range words {
		parts[i] = `"` + strings.TrimSpace(w) + `"`
	}
	return column + ` : (` + strings.Join(parts, " AND ") + `)`
}

// sideBySide is an FTS5 expression: the words follow each other in a column, or in one of several.
func sideBySide(columns string, words []string) string {
	if len(words) == 0 {
		return ""
	}
	return inColumns(columns, []phrase.Phrase{words})
}

// anyOf is an FTS5 expression: one of the words stands in a column.
func anyOf(column string, words []string) string {
	return strings.ReplaceAll(allOf(column, words), `" AND "`, `" OR "`)
}

// and joins the expressions that are not empty.
func and(expressions ...string) string {
	var parts []string
	for _, e := range expressions {
		if e != "" {
			parts = append(parts, "("+e+")")
		}
	}
	return strings.Join(parts, " AND ")
}

// reportMatch is what the index is asked for where phrases must stand in the report.
func reportMatch(phrases []phrase.Phrase) string { return inColumns(reportColumns, phrases) }

// voiceMatch is what the index is asked for where phrases must stand in sentences of a voice, or there must be such a sentence.
func voiceMatch(v writethru.Voice, phrases []phrase.Phrase) string {
	switch {
	case len(phrases) == 0:
		return allOf("voiced", []string{voiced(v, "")})
	case !isRare(v):
		return inColumns(string(v), phrases)
	}
	var words []string
	for _, p := range phrases {
		for _, w := range p {
			words = append(words, voiced(v, w))
		}
	}
	return allOf("voiced", words)
}

// inColumns is an FTS5 expression: all of the phrases stand in a column, or in one of several.
func inColumns(columns string, phrases []phrase.Phrase) string {
	words := make([]string, len(phrases))
	for i, p := range phrases {
		words[i] = strings.Join(p, " ")
	}
	return allOf(columns, words)
}
