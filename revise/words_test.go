package revise_test

import (
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/revise"
)

func TestInWords(t *testing.T) {
	t.Parallel()
	changes := []writethru.Change{
		{Kind: writethru.HeadlineChanged, Was: "a", Is: "b"},
		{Kind: writethru.SentenceAdded},
		{Kind: writethru.SentenceRemoved},
		{Kind: writethru.SentenceAdded},
		{Kind: writethru.QuoteDropped, Name: "Ada Marsh"},
		{Kind: writethru.QuoteAdded},
		{Kind: writethru.QuoteDropped, Name: "Ada Marsh"},
		{Kind: writethru.FigureChanged, Was: "5", Is: "9"},
	}
	want := "headline changed; 2 quotes by Ada Marsh dropped; quote added; figure changed: 5 → 9; 2 sentences added; 1 sentence removed"
	if got := strings.Join(revise.InWords(changes), "; "); got != want {
		t.Errorf("%q, want %q", got, want)
	}
	if got := revise.InWords(nil); got != nil {
		t.Errorf("%q for no change", got)
	}
}
