package writethru

import (
	"encoding/json"
	"reflect"
	"testing"
	"time"
)

func reading() *Reading {
	text := "Ærø ferry late 🙂\n\n“We wait,” said Åse Holm.\n\nSupport us."
	at := func(words string) Span { return spanOf(text, words) }
	holm := at("Åse Holm")
	return &Reading{
		Input: "story.html",
		Document: Document{
			Article: Article{Title: "Ærø", Byline: []string{"Nils Berg"}, Lang: "en", Text: text,
				Published: Moment{Time: time.Date(2025, 8, 25, 14, 3, 0, 0, time.UTC)}},
			Blocks: []Block{
				{at("Ærø ferry late 🙂"), Heading},
				{at("“We wait,” said Åse Holm."), Paragraph},
				{at("Support us."), Paragraph},
			},
			Messaging: []Message{{at("Support us."), Appeal}},
		},
		Sentences: []Sentence{{at("“We wait,” said Åse Holm."), Attributed}},
		Loaded:    []LoadedWords{{at("late"), Evaluation}},
		Entities: []Entity{{
			ID: "e1", Type: Person, Name: "Åse Holm",
			Mentions: []Mention{{Span: at("Åse Holm"), Kind: ByName, Reason: "name"}, {Span: at("We"), Kind: ByPronoun, Reason: "speaker", Antecedent: &holm}},
			Roles:    []Role{{Title: "ferry", Span: at("ferry")}},
		}},
		Times:  []Time{{at("late"), DateType, "PAST_REF"}},
		Ledger: Complete,
		Attributions: []Attribution{{
			Kind:       Direct,
			Source:     &Source{Spans: []Span{at("Åse Holm")}, Name: "Åse Holm"},
			Cue:        &Part{[]Span{at("said")}},
			Content:    Part{[]Span{at("“We wait,”")}},
			Confidence: 0.9,
		}},
	}
}

func spanOf(text, words string) Span {
	for i := range text {
		if len(text)-i >= len(words) && text[i:i+len(words)] == words {
			return Span{i, i + len(words)}
		}
	}
	panic("no " + words)
}

func TestReadingJSONCountsCodePoints(t *testing.T) {
	t.Parallel()
	b, err := json.Marshal(reading())
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Schema  string
		Article struct{ Text, Published string }
		Blocks  []struct{ Span [2]int }
		Events  []any
	}
	if err := json.Unmarshal(b, &got); err != nil {
		t.Fatal(err)
	}
	runes := []rune(got.Article.Text)
	for i, want := range []string{"Ærø ferry late 🙂", "“We wait,” said Åse Holm.", "Support us."} {
		s := got.Blocks[i].Span
		if words := string(runes[s[0]:s[1]]); words != want {
			t.Errorf("block %d covers %q, want %q", i, words, want)
		}
	}
	if got.Schema != Schema || got.Article.Published != "2025-08-25T14:03:00Z" {
		t.Errorf("schema %q, published %q", got.Schema, got.Article.Published)
	}
}

func TestReadingJSONRoundTrip(t *testing.T) {
	t.Parallel()
	want := reading()
	b, err := json.Marshal(want)
	if err != nil {
		t.Fatal(err)
	}
	got := new(Reading)
	if err := json.Unmarshal(b, got); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestReadingJSONEmptyListsAreNotNull(t *testing.T) {
	t.Parallel()
	b, err := json.Marshal(&Reading{Input: "-"})
	if err != nil {
		t.Fatal(err)
	}
	want := `{"schema":"writethru.reading/1","input":"-","article":{"url":"","outlet":"","title":"","byline":[],` +
		`"published":null,"modified":null,"lang":"","developing":false,"text":""},` +
		`"blocks":[],"messaging":[],"sentences":[],"loaded":[],"entities":[],"ledger":"","attributions":[],"times":[]}`
	if string(b) != want {
		t.Errorf("got  %s\nwant %s", b, want)
	}
}

func TestReadingJSONRefuses(t *testing.T) {
	t.Parallel()
	for _, bad := range []string{
		`{}`,
		`{"schema":"writethru.reading/0"}`,
		`{"schema":"writethru.reading/1","article":{"text":"é"},"blocks":[{"span":[0,2],"kind":"heading"}]}`,
		`{"schema":"writethru.reading/1","article":{"text":"abc"},"messaging":[{"span":[2,1],"kind":"share"}]}`,
		`{"schema":"writethru.reading/1","article":{"text":"abc"},"attributions":[{"content":{"spans":[[-1,2]]}}]}`,
		`{"schema":"writethru.reading/1","article":{"text":"abc"},"entities":[{"mentions":[{"span":[0,1],"antecedent":[3,4]}]}]}`,
		`{"schema":"writethru.reading/1","article":{"text":"abc"},"times":[{"span":[0,4]}]}`,
		`{"schema":"writethru.reading/1","article":{"text":"abc","published":"soon"}}`,
	} {
		if err := json.Unmarshal([]byte(bad), new(Reading)); err == nil {
			t.Errorf("%s: no error", bad)
		}
	}
}

func TestReport(t *testing.T) {
	t.Parallel()
	text := "Ferry late\n\nPhoto: quay\n\nIt came. Read more: Storms. It left."
	at := func(words string) Span { return spanOf(text, words) }
	doc := Document{
		Article:   Article{Text: text},
		Blocks:    []Block{{at("Ferry late"), Heading}, {at("Photo: quay"), Caption}, {at("It came. Read more: Storms. It left."), Paragraph}},
		Messaging: []Message{{at("Read more: Storms."), Related}},
	}
	var got []string
	for _, s := range doc.Report() {
		got = append(got, s.In(text))
	}
	if want := []string{"Ferry late", "It came.", "It left."}; !reflect.DeepEqual(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSpanTrim(t *testing.T) {
	t.Parallel()
	const text = " a b \u00a0"
	for _, c := range []struct{ in, want Span }{
		{Span{0, len(text)}, Span{1, 4}},
		{Span{1, 2}, Span{1, 2}},
		{Span{4, len(text)}, Span{len(text), len(text)}},
		{Span{3, 2}, Span{3, 3}},
	} {
		if got := c.in.Trim(text); got != c.want {
			t.Errorf("%v trimmed is %v, want %v", c.in, got, c.want)
		}
	}
}

func TestErrorKinds(t *testing.T) {
	t.Parallel()
	cause := Errorf(NotFound, "no file %s", "x")
	err := Errorf(Malformed, "list: %w", cause)
	if KindOf(err) != Malformed || err.Unwrap() != error(cause) || err.Error() != "list: no file x" {
		t.Errorf("got kind %s, cause %v, text %q", KindOf(err), err.Unwrap(), err.Error())
	}
}
