package block

import "strings"

// titleWords are the longer words of a page's title, by hash. A teaser of another
// story shares few of them.
type titleWords struct {
	hashes []uint32
	mask   uint64 // of their low bits, to pass over most other words
}

func newTitleWords(title string) *titleWords {
	const long, most = 4, 32
	t := new(titleWords)
	for word := range strings.FieldsSeq(title) {
		if len(word) < long {
			continue
		}
		if len(t.hashes) == most {
			break
		}
		s := speller{word: hashSeed}
		for _, r := range word {
			s.add(foldRune(r))
		}
		s.end()
		t.hashes = append(t.hashes, s.wordHash)
		t.mask |= 1 << (s.wordHash & 63)
	}
	return t
}

// in returns how many of the hashes are of words of the title.
func (t *titleWords) in(hashes []uint32) int32 {
	n := int32(0)
	for _, h := range hashes {
		if t.mask>>(h&63)&1 == 0 {
			continue
		}
		for _, word := range t.hashes {
			if h == word {
				n++
				break
			}
		}
	}
	return n
}
