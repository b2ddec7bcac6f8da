package main

import (
	"strings"
	"unicode"
)

// maxCells bounds the table of one alignment.
const maxCells = 400 << 20

// words returns the lower-case words of text.
func words(text string) []string {
	return strings.FieldsFunc(strings.ToLower(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// align returns, for every word of page, whether the best alignment pairs it with a word
// of gold. Runs are worth more than scattered words: a word that continues
// a run counts three, one that begins a run counts one.
func align(page, gold []string) []bool {
	paired := make([]bool, len(page))
	n, m := len(page), len(gold)
	if n == 0 || m == 0 || n*m > maxCells {
		return paired
	}
	a, b := intern(page, gold)
	// run[j] is the best score with a[i] and b[j] paired, best[j] the best without that demand.
	const (
		fromRun  = 1 // run: a[i-1] and b[j-1] are paired too
		takeRun  = 2 // best: a[i] and b[j] are paired
		dropGold = 4 // best: b[j] is not
	)
	steps := make([]uint8, (n+1)*(m+1))
	run, best := make([]int32, m+1), make([]int32, m+1)
	const never = -1 << 30
	for j := range run {
		run[j] = never
	}
	for i := 1; i <= n; i++ {
		lastRun, lastBest := run[0], best[0]
		row := steps[i*(m+1):]
		for j := 1; j <= m; j++ {
			oldRun, oldBest := run[j], best[j]
			var step uint8
			if a[i-1] == b[j-1] {
				run[j] = lastBest + 1
				if lastRun+3 > run[j] {
					run[j] = lastRun + 3
					step = fromRun
				}
			} else {
				run[j] = never
			}
			if best[j-1] > best[j] {
				best[j] = best[j-1]
				step |= dropGold
			}
			if run[j] >= best[j] {
				best[j] = run[j]
				step = step&^dropGold | takeRun
			}
			row[j] = step
			lastRun, lastBest = oldRun, oldBest
		}
	}
	for i, j, inRun := n, m, false; i > 0 && j > 0; {
		step := steps[i*(m+1)+j]
		switch {
		case inRun || step&takeRun != 0:
			paired[i-1] = true
			inRun = step&fromRun != 0
			i, j = i-1, j-1
		case step&dropGold != 0:
			j--
		default:
			i--
		}
	}
	return paired
}

// intern replaces words by numbers.
func intern(page, gold []string) (a, b []int32) {
	ids := make(map[string]int32)
	number := func(words []string) []int32 {
		out := make([]int32, len(words))
		for i, w := range words {
			id, ok := ids[w]
			if !ok {
				id = int32(len(ids))
				ids[w] = id
			}
			out[i] = id
		}
		return out
	}
	return number(page), number(gold)
}
