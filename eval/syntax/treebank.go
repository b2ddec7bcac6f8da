package syntax

import (
	"slices"
	"strings"
	"unicode"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/conllu"
	"github.com/writethru/writethru/eval/internal/python"
	"github.com/writethru/writethru/nlp"
)

// A treebank is a list of documents as one text without spaces. Spans are
// bytes of that text.
type treebank struct {
	text      string
	tokens    []writethru.Span
	sentences []writethru.Span
	words     []word
}

// A word is a word with what it is compared by.
type word struct {
	*conllu.Word
	span     writethru.Span // of its token
	multi    bool           // it shares the token with others
	head     int            // index into the treebank's words, nlp.Root for roots
	relation string         // without subtype
	folded   string         // its form in lower case
}

func newTreebank(documents []conllu.Document) *treebank {
	bank := new(treebank)
	var text strings.Builder
	for i := range documents {
		bank.add(&documents[i], &text)
	}
	bank.text = text.String()
	return bank
}

func (b *treebank) add(d *conllu.Document, text *strings.Builder) {
	first := len(b.words)
	for _, token := range d.Tokens {
		span := writethru.Span{Begin: text.Len()}
		text.WriteString(withoutSpaces(token.Form))
		span.End = text.Len()
		b.tokens = append(b.tokens, span)
		for i := token.Begin; i < token.End; i++ {
			b.words = append(b.words, newWord(&d.Words[i], span, token.End-token.Begin > 1, first))
		}
	}
	for _, s := range d.Sentences {
		begin, end := b.words[first+s.Begin].span.Begin, b.words[first+s.End-1].span.End
		b.sentences = append(b.sentences, writethru.Span{Begin: begin, End: end})
	}
}

func newWord(w *conllu.Word, span writethru.Span, multi bool, first int) word {
	head := nlp.Root
	if w.Head != nlp.Root {
		head = first + w.Head
	}
	relation, _, _ := strings.Cut(w.Deprel, ":")
	return word{w, span, multi, head, relation, python.Lower(w.Form)}
}

func withoutSpaces(form string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Zs, r) {
			return -1
		}
		return r
	}, form)
}

// isContent reports whether the relation is one of words with a meaning of
// their own.
func (w *word) isContent() bool {
	switch w.relation {
	case "aux", "case", "cc", "clf", "cop", "det", "mark", "punct":
		return false
	}
	return true
}

// universalFeats returns those of the word's features that every language may
// have, sorted.
func (w *word) universalFeats() string {
	var feats []string
	for feat := range strings.SplitSeq(w.Feats, "|") {
		if name, _, _ := strings.Cut(feat, "="); isUniversal(name) {
			feats = append(feats, feat)
		}
	}
	slices.Sort(feats)
	return strings.Join(feats, "|")
}

// isUniversal holds the features that the shared task compared.
func isUniversal(feat string) bool {
	switch feat {
	case "PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case", "Definite", "Degree",
		"VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite":
		return true
	}
	return false
}
