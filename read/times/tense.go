package times

import "strings"

// How far the verb that governs a time is looked for.
const (
	reach          = 16 // words before it, where there is no tree
	climb          = 6  // heads
	farthestHelper = 6  // words from an auxiliary to its verb
)

// nearest returns what the calendar has every year, in the year that the words [i, end)
// mean.
func (s *scan) nearest(i, end int, in func(y int) point) point {
	if !s.now.known() {
		return point{}
	}
	y := s.now.begin.Year() - 1
	if s.ahead(i, end) {
		for ; y < s.now.begin.Year()+1 && !in(y).shift(1).begin.After(s.now.begin); y++ {
		}
		return in(y)
	}
	for y += 2; y >= s.now.begin.Year() && in(y).begin.After(s.now.begin); y-- {
	}
	return in(y)
}

// ahead reports whether the expression [i, end) lies in the future, as far as one can see.
func (s *scan) ahead(i, end int) bool {
	if s.word(i - 1).is(isFuture) {
		return true // come November
	}
	if len(s.doc.Tag) == 0 {
		return s.promised(i)
	}
	if s.word(end).is(isPart) {
		end++ // Monday night
	}
	j := s.headOf(i, end)
	nouns := 0 // between the expression and the verb
	for steps := range climb {
		if s.tells(j) {
			return s.points(j, nouns == 0)
		}
		if steps > 0 && !s.word(j).is(isCardinal|isMeridiem) {
			nouns++
		}
		head := int(s.doc.Head[j])
		if head < s.begin || head >= s.end {
			break
		}
		j = head
	}
	return s.promised(i)
}

// promised reports whether the nearest word before i that tells says that what
// follows lies ahead.
func (s *scan) promised(i int) bool {
	for j := i - 1; j >= max(s.begin, i-reach); j-- {
		switch w := s.word(j); {
		case w.is(isFuture):
			return true
		case w.is(isBehind):
			return false
		}
	}
	return false
}

// headOf returns the word of [i, end) on which the others depend.
func (s *scan) headOf(i, end int) int {
	for j := i; j < end; j++ {
		if head := int(s.doc.Head[j]); head < i || head >= end {
			return j
		}
	}
	return i
}

// tells reports whether word j says when things happen: a verb with a tense, a predicate with
// a copula, or a word such as scheduled. A participle without an auxiliary leaves the question to the
// verb above it.
func (s *scan) tells(j int) bool {
	if s.word(j).is(isFuture) || s.helped(j) {
		return true
	}
	return s.doc.UPOS(j) == "VERB" && s.doc.XPOS(j) != "VBG"
}

// points reports whether the verb j speaks of what is to come. The present does only if
// the time is its own: the council meets Tuesday.
func (s *scan) points(j int, direct bool) bool {
	switch {
	case s.word(j).is(isFuture), s.helper(j, isFuture):
		return true
	case s.helper(j, isBehind):
		return false
	}
	switch s.doc.XPOS(j) {
	case "VB":
		return s.marked(j) || s.helped(j)
	case "VBN":
		return direct && s.helped(j)
	case "VBD":
		return false
	}
	return direct
}

// helped reports whether word j has an auxiliary or a copula.
func (s *scan) helped(j int) bool { return s.helper(j, ^class(0)) }

// helper reports whether an auxiliary or a copula of word j is of one of the classes.
func (s *scan) helper(j int, c class) bool {
	for k := j - 1; k >= max(s.begin, j-farthestHelper); k-- {
		if int(s.doc.Head[k]) == j && isHelper(s.doc.Deprel(k)) && (s.word(k).is(c) || ^c == 0) {
			return true
		}
	}
	return false
}

func isHelper(relation string) bool {
	return strings.HasPrefix(relation, "aux") || relation == "cop"
}

// marked reports whether the infinitive j has a to: plans to meet on Monday.
func (s *scan) marked(j int) bool {
	for k := j - 1; k >= max(s.begin, j-farthestHelper); k-- {
		if int(s.doc.Head[k]) == j && s.word(k).is(isTo) {
			return true
		}
	}
	return false
}
