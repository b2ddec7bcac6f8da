package sitemap_test

import (
	"fmt"
	"strings"

	"github.com/writethru/writethru/sitemap"
)

func Example() {
	const body = `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<url><loc>https://harbour.example/ferry</loc><lastmod>2025-08-25T14:03Z</lastmod></url>
<url><loc>https://harbour.example/tide</loc><lastmod>2025-08-24</lastmod></url>`
	for entry, err := range sitemap.Entries(strings.NewReader(body), nil) {
		if err != nil {
			fmt.Println(err)
			break
		}
		fmt.Println(entry.URL, entry.Modified)
	}
	// Output:
	// https://harbour.example/ferry 2025-08-25T14:03:00Z
	// https://harbour.example/tide 2025-08-24
	// the sitemap breaks off
}
