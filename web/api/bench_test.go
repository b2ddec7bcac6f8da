package api

import (
	"fmt"
	"net/http"
	"testing"
)

func BenchmarkAnswer(b *testing.B) {
	h, a := open(b)
	article := changed(b, a)
	for _, test := range []struct{ name, target string }{
		{"articles", "/articles"},
		{"article", fmt.Sprintf("/articles/%d", article.ID)},
		{"reading", fmt.Sprintf("/articles/%d/versions/%d/reading", article.ID, article.Versions)},
		{"revision", fmt.Sprintf("/articles/%d/revision", article.ID)},
		{"quotes", "/quotes"},
		{"search", "/search?q=grain"},
		{"document", "/openapi.json"},
	} {
		b.Run(test.name, func(b *testing.B) {
			for b.Loop() {
				if w := ask(h, http.MethodGet, test.target); w.Code != http.StatusOK {
					b.Fatal(w.Code)
				}
			}
		})
	}
}
