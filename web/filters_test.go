package web

import (
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
)

// Whatever is asked for is asked for again behind the last article of a page.
func TestOlder(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		q    archive.ArticleQuery
		want string
	}{
		{archive.ArticleQuery{}, "/?before=7"},
		{archive.ArticleQuery{Before: 9, Limit: 40}, "/?before=7"},
		{archive.ArticleQuery{Person: "Zoë & Co."}, "/?before=7&person=Zo%C3%AB+%26+Co."},
		{
			archive.ArticleQuery{Outlet: "The Post", Change: writethru.QuoteDropped, Person: "Ada Marsh"},
			"/?before=7&change=quote-dropped&outlet=The+Post&person=Ada+Marsh",
		},
	} {
		if got := older(test.q, 7); got != test.want {
			t.Errorf("%+v leads to %s, want %s", test.q, got, test.want)
		}
	}
}
