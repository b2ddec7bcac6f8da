package api

import (
	"math"
	"testing"
)

func TestCursor(t *testing.T) {
	t.Parallel()
	for _, id := range []int64{1, 127, 128, math.MaxInt64} {
		if got, known := articleList.parse(articleList.cursor(id)); got != id || !known {
			t.Errorf("%d comes back as %d, %v", id, got, known)
		}
		if _, known := searchList.parse(articleList.cursor(id)); known {
			t.Errorf("the cursor %d of one list is known to another", id)
		}
	}
	for _, id := range []int64{0, -1} {
		if _, known := articleList.parse(articleList.cursor(id)); known {
			t.Errorf("%d is known", id)
		}
	}
}

// What is known is what cursor writes.
func FuzzCursor(f *testing.F) {
	for _, seed := range []string{"", "YQ", articleList.cursor(1), articleList.cursor(math.MaxInt64), "YYCAgICAgICAgICAAQ", "YYAA", "a b", "YQE="} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		id, known := articleList.parse(s)
		if known && (id <= 0 || articleList.cursor(id) != s) {
			t.Errorf("%q is known as %d", s, id)
		}
	})
}
