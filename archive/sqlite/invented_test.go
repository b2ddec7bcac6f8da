package sqlite_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
)

// inventedPages returns n pages that are no two alike, with about as much furniture as pages of news have.
func inventedPages(n int) []string {
	random := rand.New(rand.NewPCG(1, 2))
	list := make([]string, n)
	for i := range list {
		list[i] = inventedPage(random)
	}
	return list
}

func inventedPage(random *rand.Rand) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<html lang=en><head><title>%s</title><style>", inventedSentence(random))
	for range 900 {
		fmt.Fprintf(&b, ".c%x{margin:%dpx;color:#%06x}", random.Uint32(), random.IntN(90), random.IntN(1<<24))
	}
	b.WriteString("</style></head><body><nav>")
	for range 500 {
		fmt.Fprintf(&b, `<a href="/%s/%x">%s</a>`, pick(random, things), random.Uint64(), pick(random, places))
	}
	b.WriteString("</nav><article><h1>" + inventedSentence(random) + "</h1>")
	for i := range 14 {
		b.WriteString("<p>" + inventedSentence(random) + " " + inventedSentence(random))
		if i%3 == 2 {
			fmt.Fprintf(&b, " “%s” said %s.", inventedSentence(random), pick(random, people))
		}
		b.WriteString("</p>\n")
	}
	b.WriteString("</article></body></html>")
	return b.String()
}

func inventedSentence(random *rand.Rand) string {
	return fmt.Sprintf("The %s of %s %s %d %s on %s, %s the %s of %s.",
		pick(random, things), pick(random, places), pick(random, verbs), random.IntN(9000), pick(random, units),
		pick(random, days), pick(random, links), pick(random, things), pick(random, places))
}

func pick(random *rand.Rand, words []string) string { return words[random.IntN(len(words))] }

var (
	people = strings.Split("Ada Marsh|J. R. Holt|Tom Reyes|Lena Okoro|Sam Okoro|Iris Vale|Zoë Brandt|Paul Stane|Nora Lindt|Owen Pryce|Dr. Amara Bell|Captain Hale", "|")
	verbs  = strings.Split("took|lost|gave back|cost|needed|brought|kept|counted|sold|moved", "|")
	things = strings.Split("bridge|ferry|pier|budget|strike|flood|report|contract|vote|tunnel|library|market|station|harbour|road|school", "|")
	places = strings.Split("Tarn City|Weir|Upper Vale|Port Hollin|Greyford|Ostley|Marrow Bay|the North Bank|Sandle|Quay Street", "|")
	days   = strings.Split("Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|the first of May|the last day of June", "|")
	links  = strings.Split("after|before|although it cost|because of|in spite of|with|and not|instead of", "|")
	units  = strings.Split("people|crowns|tons of stone|passengers|votes|metres of cable|letters|tickets|houses", "|")
)
