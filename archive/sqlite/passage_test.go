package sqlite

import (
	"slices"
	"testing"

	"github.com/writethru/writethru"
)

func TestDisjoint(t *testing.T) {
	t.Parallel()
	got := disjoint([]writethru.Span{{Begin: 5, End: 9}, {Begin: 0, End: 3}, {Begin: 2, End: 4}, {Begin: 9, End: 11}})
	if want := []writethru.Span{{Begin: 0, End: 4}, {Begin: 5, End: 9}, {Begin: 9, End: 11}}; !slices.Equal(got, want) {
		t.Errorf("spans are %v, want %v", got, want)
	}
}
