package robots_test

import (
	"fmt"
	"net/url"

	"github.com/writethru/writethru/robots"
)

func Example() {
	rules := robots.Parse([]byte("User-agent: *\nDisallow: /search\nCrawl-delay: 2"))
	for _, address := range []string{"https://harbour.example/ferry", "https://harbour.example/search?q=ferry"} {
		page, err := url.Parse(address)
		if err != nil {
			panic(err)
		}
		fmt.Println(rules.Allowed("Writethru", page.RequestURI()), rules.Delay("Writethru"))
	}
	// Output:
	// true 2s
	// false 2s
}
