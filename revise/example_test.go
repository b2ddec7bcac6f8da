package revise_test

import (
	"fmt"

	"github.com/writethru/writethru/page"
	"github.com/writethru/writethru/read"
	"github.com/writethru/writethru/revise"
)

func ExampleReviser_Compare() {
	pages, reader := page.New(), read.New()
	version := func(text string) revise.Version {
		doc, err := pages.ReadText([]byte(text), page.Source{})
		if err != nil {
			panic(err)
		}
		return revise.Version{Reading: reader.Read(doc), Visible: text}
	}
	revision := revise.New().Compare(
		version("Trams return to Tessel\n\nThe strike took six weeks. “We have what we came for,” said Edda Brink."),
		version("Trams return to Tessel\n\n“We have what we came for,” said Edda Brink. The strike took seven weeks."),
	)
	for _, c := range revision.Changes {
		fmt.Printf("%s: %q, %q\n", c.Kind, c.Was, c.Is)
	}
	// Output:
	// sentence-reworded: "", ""
	// sentence-moved: "", ""
	// figure: "six", "seven"
}
