package read_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/read"
)

// document makes a document of text: every line that is not empty is a paragraph. Lines
// that begin with a word and a bar are of that kind: "caption|A boat".
func document(lines ...string) *writethru.Document {
	doc := &writethru.Document{}
	var text strings.Builder
	for _, line := range lines {
		kind := writethru.Paragraph
		if before, after, ok := strings.Cut(line, "|"); ok {
			kind, line = writethru.BlockKind(before), after
		}
		span := writethru.Span{Begin: text.Len(), End: text.Len() + len(line)}
		text.WriteString(line + "\n")
		if kind == "message" {
			kind = writethru.Paragraph
			doc.Messaging = append(doc.Messaging, writethru.Message{Span: span, Kind: writethru.Appeal})
		}
		doc.Blocks = append(doc.Blocks, writethru.Block{Span: span, Kind: kind})
	}
	doc.Article.Text = text.String()
	return doc
}

// ledger writes the attributions of a reading, one a line:
// kind: source [name] / cue to addressee / content … content
func ledger(r *writethru.Reading) string {
	var lines []string
	words := func(spans []writethru.Span) string {
		var out []string
		for _, s := range spans {
			out = append(out, s.In(r.Article.Text))
		}
		return strings.Join(out, " … ")
	}
	for _, a := range r.Attributions {
		source, cue := "nobody", "nothing"
		if a.Source != nil {
			source = words(a.Source.Spans)
			if a.Source.Name != "" && a.Source.Name != source {
				source += " [" + a.Source.Name + "]"
			}
		}
		if a.Cue != nil {
			cue = words(a.Cue.Spans)
		}
		if a.Addressee != nil {
			cue += " to " + words(a.Addressee.Spans)
		}
		lines = append(lines, fmt.Sprintf("%s: %s / %s / %s", a.Kind, source, cue, words(a.Content.Spans)))
	}
	return strings.Join(lines, "\n")
}

type ledgerTest struct {
	name string
	text []string
	want []string
}

func runLedger(t *testing.T, tests []ledgerTest) {
	t.Helper()
	reader := read.New()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			got := ledger(reader.Read(document(test.text...)))
			if want := strings.Join(test.want, "\n"); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestMarks(t *testing.T) {
	t.Parallel()
	runLedger(t, []ledgerTest{
		{"curly", []string{"“The bridge is shut,” Marsh said."}, []string{"direct: Marsh / said / “The bridge is shut,”"}},
		{"straight", []string{`"The bridge is shut," Marsh said.`}, []string{`direct: Marsh / said / "The bridge is shut,"`}},
		{"two apostrophes", []string{`''The bridge isn't open,'' Marsh said.`}, []string{`direct: Marsh / said / ''The bridge isn't open,''`}},
		{"backquotes", []string{"``The bridge is shut,'' Marsh said."}, []string{"direct: Marsh / said / ``The bridge is shut,''"}},
		{"single", []string{`'The voters' bridge is shut,' Marsh said.`}, []string{`direct: Marsh / said / 'The voters' bridge is shut,'`}},
		{"single curly", []string{`‘The bridge isn’t open,’ said Marsh.`}, []string{`direct: Marsh / said / ‘The bridge isn’t open,’`}},
		{"nested", []string{`“He told me, ‘Go home,’ and I went,” Marsh said.`}, []string{`direct: Marsh / said / “He told me, ‘Go home,’ and I went,”`}},
		{"stray mark", []string{`Marsh is 6' 2" tall and runs.`, "“It is shut,” Holt said."}, []string{"direct: Holt / said / “It is shut,”"}},
		{"unclosed", []string{"Marsh said: “The bridge is shut.", "The river rose again overnight."}, []string{"direct: Marsh / said: / “The bridge is shut."}},
	})
}

func TestDirectSpeech(t *testing.T) {
	t.Parallel()
	runLedger(t, []ledgerTest{
		{"before the source", []string{"“The bridge is shut,” said Ada Marsh, the mayor."}, []string{"direct: Ada Marsh, the mayor [Ada Marsh] / said / “The bridge is shut,”"}},
		{"apposition", []string{"“The bridge is shut,” Ada Marsh, the mayor of Tarn City, said."}, []string{"direct: Ada Marsh, the mayor of Tarn City, [Ada Marsh] / said / “The bridge is shut,”"}},
		{"question", []string{"“Is the bridge shut?” Ada Marsh asked."}, []string{"direct: Ada Marsh / asked / “Is the bridge shut?”"}},
		{"cue first", []string{"Marsh said, “The bridge is shut. It stays shut.”"}, []string{"direct: Marsh / said / “The bridge is shut. It stays shut.”"}},
		{"colon", []string{"Marsh said on Monday: “The bridge is shut.”"}, []string{"direct: Marsh / said / “The bridge is shut.”"}},
		{"addressee", []string{"“The bridge is shut,” Marsh told reporters at City Hall."}, []string{"direct: Marsh / told to reporters at City Hall / “The bridge is shut,”"}},
		{"broken", []string{"“The bridge,” Marsh said, “is shut.”"}, []string{"direct: Marsh / said / “The bridge,” … “is shut.”"}},
		{"goes on", []string{"“The bridge is shut,” Marsh said. “It stays shut.” The river rose."}, []string{"direct: Marsh / said / “The bridge is shut,” … “It stays shut.”"}},
		{"several paragraphs", []string{"“The bridge is shut,” Marsh said. “It is old.", "“It stays shut.", "“Until May.”", "The river rose."},
			[]string{"direct: Marsh / said / “The bridge is shut,” … “It is old. … “It stays shut. … “Until May.”"}},
		{"announced", []string{"Marsh then told the council:", "“The bridge is shut.”"}, []string{"direct: Marsh / then told to the council / “The bridge is shut.”"}},
		{"sentence before", []string{"Marsh shrugged. “The bridge is shut, as everyone knows.”"}, []string{"direct: Marsh / shrugged / “The bridge is shut, as everyone knows.”"}},
		{"bar", []string{"“The bridge is shut.” ― Ada Marsh"}, []string{"direct: Ada Marsh / ― / “The bridge is shut.”"}},
		{"transcript", []string{"MARSH: “The bridge is shut.”"}, []string{"direct: MARSH / : / “The bridge is shut.”"}},
		{"phrasal", []string{"“The bridge is shut,” Marsh pointed out."}, []string{"direct: Marsh / pointed out / “The bridge is shut,”"}},
	})
}

func TestMixedAndIndirectSpeech(t *testing.T) {
	t.Parallel()
	runLedger(t, []ledgerTest{
		{"two pieces", []string{"Marsh said she could “slip away” to “see it.”"}, []string{"mixed: Marsh / said / she could “slip away” to “see it.”"}},
		{"clause before", []string{"The bridge is “shut for good,” Marsh said."}, []string{"mixed: Marsh / said / The bridge is “shut for good,”"}},
		{"that", []string{"Marsh said that the bridge is shut."}, []string{"indirect: Marsh / said / that the bridge is shut"}},
		{"without that", []string{"Marsh said on Monday the bridge is shut."}, []string{"indirect: Marsh / said / the bridge is shut"}},
		{"after", []string{"The bridge is shut for repairs, Marsh said."}, []string{"indirect: Marsh / said / The bridge is shut for repairs"}},
		{"inverted", []string{"The bridge is shut for repairs, said Ada Marsh."}, []string{"indirect: Ada Marsh / said / The bridge is shut for repairs"}},
		{"according before", []string{"According to Ada Marsh, the bridge is shut."}, []string{"indirect: Ada Marsh / According to / the bridge is shut"}},
		{"according after", []string{"The bridge is shut, according to Ada Marsh."}, []string{"indirect: Ada Marsh / according to / The bridge is shut"}},
		{"told", []string{"Marsh told the council that the bridge is shut."}, []string{"indirect: Marsh / told to the council / that the bridge is shut"}},
		{"told without that", []string{"Marsh told Tom Holt he could go home."}, []string{"indirect: Marsh / told to Tom Holt / he could go home"}},
		{"asked for", []string{"Marsh asked questions about the bridge."}, []string{"indirect: Marsh / asked questions about / the bridge"}},
		{"two cues", []string{"Marsh said the bridge is shut and added that it would stay shut."},
			[]string{"indirect: Marsh / said / the bridge is shut", "indirect: Marsh / added / that it would stay shut"}},
		{"participle", []string{"Marsh blamed the rain, saying that the bridge is old."},
			[]string{"indirect: Marsh / blamed / the rain", "indirect: Marsh / saying / that the bridge is old"}},
		{"one quotation each", []string{"After Holt said he hoped Marsh would “find a way,” the mayor replied: “I will.”"},
			[]string{"mixed: Holt / said / he hoped Marsh would “find a way,”", "direct: the mayor / replied: / “I will.”"}},
		{"both sides", []string{"The old bridge of the town, Marsh said, is shut."}, []string{"indirect: Marsh / said / The old bridge of the town … is shut"}},
		{"within", []string{"Marsh said that the man who told her was gone."}, []string{"indirect: Marsh / said / that the man who told her was gone"}},
		{"nobody is named", []string{"When asked whether the bridge is shut, everybody laughed."}, []string{"indirect: nobody / asked / whether the bridge is shut"}},
		{"called", []string{"Marsh called the bridge “a danger.”"}, []string{"mixed: Marsh / called / the bridge “a danger.”"}},
	})
}

func TestNoSpeech(t *testing.T) {
	t.Parallel()
	runLedger(t, []ledgerTest{
		{"scare quotes", []string{"The “temporary” bridge turned forty this year."}, nil},
		{"title of a work", []string{"She wrote the novel “A Bridge in Winter” and a play."}, nil},
		{"nickname", []string{"Robert “Bobby” Holt crossed the bridge."}, nil},
		{"noun", []string{"The claims and the reports of the United States were read."}, nil},
		{"caption", []string{"caption|“The bridge is shut,” Marsh said."}, nil},
		{"message", []string{"message|“The news matters,” our editor said. Give now."}, nil},
	})
}

func TestNames(t *testing.T) {
	t.Parallel()
	const both = "Mayor Ada Marsh of Tarn City met South Korean president Lee Min Ho and his envoys."
	runLedger(t, []ledgerTest{
		{"last name", []string{both, "“It is shut,” Marsh said."}, []string{"direct: Marsh [Ada Marsh] / said / “It is shut,”"}},
		{"family name first", []string{both, "“It is shut,” Lee said."}, []string{"direct: Lee [Lee Min Ho] / said / “It is shut,”"}},
		{"title", []string{both, "“It is shut,” said Ms. Marsh."}, []string{"direct: Ms. Marsh [Ada Marsh] / said / “It is shut,”"}},
		{"described", []string{both, "“It is shut,” the South Korean leader said."}, []string{"direct: the South Korean leader [Lee Min Ho] / said / “It is shut,”"}},
		{"office", []string{both, "“It is shut,” the mayor said."}, []string{"direct: the mayor [Ada Marsh] / said / “It is shut,”"}},
		{"pronoun", []string{both, "“It is shut,” Marsh said.", "“It stays shut,” she said."},
			[]string{"direct: Marsh [Ada Marsh] / said / “It is shut,”", "direct: she [Ada Marsh] / said / “It stays shut,”"}},
		{"two of one name", []string{"The mayor came with Ada Marsh and Tom Marsh.", "“It is shut,” Marsh said."}, []string{"direct: Marsh / said / “It is shut,”"}},
		{"institution", []string{both, "“It is shut,” the Tarn City Council said."}, []string{"direct: the Tarn City Council [Tarn City Council] / said / “It is shut,”"}},
		{"pronoun by gender", []string{both, "Marsh said she was tired. Lee said he was not.", "“It is shut,” she said."},
			[]string{"indirect: Marsh [Ada Marsh] / said / she was tired", "indirect: Lee [Lee Min Ho] / said / he was not", "direct: she [Ada Marsh] / said / “It is shut,”"}},
		{"named once without a first name", []string{"“It is shut,” said Mr. Holt.", "“It is old,” he said."},
			[]string{"direct: Mr. Holt [Holt] / said / “It is shut,”", "direct: he [Holt] / said / “It is old,”"}},
		{"what is someone's", []string{both, "Ada Marsh’s office said it was shut.", "The Reyes brothers’ aides said it was shut."},
			[]string{"indirect: Ada Marsh’s office / said / it was shut", "indirect: The Reyes brothers’ aides / said / it was shut"}},
		{"unnamed", []string{both, "“It is shut,” a spokesman said."}, []string{"direct: a spokesman / said / “It is shut,”"}},
	})
}

func TestVoices(t *testing.T) {
	t.Parallel()
	doc := document("message|Support us. Give now.", "caption|A bridge.", "“It is shut,” Marsh said. The river rose.", "Holt said that it rose again.")
	var got []string
	for _, s := range read.New().Read(doc).Sentences {
		got = append(got, fmt.Sprintf("%s: %s", s.Voice, s.Span.In(doc.Article.Text)))
	}
	want := []string{"site: Support us.", "site: Give now.", "attributed: “It is shut,” Marsh said.", "reported: The river rose.", "attributed: Holt said that it rose again."}
	if g, w := strings.Join(got, "\n"), strings.Join(want, "\n"); g != w {
		t.Errorf("got\n%s\nwant\n%s", g, w)
	}
}

func TestMessageWithinBlock(t *testing.T) {
	t.Parallel()
	doc := document("“It is shut,” Marsh said. Read more about it. “It is open,” Holt said.")
	doc.Messaging = []writethru.Message{{Span: writethru.Span{Begin: 29, End: 49}, Kind: writethru.Related}}
	reading := read.New().Read(doc)
	if s := reading.Sentences[1]; s.Voice != writethru.Site || s.Span.In(doc.Article.Text) != "Read more about it." {
		t.Errorf("got %v %q", s.Voice, s.Span.In(doc.Article.Text))
	}
	if n := len(reading.Attributions); n != 2 {
		t.Errorf("%d attributions, want 2", n)
	}
}

func TestOtherLanguage(t *testing.T) {
	t.Parallel()
	doc := document("„Am 3. Mai war es zu“, said Marsh. Er ging.")
	doc.Article.Lang = "de"
	reading := read.New().Read(doc)
	if len(reading.Attributions) > 0 || len(reading.Sentences) != 2 || reading.Ledger != writethru.Unavailable {
		t.Errorf("got %d attributions, %d sentences, ledger %s, want 0 and 2, unavailable", len(reading.Attributions), len(reading.Sentences), reading.Ledger)
	}
}

// TestSpansKeepOutOfMessages has a quotation that goes on after a message.
func TestSpansKeepOutOfMessages(t *testing.T) {
	t.Parallel()
	doc := document("“The bridge is shut,” Marsh said. “It is old.", "message|Sign up for our news.", "“It stays shut.”", "The river rose.")
	message := doc.Messaging[0].Span
	reading := read.New().Read(doc)
	if len(reading.Attributions) == 0 {
		t.Fatal("no attribution")
	}
	for _, a := range reading.Attributions {
		for _, s := range a.Content.Spans {
			if s.Overlaps(message) {
				t.Errorf("%q is part of the content", s.In(doc.Article.Text))
			}
		}
	}
}

// TestColouredClause parts what a source says from what the outlet says of somebody in it.
func TestColouredClause(t *testing.T) {
	t.Parallel()
	doc := document("Mayor Ada Marsh said she wants to meet the captain who has kept his ferry in port with a shameful excuse.")
	reading := read.New().Read(doc)
	if len(reading.Attributions) != 1 || len(reading.Loaded) == 0 {
		t.Fatalf("%d attributions, loaded words %v", len(reading.Attributions), reading.Loaded)
	}
	if got := reading.Attributions[0].Content.Spans[0].In(doc.Article.Text); got != "she wants to meet the captain" {
		t.Errorf("content is %q", got)
	}
}

func TestTimesAndEntities(t *testing.T) {
	t.Parallel()
	doc := document("Ada Marsh, the mayor, came on Monday. “It is shut,” she said.")
	doc.Article.Published = writethru.Moment{Time: time.Date(2026, 3, 12, 0, 0, 0, 0, time.UTC), DayOnly: true}
	reading := read.New().Read(doc)
	if len(reading.Times) != 1 || reading.Times[0].Value != "2026-03-09" {
		t.Errorf("times are %v, want Monday", reading.Times)
	}
	if len(reading.Entities) != 1 || reading.Entities[0].Name != "Ada Marsh" || len(reading.Entities[0].Roles) == 0 {
		t.Fatalf("entities are %v, want Ada Marsh, the mayor", reading.Entities)
	}
	for _, m := range reading.Entities[0].Mentions {
		if m.Kind == writethru.ByPronoun && (m.Reason == "" || m.Antecedent == nil) {
			t.Errorf("%q has no reason", m.Span.In(doc.Article.Text))
		}
	}
}

func TestEmpty(t *testing.T) {
	t.Parallel()
	for _, doc := range []*writethru.Document{{}, document(""), document("", " ")} {
		if r := read.New().Read(doc); len(r.Sentences)+len(r.Attributions) > 0 {
			t.Errorf("%q: got %v", doc.Article.Text, r)
		}
	}
}
