package syntax

// A pair is a gold word and the system's word that is the same.
type pair struct{ gold, system int }

// align pairs the words of two cuts of the same text, in order.
func align(gold, system []word) []pair {
	a := aligner{gold: gold, system: system}
	for a.i < len(gold) && a.j < len(system) {
		g, s := &gold[a.i], &system[a.j]
		switch {
		case g.multi || s.multi:
			a.stretch(g, s)
		case g.span == s.span:
			a.pairs = append(a.pairs, pair{a.i, a.j})
			a.i++
			a.j++
		case g.span.Begin < s.span.Begin || g.span.Begin == s.span.Begin && g.span.End <= s.span.End:
			a.i++
		default:
			a.j++
		}
	}
	return a.pairs
}

type aligner struct {
	gold, system []word
	i, j         int // the next words
	pairs        []pair
}

// stretch pairs the words up to where multi-word tokens of both sides, which may
// overlap in a chain, have ended.
func (a *aligner) stretch(g, s *word) {
	firstGold, firstSystem := a.i, a.j
	end := stretchEnd(g, s)
	for grew := true; grew; {
		var longerGold, longerSystem int
		a.i, longerGold = within(a.gold, a.i, end)
		a.j, longerSystem = within(a.system, a.j, longerGold)
		grew, end = longerSystem > end, longerSystem
	}
	for _, p := range longestCommon(a.gold[firstGold:a.i], a.system[firstSystem:a.j]) {
		a.pairs = append(a.pairs, pair{firstGold + p.gold, firstSystem + p.system})
	}
}

// stretchEnd returns where the stretch that begins with g and s ends at the
// least.
func stretchEnd(g, s *word) int {
	end := -1
	if g.multi && (!s.multi || g.span.Begin <= s.span.End) {
		end = g.span.End
	}
	if s.multi && s.span.End > end && s.span.Begin <= g.span.End {
		end = s.span.End
	}
	switch {
	case end >= 0:
		return end
	case g.multi:
		return g.span.End
	}
	return s.span.End
}

// within returns the first word from i on that lies beyond end, where end grows
// with the multi-word tokens on the way.
func within(words []word, i, end int) (next, grown int) {
	for i < len(words) && (words[i].span.Begin < end || words[i].span.End <= end) {
		if words[i].multi {
			end = max(end, words[i].span.End)
		}
		i++
	}
	return i, end
}

// longestCommon returns the longest common subsequence of the words' forms.
func longestCommon(gold, system []word) []pair {
	length := make([][]int, len(gold)+1)
	for i := range length {
		length[i] = make([]int, len(system)+1)
	}
	for i := len(gold) - 1; i >= 0; i-- {
		for j := len(system) - 1; j >= 0; j-- {
			if gold[i].folded == system[j].folded {
				length[i][j] = length[i+1][j+1] + 1
			} else {
				length[i][j] = max(length[i+1][j], length[i][j+1])
			}
		}
	}
	var pairs []pair
	for i, j := 0, 0; i < len(gold) && j < len(system); {
		switch {
		case gold[i].folded == system[j].folded:
			pairs = append(pairs, pair{i, j})
			i++
			j++
		case length[i+1][j] >= length[i][j+1]:
			i++
		default:
			j++
		}
	}
	return pairs
}
