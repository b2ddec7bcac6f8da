package coref_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/attribution"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/nlp/model"
	"github.com/writethru/writethru/read/coref"
)

func data(t testing.TB, path string) string {
	t.Helper()
	dir := os.Getenv("WRITETHRU_DATA")
	if dir == "" {
		t.Skip("WRITETHRU_DATA does not name the folder of the public data sets")
	}
	return filepath.Join(dir, path)
}

// A tally counts answers.
type tally struct{ right, wrong, open int }

func (c *tally) add(named, right bool) {
	switch {
	case !named:
		c.open++
	case right:
		c.right++
	default:
		c.wrong++
	}
}

func (c tally) percent(n int) float64 {
	return 100 * float64(n) / float64(max(1, c.right+c.wrong+c.open))
}

func (c tally) report(t testing.TB, what string) {
	t.Logf("%s: %d, right %.1f %%, wrong %.1f %%, open %.1f %%", what, c.right+c.wrong+c.open, c.percent(c.right), c.percent(c.wrong), c.percent(c.open))
}

// What TestHeShe holds, in per cent: it measures 92.1 right and 3.6 wrong.
const (
	leastRight = 91
	mostWrong  = 6
)

// TestHeShe asks for the names of the sources “he” and “she” of PolNeAR's dev part.
func TestHeShe(t *testing.T) {
	dir := data(t, "polnear")
	documents, err := attribution.ReadGold(filepath.Join(dir, "dev"), filepath.Join(dir, "dev_heshe.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	resolver := coref.New(en.Coreference())
	var marks, gold tally
	for _, d := range documents {
		if len(d.Persons.At) == 0 {
			continue
		}
		doc := parse(d.Text)
		count(&marks, d, doc, resolver.Resolve(doc, marked(doc)))
		count(&gold, d, doc, resolver.Resolve(doc, attributed(doc, d.Annotators[0])))
	}
	marks.report(t, "quotations by their marks")
	gold.report(t, "quotations with speakers")
	if marks.percent(marks.right) < leastRight || marks.percent(marks.wrong) > mostWrong {
		t.Errorf("want at least %d %% right and at most %d %% wrong", leastRight, mostWrong)
	}
}

func parse(text string) *nlp.Doc {
	p := model.English()
	doc := p.Split(text, lines(text))
	p.Parse(doc)
	return doc
}

func lines(text string) []writethru.Span {
	var spans []writethru.Span
	at := 0
	for line := range strings.Lines(text) {
		spans = append(spans, writethru.Span{Begin: at, End: at + len(line)})
		at += len(line)
	}
	return spans
}

// count counts the right names.
func count(c *tally, d attribution.Document, doc *nlp.Doc, entities *coref.Entities) {
	for _, a := range d.Annotators[0] {
		if len(a.Source) == 0 || d.Persons.At[a.Source[0].Begin] == "" {
			continue
		}
		word := strings.ToLower(a.Source[0].In(d.Text))
		if word != "he" && word != "she" {
			continue
		}
		name := ""
		if e, ok := at(entities, wordsIn(doc, a.Source[0])); ok {
			name = e.Name
		}
		c.add(name != "", isRight(d, a, name))
	}
}

// isRight asks the scorer of attributions whether a name is that of a gold source.
func isRight(d attribution.Document, gold attribution.Attribution, name string) bool {
	answer := gold
	answer.Name = name
	s := attribution.NewScorer()
	s.Add(d, []attribution.Attribution{gold}, []attribution.Attribution{answer})
	return s.Scores().Thresholds[0].AQR[attribution.All].F1 == 100
}

// wordsIn returns the words that a span touches.
func wordsIn(doc *nlp.Doc, s writethru.Span) nlp.Range {
	begin, _ := slices.BinarySearch(doc.End, int32(s.Begin)+1)
	end, _ := slices.BinarySearch(doc.Begin, int32(s.End))
	return nlp.Range{Begin: begin, End: max(begin, end)}
}

// marked returns what stands between double quotation marks, without speakers.
func marked(doc *nlp.Doc) []coref.Quote {
	var quotes []coref.Quote
	for _, b := range doc.Blocks {
		open := -1
		for i := b.Begin; i < b.End; i++ {
			switch class := doc.Class[i]; {
			case class == nlp.Open || class == nlp.Toggle && open < 0:
				open = i
			case class.IsQuote() && open >= 0:
				quotes = append(quotes, coref.Quote{Range: nlp.Range{Begin: open, End: i + 1}})
				open = -1
			}
		}
	}
	return quotes
}

// attributed gives the quotations the speakers of the gold attributions that they lie in.
func attributed(doc *nlp.Doc, gold []attribution.Attribution) []coref.Quote {
	quotes := marked(doc)
	for i := range quotes {
		span := doc.Span(quotes[i].Range)
		for _, a := range gold {
			for _, content := range a.Content {
				if len(a.Source) > 0 && content.Overlaps(span) {
					quotes[i].Speaker = wordsIn(doc, a.Source[0])
				}
			}
		}
	}
	return quotes
}
