package network

import (
	"slices"
	"testing"

	"github.com/writethru/writethru/nlp/internal/subword"
)

func TestLexicon(t *testing.T) {
	t.Parallel()
	harbour, quay, mole := subword.KeyOf("harbour"), subword.KeyOf("quay"), subword.KeyOf("mole")
	l := NewLexicon(map[subword.Key]int{harbour: 7, quay: 2, mole: 1}, 2)
	if l.Len() != 3 {
		t.Errorf("%d rows, want one for each of two words and one for all others", l.Len())
	}
	if !slices.IsSorted(l.Keys[1:]) {
		t.Errorf("keys %v are out of order", l.Keys)
	}
	for key, want := range map[subword.Key]int{harbour: 7, quay: 2, mole: 0} {
		row, count := l.Row(key)
		if count != want || (row == 0) != (want == 0) || want > 0 && l.Keys[row] != key {
			t.Errorf("%d has row %d and count %d, want count %d", key, row, count, want)
		}
	}
}
