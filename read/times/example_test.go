package times_test

import (
	"fmt"
	"time"

	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp/model"
	"github.com/writethru/writethru/read/times"
)

func ExampleFinder_Find() {
	doc := split("Ada Marsh, who resigned on Friday, had led Tarn City since the early 1990s. Her party meets Thursday night.")
	model.English().Parse(doc)
	published := time.Date(2025, 8, 25, 0, 0, 0, 0, time.UTC)
	for _, t := range times.New(en.Times()).Find(doc, published) {
		fmt.Println(t.Type, t.Value, doc.Span(t.Range).In(doc.Text))
	}
	// Output:
	// DATE 2025-08-22 Friday
	// DATE 199X the early 1990s
	// TIME 2025-08-28TNI Thursday night
}
