package web_test

import (
	"math/rand/v2"
	"strconv"
	"testing"

	"github.com/writethru/writethru/archive"
)

// BenchmarkArticles asks for the pages of articles as BenchmarkPages does for the others.
func BenchmarkArticles(b *testing.B) {
	a := opened(b)
	s := room(b, a)
	articles, err := a.Articles(b.Context(), archive.ArticleQuery{Limit: 500})
	if err != nil {
		b.Fatal(err)
	}
	article := func(r *rand.Rand) string {
		return "/articles/" + strconv.FormatInt(articles[r.IntN(len(articles))].ID, 10)
	}
	for _, page := range []struct {
		name   string
		target func(*rand.Rand) string
	}{
		{"front", func(*rand.Rand) string { return "/" }},
		{"one outlet", func(*rand.Rand) string { return "/?outlet=The+Merrow+Tribune" }},
		{"one change", func(*rand.Rand) string { return "/?change=correction" }},
		{"article", article},
		{"diff", func(r *rand.Rand) string { return article(r) + "/diff" }},
		{"raw", func(r *rand.Rand) string { return article(r) + "/versions/1/raw" }},
	} {
		b.Run(page.name, func(b *testing.B) { timePage(b, s, page.target) })
	}
}
