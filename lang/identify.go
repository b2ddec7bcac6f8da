// Package lang tells which language a text is in. What is particular to one
// language stands in a package of its own below this one: it fills [Attribution],
// [Coreference], [Times] and [Voice], which say what the packages of read must be told.
//
// Identify knows 54 languages. The script decides where only one of
// them is written in it; elsewhere the text is compared with profiles: how
// frequent the trigrams of letters are in a language, as in Cavnar and Trenkle,
// "N-Gram-Based Text Categorization" (1994), summed up as naive Bayes does.
package lang

import (
	"math"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// A text longer than sampleWindows*windowSize bytes is sampled in windows
// spread evenly over it, for its ends may be boilerplate in another language.
const (
	sampleWindows = 4
	windowSize    = 512
)

// minConfidence is how sure Identify must be to name a language.
const minConfidence = 0.5

// Identify returns the language of text as a primary language subtag of BCP 47,
// "en", and how sure it is of that, from 0.5 to 1. It returns "" and 0 for a text
// that is too short, mixed, or in a language that it does not know. Norwegian is "no" in
// both its forms, Serbian in Latin script is taken for Croatian, Malay for
// Indonesian, and Galician for a neighbour.
func Identify(text string) (tag string, confidence float64) {
	var s survey
	if len(text) <= sampleWindows*windowSize {
		s.read(text)
	} else {
		stride := (len(text) - windowSize) / (sampleWindows - 1)
		for i := range sampleWindows {
			s.read(window(text, i*stride))
		}
	}
	tag, confidence = s.verdict()
	if confidence < minConfidence {
		return "", 0
	}
	return tag, confidence
}

// window returns the windowSize bytes of text from begin on, moved to the
// beginnings of characters.
func window(text string, begin int) string {
	end := min(begin+windowSize, len(text))
	for begin < end && !utf8.RuneStart(text[begin]) {
		begin++
	}
	for end < len(text) && end > begin && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[begin:end]
}

// A survey is what was counted in a text.
type survey struct {
	letters [scripts]int
	grams   [scripts]int
	scores  [maxProfiles]int32 // evidence for each profile, in half bits
}

// read adds a piece of text to the survey.
func (s *survey) read(text string) {
	const diacritic = 0xCC // the first byte of U+0300 to U+033F
	if strings.IndexByte(text, diacritic) >= 0 {
		text = norm.NFC.String(text)
	}
	profiles := loadProfiles()
	before, last := ' ', ' ' // the letters before r, or the edge of a word
	writing := latin
	for _, r := range text {
		sc := scriptOf(r)
		if sc == none {
			if last != ' ' {
				s.add(profiles, writing, gram(before, last, ' '))
				before, last = ' ', ' '
			}
			continue
		}
		s.letters[sc]++
		writing = sc
		r = lower(r)
		if last != ' ' {
			s.add(profiles, sc, gram(before, last, r))
		}
		before, last = last, r
	}
	if last != ' ' {
		s.add(profiles, writing, gram(before, last, ' '))
	}
}

func (s *survey) add(p *profiles, sc script, g uint64) {
	s.grams[sc]++
	for _, h := range p.of(g) {
		s.scores[h.profile] += int32(h.weight)
	}
}

// minLetters is how many letters of an alphabet a text needs, or as much
// in letters that stand for more.
const minLetters = 12

// verdict weighs up the survey.
func (s *survey) verdict() (tag string, confidence float64) {
	main, size, share := s.mainScript()
	if size < minLetters {
		return "", 0
	}
	if main == han {
		return s.chineseOrJapanese(), share
	}
	if tag := onlyLanguage(main); tag != "" {
		return tag, share
	}
	tag, confidence = s.bestProfile(main)
	return tag, confidence * share
}

// mainScript returns the script that most of the text is in, how many letters
// of it there are, and its share. Kana count as Han.
func (s *survey) mainScript() (main script, size int, share float64) {
	var sizes [scripts]int
	total := 0
	for sc, n := range s.letters {
		n *= syllables(script(sc))
		total += n
		if script(sc) == kana {
			sc = int(han)
		}
		sizes[sc] += n
		if sizes[sc] > size {
			main, size = script(sc), sizes[sc]
		}
	}
	return main, size, float64(size) / float64(max(1, total))
}

// chineseOrJapanese parts the two by kana, which make half of a Japanese text.
func (s *survey) chineseOrJapanese() string {
	if s.letters[kana]*20 > s.letters[han] {
		return "ja"
	}
	return "zh"
}

const (
	// temperature is what a bit of naive Bayes's evidence is worth: less than
	// one, for trigrams overlap and are not independent.
	temperature = 0.25

	// The evidence that a trigram gives on average, as a share of what the
	// profile lets expect: enough to be sure of the language, and too little.
	fitKnown   = 0.70
	fitUnknown = 0.45
)

// bestProfile returns the most likely language written in a script, and its
// probability among those that have a profile, less where even that fits badly.
func (s *survey) bestProfile(sc script) (tag string, confidence float64) {
	list := loadProfiles().list
	best := -1
	for i, p := range list {
		if p.script == sc && (best < 0 || s.scores[i] > s.scores[best]) {
			best = i
		}
	}
	if best < 0 || s.grams[sc] == 0 {
		return "", 0
	}
	sum := 0.0
	for i, p := range list {
		if p.script == sc {
			sum += math.Exp2(temperature * float64(s.scores[i]-s.scores[best]) / 2)
		}
	}
	weight := float64(s.scores[best]) / float64(s.grams[sc])
	fit := (weight/list[best].expected - fitUnknown) / (fitKnown - fitUnknown)
	return list[best].tag, min(1, max(0, fit)) / sum
}
