package names

import (
	"strings"

	"github.com/writethru/writethru/nlp"
)

// Forms returns the tokens of the document as an [nlp.Splitter] joins them, each
// block as one sentence. Where white space stood is told by rule: none before
// what closes and after what opens, and none within contractions and initials.
func (d *Document) Forms() [][][]nlp.Form {
	blocks := make([][][]nlp.Form, 0, len(d.Blocks))
	for _, b := range d.Blocks {
		blocks = append(blocks, [][]nlp.Form{forms(d.Tokens[b.Begin:b.End])})
	}
	return blocks
}

func forms(tokens []string) []nlp.Form {
	forms := make([]nlp.Form, len(tokens))
	quoted := false
	for i, token := range tokens {
		left, right := glue(token, quoted)
		if token == `"` {
			quoted = !quoted
		}
		right = right || betweenInitials(tokens, i)
		clitic := i > 0 && isClitic(token)
		forms[i] = nlp.Form{Letters: token, SpaceAfter: !right, Continues: clitic}
		if i > 0 && (left || clitic) {
			forms[i-1].SpaceAfter = false
		}
	}
	return forms
}

// glue reports whether a token stands without space after the one to its left, and before
// the one to its right.
func glue(token string, quoted bool) (left, right bool) {
	switch token {
	case ".", ",", ";", ":", "?", "!", ")", "]", "}", "%", "”", "’", "'", "…", "...", "''":
		return true, false
	case "(", "[", "{", "$", "£", "€", "“", "‘", "#", "``":
		return false, true
	case `"`:
		return quoted, !quoted
	}
	return false, false
}

// betweenInitials reports whether token i is a full stop between two letters of one
// abbreviation, as in U . S .
func betweenInitials(tokens []string, i int) bool {
	return i > 0 && i+1 < len(tokens) && tokens[i] == "." && isInitial(tokens[i-1]) && isInitial(tokens[i+1]) &&
		(tokens[i+1] != "I" || i+2 < len(tokens) && tokens[i+2] == ".")
}

func isInitial(token string) bool { return len(token) == 1 && 'A' <= token[0] && token[0] <= 'Z' }

// isClitic reports whether a token is the second part of a contraction: ’s, n’t.
func isClitic(token string) bool {
	switch strings.ToLower(strings.ReplaceAll(token, "’", "'")) {
	case "'s", "n't", "'re", "'ve", "'ll", "'d", "'m":
		return true
	}
	return false
}
