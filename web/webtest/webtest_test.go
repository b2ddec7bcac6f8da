package webtest_test

import (
	"testing"

	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/web/webtest"
)

// TestArchive looks whether the day is there: five outlets, and versions of a story.
func TestArchive(t *testing.T) {
	t.Parallel()
	a := webtest.Archive(t)
	articles, err := a.Articles(t.Context(), archive.ArticleQuery{})
	if err != nil {
		t.Fatal(err)
	}
	outlets, most := map[string]bool{}, 0
	for _, article := range articles {
		outlets[article.Outlet] = true
		most = max(most, article.Versions)
		t.Logf("%d %s: %s (%d versions)", article.ID, article.Outlet, article.Title, article.Versions)
	}
	if len(outlets) != 5 || most < 4 {
		t.Errorf("%d outlets and at most %d versions, want 5 and at least 4", len(outlets), most)
	}
	for damage, err := range a.Check(t.Context()) {
		t.Errorf("damage %v, error %v", damage, err)
	}
}
