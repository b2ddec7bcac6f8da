package lemma_test

import (
	"fmt"

	"github.com/writethru/writethru/nlp/lemma"
)

func Example() {
	table := lemma.Learn([]lemma.Sample{
		{Form: "went", UPOS: "VERB", XPOS: "VBD", Lemma: "go", Count: 3},
		{Form: "ladies", UPOS: "NOUN", XPOS: "NNS", Lemma: "lady", Count: 1},
		{Form: "duties", UPOS: "NOUN", XPOS: "NNS", Lemma: "duty", Count: 2},
	})
	lemmatizer := table.For([]string{"VERB", "NOUN"}, []string{"VBD", "NNS"})
	for tag, form := range []string{"went", "puppies"} {
		fmt.Println(form, table.Apply(lemmatizer.Rule(form, tag), form))
	}
	// Output:
	// went go
	// puppies puppy
}
