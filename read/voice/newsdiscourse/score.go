package newsdiscourse

import (
	"fmt"
	"slices"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/read/voice"
)

// A Score counts sentences by the voice they have and the voice they were given, in the order of
// [voice.Voices].
type Score [len(voice.Voices)][len(voice.Voices)]int

// F1 returns the harmonic mean of precision and recall of one voice, 0 where it is never met.
func (s *Score) F1(v int) float64 {
	has, given := 0, 0
	for other := range voice.Voices {
		has += s[v][other]
		given += s[other][v]
	}
	if has+given == 0 {
		return 0
	}
	return 2 * float64(s[v][v]) / float64(has+given)
}

// Macro returns the mean F1 of the voices.
func (s *Score) Macro() float64 {
	sum := 0.
	for v := range voice.Voices {
		sum += s.F1(v)
	}
	return sum / float64(len(voice.Voices))
}

// String returns the macro F1 and that of each voice.
func (s *Score) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "macro %.3f", s.Macro())
	for v, name := range voice.Voices {
		fmt.Fprintf(&b, "  %s %.3f", name, s.F1(v))
	}
	return b.String()
}

// Count adds a sentence.
func (s *Score) Count(has, given writethru.Voice) { s[number(has)][number(given)]++ }

func number(v writethru.Voice) int { return slices.Index(voice.Voices[:], v) }
