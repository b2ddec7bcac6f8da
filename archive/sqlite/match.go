package sqlite

import (
	"strings"

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

// expression is the phrases as the index is asked for them.
func expression(phrases []phrase.Phrase) string {
	words := make([]string, len(phrases))
	for i, p := range phrases {
		words[i] = strings.Join(p, " ")
	}
	return allOf("text", words)
}
