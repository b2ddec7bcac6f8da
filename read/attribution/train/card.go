package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	gold "github.com/writethru/writethru/eval/attribution"
)

// card returns the model card.
func card(o *options, size int, all gold.Scores, by map[string]gold.Scores) string {
	var b strings.Builder
	fmt.Fprintf(&b, cardHead, size, o.seed, o.cueEpochs, o.epochs)
	b.WriteString("\n| | ALL | SPEECH | QUOTED | DIRECT | indirect, speech cue | indirect, other |\n|---|---|---|---|---|---|---|\n")
	for _, t := range all.Thresholds {
		fmt.Fprintf(&b, "| IoU ≥ %.1f |", t.IoU)
		for _, s := range []gold.Subset{gold.All, gold.Speech, gold.Quoted, gold.Direct, gold.IndirectSpeech, gold.IndirectOther} {
			fmt.Fprintf(&b, " %.1f |", t.AQ[s].F1)
		}
		b.WriteString("\n")
	}
	fmt.Fprintf(&b, "\nExact spans: source %.1f, cue %.1f, content %.1f.\n",
		all.Exact[gold.Source].F1, all.Exact[gold.Cue].F1, all.Exact[gold.Content].F1)
	b.WriteString("\nSPEECH by publisher:")
	for _, publisher := range slices.Sorted(maps.Keys(by)) {
		fmt.Fprintf(&b, " %s %.1f;", publisher, by[publisher].Thresholds[0].AQ[gold.Speech].F1)
	}
	return strings.TrimSuffix(b.String(), ";") + ".\n"
}

const cardHead = `# Model card: attributions in English

` + "`en.bin`" + ` says of English text that the parser has read who said what. Package attribution reads it. This card is written by the
command that writes the model:

` + "```sh" + `
go run ./read/attribution/train -data DIR -out read/attribution/model/en.bin -card read/attribution/model/README.md
` + "```" + `

| | |
|---|---|
| size | %d bytes: hashed weights of 8 bits, compressed |
| learnt with | seed %d; words seen %d times, attributions %d times; the same data and parser give the same bytes |

It is learnt from what the parser of nlp/model says, so it is to be made anew when that one is.

## Data

PolNeAR 1.0 (Newell, Margolin and Ruths, 2018), train part: 840 articles of seven American publishers, November 2015 to September 2016, the
first annotator of each; and the invented texts of [lessons.txt](../train/lessons.txt), of what is rare in them. The corpus has no licence, and its texts belong to their publishers. The model holds weights alone, hashed, and no text; names
are replaced by their kinds before anything is learnt.

## Limits

American political news. Who thinks, wants or supports is found far less well than who says; people agree little on it too. In
the corpus no attribution stands within another, so what is found of speech within speech is measured by nothing. A quotation without any cue near it has no attribution.

## Figures

AQ-F1 in per cent, dev part, which was not learnt from. Two people reach 75.4 on ALL and 90.7 on SPEECH.
`
