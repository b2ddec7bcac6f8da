package lang

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

// profilesText holds the profiles. A line is a language, a weight, and all the
// trigrams that have it there, "_" for the edge of a word. The weight of a
// trigram is how far the logarithm of its frequency lies above floorBits, in
// half bits. A trigram that a language does not list is at the floor.
//
// TestTrainProfiles makes the file.
//
//go:embed profiles.txt
var profilesText string

const (
	floorBits   = -13.5 // logarithm of the frequency of a trigram that is not listed
	maxProfiles = 48    // how many languages can have a profile
)

type profile struct {
	tag      string
	script   script
	expected float64 // weight a trigram of a text in the language, on average
}

// A hint is what a trigram says for one language: its weight in the profile of
// that index.
type hint struct{ profile, weight uint8 }

// profiles are all profiles, by trigram: a hash table with open addressing.
type profiles struct {
	list   []profile
	grams  [tableSize]uint64 // 0 where a slot is free
	ranges [tableSize]struct{ begin, end uint16 }
	hints  []hint
}

const (
	tableBits = 15
	tableSize = 1 << tableBits
)

// gram packs three letters into a number other than 0.
func gram(a, b, c rune) uint64 {
	return uint64(a)<<42 | uint64(b)<<21 | uint64(c)
}

// slot returns the index in the table where a gram is, or would be.
func (p *profiles) slot(gram uint64) int {
	i := gram * 0x9E3779B97F4A7C15 >> (64 - tableBits)
	for p.grams[i] != 0 && p.grams[i] != gram {
		i = (i + 1) % tableSize
	}
	return int(i)
}

// of returns what a gram says for each language, nothing where it is rare in
// all of them.
func (p *profiles) of(gram uint64) []hint {
	r := p.ranges[p.slot(gram)]
	return p.hints[r.begin:r.end]
}

// loadProfiles reads the embedded profiles, once.
var loadProfiles = sync.OnceValue(func() *profiles { return parseProfiles(profilesText) })

// parseProfiles reads the form of profilesText. It counts the hints of each
// trigram before it lays them out in a row.
func parseProfiles(text string) *profiles {
	p := &profiles{}
	slots := make([]int, 0, len(text)/4) // of all trigrams of the text, in order
	said := make([]hint, 0, len(text)/4)
	for line := range strings.Lines(text) {
		tag, rest, _ := strings.Cut(strings.TrimSpace(line), " ")
		number, grams, _ := strings.Cut(rest, " ")
		weight, _ := strconv.Atoi(number)
		owner := p.owner(tag, grams)
		before := len(slots)
		slots = p.addGrams(slots, grams)
		n := len(slots) - before
		for range n {
			said = append(said, hint{uint8(owner), uint8(weight)})
		}
		p.list[owner].expected += float64(n*weight) * math.Exp2(float64(weight)/2+floorBits)
	}
	p.layOut(slots, said)
	return p
}

// owner returns the index of a language's profile, a new one for a new language.
func (p *profiles) owner(tag, grams string) int {
	if n := len(p.list); n == 0 || p.list[n-1].tag != tag {
		letter, _ := utf8.DecodeRuneInString(strings.TrimLeft(grams, "_"))
		p.list = append(p.list, profile{tag: tag, script: scriptOf(letter)})
	}
	return len(p.list) - 1
}

// addGrams counts the trigrams of a line, and appends their slots.
func (p *profiles) addGrams(slots []int, grams string) []int {
	var letters [3]rune
	n := 0
	for _, r := range grams {
		if r == ' ' {
			continue
		}
		if r == '_' {
			r = ' '
		}
		letters[n] = r
		if n++; n < len(letters) {
			continue
		}
		n = 0
		g := gram(letters[0], letters[1], letters[2])
		i := p.slot(g)
		p.grams[i] = g
		p.ranges[i].end++
		slots = append(slots, i)
	}
	return slots
}

// layOut puts the hints of each trigram in a row. The ranges hold how many
// each has.
func (p *profiles) layOut(slots []int, said []hint) {
	var next uint16
	for i := range p.ranges {
		r := &p.ranges[i]
		r.begin, next = next, next+r.end
		r.end = r.begin
	}
	p.hints = make([]hint, len(said))
	for i, slot := range slots {
		r := &p.ranges[slot]
		p.hints[r.end] = said[i]
		r.end++
	}
}
