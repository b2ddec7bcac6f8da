package attribution_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
	parsers "github.com/writethru/writethru/nlp/model"
	"github.com/writethru/writethru/read/attribution"
	"github.com/writethru/writethru/read/attribution/model"
)

// parse parses a text, each line a block.
func parse(text string) *nlp.Doc {
	var blocks []writethru.Span
	at := 0
	for line := range strings.Lines(text) {
		blocks = append(blocks, writethru.Span{Begin: at, End: at + len(line)}.Trim(text))
		at += len(line)
	}
	doc := parsers.English().Split(text, blocks)
	parsers.English().Parse(doc)
	return doc
}

// text returns the words of a part.
func text(doc *nlp.Doc, part []nlp.Range) string {
	var words []string
	for _, r := range part {
		words = append(words, doc.Span(r).In(doc.Text))
	}
	return strings.Join(words, " | ")
}

func TestFind(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ text, source, cue, content, kind string }{
		{"“The bridge is closed,” Ms. Roe said.", "Ms. Roe", "said", "“The bridge is closed,”", "direct"},
		{"“The bridge,” Ms. Roe said, “is closed.”", "Ms. Roe", "said", "“The bridge,” | “is closed.”", "direct"},
		{"Ms. Roe said that the bridge was closed.", "Ms. Roe", "said", "that the bridge was closed", "indirect"},
		{"The mayor of Tarn City said the bridge was “a disgrace.”", "The mayor of Tarn City", "said", "the bridge was “a disgrace.”", "mixed"},
		{"The bridge will open in May, according to the harbor office.", "the harbor office", "according to", "The bridge will open in May", "indirect"},
		{"Ms. Roe: “The bridge is closed.”", "Ms. Roe", ":", "“The bridge is closed.”", "direct"},
		{"He was 54, she said.", "she", "said", "He was 54", "indirect"},
		{"She said he was 54, Marsh said.", "She", "said", "he was 54", "indirect"},
		{"''We do not know yet,'' he added.", "he", "added", "''We do not know yet,''", "direct"},
	} {
		doc := parse(test.text)
		found := model.English().Find(doc)
		if len(found) != 1 {
			t.Errorf("%q: %d attributions, want one", test.text, len(found))
			continue
		}
		a := found[0]
		got := []string{text(doc, a.Source), text(doc, a.Cue), text(doc, a.Content), a.Kind.String()}
		if want := []string{test.source, test.cue, test.content, test.kind}; !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", test.text, got, want)
		}
	}
}

// TestTranscript reads turns, which have no quotation marks.
func TestTranscript(t *testing.T) {
	t.Parallel()
	doc := parse("The council met on Monday.\nMAYOR ROE: We close the bridge in May. He said it is old.\nTOM HOLT: That is too late.\nNote: It rained.\n")
	var got []string
	for _, a := range model.English().Find(doc) {
		got = append(got, text(doc, a.Source)+"|"+text(doc, a.Content))
	}
	if want := []string{"MAYOR ROE|We close the bridge in May. He said it is old.", "TOM HOLT|That is too late."}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
	if found := model.English().Find(parse("Q: Did it rain?\nA: All day.\n")); len(found) > 0 {
		t.Errorf("Q and A are taken for names: %v", found)
	}
	if found := model.English().Find(parse("NOTE: It rained all day.\nNobody came.\n")); len(found) > 0 {
		t.Errorf("a line that begins with a word in capitals is taken for a transcript: %v", found)
	}
}

// TestQuotedTranscript reads turns that stand within one long quotation.
func TestQuotedTranscript(t *testing.T) {
	t.Parallel()
	doc := parse("The transcript:\n\"ROE: Will the bridge open?\n\"HOLT: Not before May.\n\"ROE: Why not?\"\n")
	var got []string
	for _, a := range model.English().Find(doc) {
		got = append(got, text(doc, a.Source)+" "+a.Kind.String())
	}
	if want := []string{"ROE direct", "HOLT direct", "ROE direct"}; !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestSentences reads what is said in several sentences, or before more is told.
func TestSentences(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ text, content string }{
		{"“The bridge is closed,” Ms. Roe said, noting that ice was coming. “It stays closed.”", "“The bridge is closed,” | “It stays closed.”"},
		{"“The bridge is closed,” Ms. Roe said before she left the hall.", "“The bridge is closed,”"},
		{"“The bridge is closed,” Ms. Roe said. “Nobody asked us,” Hugo Vane said.", "“The bridge is closed,”"},
	} {
		doc := parse(test.text)
		found := model.English().Find(doc)
		if len(found) == 0 || text(doc, found[0].Content) != test.content {
			t.Errorf("%q: %+v, want %q", test.text, found, test.content)
		}
	}
}

// TestInner finds speech within speech.
func TestInner(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ text, source, content, kind string }{
		{"“He told me ‘the ferry is late,’ and left,” Ms. Roe said.", "He", "‘the ferry is late,’", "direct"},
		{"“The minister said that the council had lied, and I believe him,” Hugo Vane said.", "The minister", "that the council had lied", "indirect"},
		{"Ms. Roe said the mayor had told her that the bridge was closed.", "the mayor", "that the bridge was closed", "indirect"},
	} {
		doc := parse(test.text)
		found := model.English().Find(doc)
		if len(found) != 1 || len(found[0].Inner) != 1 {
			t.Errorf("%q: %+v, want one within one", test.text, found)
			continue
		}
		a := found[0].Inner[0]
		got := []string{text(doc, a.Source), text(doc, a.Content), a.Kind.String()}
		if want := []string{test.source, test.content, test.kind}; !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", test.text, got, want)
		}
	}
}

// check tells what is wrong with the spans of attributions.
func check(t *testing.T, doc *nlp.Doc, found []attribution.Attribution) {
	t.Helper()
	for _, a := range found {
		if len(a.Cue) == 0 || len(a.Content) == 0 || a.Confidence < 0 || a.Confidence > 1 {
			t.Errorf("%+v lacks a part", a)
		}
		for _, part := range [][]nlp.Range{a.Source, a.Cue, a.Content} {
			end := 0
			for _, r := range part {
				if r.Begin < end || r.End <= r.Begin || r.End > doc.Len() {
					t.Errorf("span %v after %d of %d words", r, end, doc.Len())
				}
				end = r.End
			}
		}
		check(t, doc, a.Inner)
	}
}

func TestFindBadInput(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"empty":       "",
		"no words":    "“” ‘’ : — …",
		"open marks":  strings.Repeat("“", 500),
		"closed":      "It broke,” she said.” he said.”",
		"one word":    "said",
		"only cues":   strings.Repeat("said ", 500),
		"colons":      strings.Repeat("A: “b”\n", 300),
		"capitals":    "MAYOR SAYS “BRIDGE IS CLOSED”",
		"transcript":  "ROE: It is closed.\nTARN: Since when?\nROE: Since May.",
		"other marks": "»So«, sagte sie. «Oui», dit-il.",
		"long":        "“" + strings.Repeat("It rained and it rained. ", 2000) + "” she said.",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			doc := parse(text)
			check(t, doc, model.English().Find(doc))
		})
	}
}

func TestFindWithoutAnnotation(t *testing.T) {
	t.Parallel()
	doc := parsers.English().Split("“No,” she said.", []writethru.Span{{Begin: 0, End: 19}})
	if found := model.English().Find(doc); len(found) > 0 {
		t.Errorf("%v, want none", found)
	}
}

func TestNewDamaged(t *testing.T) {
	t.Parallel()
	if _, err := attribution.New([]byte("no model"), en.Attribution()); err == nil || writethru.KindOf(err) != writethru.Malformed {
		t.Errorf("error %v, want a malformed one", err)
	}
}

func FuzzFind(f *testing.F) {
	f.Add("ROE: He said no.\nHOLT: “So: ”\nROE:")
	f.Add("Tom Holt shrugged. “We know the harbor by now.” “We always did, he said.")
	f.Add("“The bridge,” Ms. Roe said, “is ‘closed.’”\n“It stays so.\nHe said: \"No")
	f.Fuzz(func(t *testing.T, text string) {
		doc := parse(text)
		check(t, doc, model.English().Find(doc))
	})
}

// BenchmarkFind reads a text that is parsed already.
func BenchmarkFind(b *testing.B) {
	doc := parse(strings.Repeat("“The bridge is closed,” Ms. Roe said on Monday. The harbor office had told the council in "+
		"May that nothing would open before the summer, and the old ferry has been at the quay since then.\n", 40))
	b.ReportAllocs()
	for b.Loop() {
		model.English().Find(doc)
	}
	b.ReportMetric(float64(doc.Len())*float64(b.N)/b.Elapsed().Seconds(), "words/s")
}
