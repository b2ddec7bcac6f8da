package revise

import (
	"bytes"
	"unicode/utf8"
)

// noWord is the word of a punctuation mark.
const noWord int32 = -1

// A vocabulary numbers what two versions are compared by, so that equal things have equal numbers.
type vocabulary struct {
	forms     map[string]int32 // of tokens
	wordOf    []int32          // by form: its word, or noWord
	texts     []string         // by form
	words     map[string]int32 // in lower case
	sentences map[string]int32 // by their forms
	buffer    []byte
}

func newVocabulary() *vocabulary {
	return &vocabulary{forms: map[string]int32{}, words: map[string]int32{}, sentences: map[string]int32{}}
}

// form returns the number of a token's form.
func (v *vocabulary) form(token string) int32 {
	v.buffer = appendForm(v.buffer[:0], token)
	n, known := v.forms[string(v.buffer)]
	if !known {
		n = int32(len(v.texts))
		text := string(v.buffer)
		v.forms[text] = n
		v.texts = append(v.texts, text)
		v.wordOf = append(v.wordOf, v.word())
	}
	return n
}

// word returns the number of the word in the buffer.
func (v *vocabulary) word() int32 {
	first, _ := utf8.DecodeRune(v.buffer)
	if !isWordRune(first) {
		return noWord
	}
	return number(v.words, bytes.ToLower(v.buffer))
}

// sentence returns the number of a sentence of these tokens.
func (v *vocabulary) sentence(tokens []token) int32 {
	v.buffer = v.buffer[:0]
	for _, t := range tokens {
		v.buffer = append(v.buffer, byte(t.form), byte(t.form>>8), byte(t.form>>16), byte(t.form>>24))
	}
	return number(v.sentences, v.buffer)
}

func number(numbers map[string]int32, key []byte) int32 {
	n, known := numbers[string(key)]
	if !known {
		n = int32(len(numbers))
		numbers[string(key)] = n
	}
	return n
}
