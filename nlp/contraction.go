package nlp

import "strings"

// A contraction tells how a word that is written without an apostrophe is made of
// others: the bytes of the first and, where there are three, of the second.
type contraction struct {
	first, second uint8
	doubtful      bool
}

// longestContraction is the longest in bytes that is looked for.
const longestContraction = 16

// contractions finds contractions by their letters in lower case. Most words
// are turned away by their first letter, last letter and length.
type contractions struct {
	byLetters map[string]contraction
	lasts     ['z' + 1]uint32 // by first letter: bit n for the last letter 'a'+n
	lengths   ['z' + 1]uint32 // by first letter: bit n for a length of n bytes
}

func newContractions(sure, doubtful []string) contractions {
	c := contractions{byLetters: make(map[string]contraction, len(sure)+len(doubtful))}
	for _, w := range sure {
		c.add(w, false)
	}
	for _, w := range doubtful {
		c.add(w, true)
	}
	return c
}

// add adds a contraction of ASCII letters, given with its parts apart: do|nt. Others are left
// out.
func (c *contractions) add(parts string, doubtful bool) {
	first, rest, _ := strings.Cut(parts, "|")
	second, third, three := strings.Cut(rest, "|")
	found := contraction{first: uint8(len(first)), doubtful: doubtful}
	if three {
		found.second = uint8(len(second))
	}
	word := first + second + third
	head, last := index(word)
	if len(word) > longestContraction || len(first) == 0 || head < 0 {
		return
	}
	c.byLetters[word] = found
	c.lasts[head] |= 1 << last
	c.lengths[head] |= 1 << len(word)
}

// index returns the first letter of a word in lower case and the number of its last one,
// -1 where these are no ASCII letters.
func index(word string) (head, last int) {
	if word == "" || !isASCIILetter(word[0]) || !isASCIILetter(word[len(word)-1]) {
		return -1, -1
	}
	return int(word[0] | 0x20), int(word[len(word)-1]|0x20) - 'a'
}

// find returns how a word is contracted, zero where it is not.
func (c *contractions) find(word string) contraction {
	head, last := index(word)
	if head < 0 || len(word) > longestContraction || c.lasts[head]>>last&1 == 0 || c.lengths[head]>>len(word)&1 == 0 {
		return contraction{}
	}
	var letters [longestContraction]byte
	return c.byLetters[string(fold(letters[:0], word))]
}

// fold appends a word to letters, its ASCII capitals in lower case.
func fold(letters []byte, word string) []byte {
	for i := range len(word) {
		b := word[i]
		if isASCIILetter(b) {
			b |= 0x20
		}
		letters = append(letters, b)
	}
	return letters
}
