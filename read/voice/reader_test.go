package voice_test

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
	parser "github.com/writethru/writethru/nlp/model"
	"github.com/writethru/writethru/read/voice"
	"github.com/writethru/writethru/read/voice/model"
	"github.com/writethru/writethru/read/voice/newsdiscourse"
)

// TestVoices has said words in brackets, one sentence a text.
func TestVoices(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		text string
		want writethru.Voice
	}{
		{"The council closed the bridge over the Tarn on Tuesday.", writethru.Reported},
		{"The council passed the shameful bill on Tuesday.", writethru.Loaded},
		{"The mayor said [the bridge would be closed until the end of May].", writethru.Attributed},
		{"[“The bridge is closed and it will stay so,”] the mayor gloated.", writethru.Attributed},
		{"The ruthless council, which the mayor has led for years, said [no].", writethru.Loaded},
	} {
		doc, said := cut(test.text)
		voices, _ := model.English().Read(doc, said, newsdiscourse.Quoted(doc))
		if len(voices) != 1 || voices[0] != test.want {
			t.Errorf("%s: %q, want %s", test.text, voices, test.want)
		}
	}
}

// TestNothingSaid has speech that nobody has found.
func TestNothingSaid(t *testing.T) {
	t.Parallel()
	doc := parse("“The bridge is closed and it will stay closed until May,” Mayor Ines Carrow told reporters on Tuesday.")
	voices, _ := model.English().Read(doc, nil, newsdiscourse.Quoted(doc))
	if !slices.Equal(voices, []writethru.Voice{writethru.Attributed}) {
		t.Errorf("%q", voices)
	}
}

// TestUnparsed has a document that no parser has seen, and ranges beyond its end.
func TestUnparsed(t *testing.T) {
	t.Parallel()
	text := "The shameful bill passed. It is law."
	doc := parser.English().Split(text, []writethru.Span{{Begin: 0, End: len(text)}})
	voices, loaded := model.English().Read(doc, []nlp.Range{{Begin: 5, End: 99}}, []nlp.Range{{Begin: -3, End: 99}})
	if want := []writethru.Voice{writethru.Reported, writethru.Attributed}; !slices.Equal(voices, want) || loaded != nil {
		t.Errorf("voices %q, loaded %v", voices, loaded)
	}
}

func TestNewRefusesOtherFiles(t *testing.T) {
	t.Parallel()
	var e *writethru.Error
	if _, err := voice.New([]byte("no model"), en.Voice()); !errors.As(err, &e) || e.Kind != writethru.Malformed {
		t.Errorf("error %#v", err)
	}
}

// TestWords holds the lists of English against what the reader expects of them.
func TestWords(t *testing.T) {
	t.Parallel()
	w := en.Voice()
	judging := make(map[string]bool)
	for name, words := range map[string][]string{
		"judging": w.Judging, "doubtful": w.Doubtful, "described": w.Described, "intensifiers": w.Intensifiers, "epithets": w.Epithets,
		"mockery": w.Mockery, "offices": w.Offices, "colours": w.Colours, "hedges": w.Hedges, "insinuating": w.Insinuating, "saying": w.Saying, "naming": w.Naming,
	} {
		seen := make(map[string]bool)
		for _, word := range words {
			if seen[word] || word != strings.ToLower(word) || len(word) > voice.LongestWord || strings.Count(word, "-") > 3 {
				t.Errorf("%s: %q stands twice, has capitals or is too long", name, word)
			}
			seen[word] = true
		}
	}
	for _, word := range w.Judging {
		judging[word] = true
	}
	for _, word := range w.Doubtful {
		if judging[word] {
			t.Errorf("%q judges and is doubtful", word)
		}
	}
}

// TestNewsDiscourse holds the model's verdicts on articles that it has not seen above a floor.
func TestNewsDiscourse(t *testing.T) {
	t.Parallel()
	data := os.Getenv("WRITETHRU_DATA")
	if data == "" {
		t.Skip("WRITETHRU_DATA does not say where the data is")
	}
	articles, err := newsdiscourse.Load(data, "validation")
	if err != nil {
		t.Fatal(err)
	}
	var score newsdiscourse.Score
	for i := range articles {
		doc, numbers := articles[i].Parse(parser.English())
		for k, v := range model.English().Verdicts(doc, newsdiscourse.Quoted(doc)) {
			score.Count(articles[i].Sentences[numbers[k]].Voice(), v)
		}
	}
	t.Log(&score)
	if score.Macro() < floor {
		t.Errorf("macro F1 %.3f, want %.3f", score.Macro(), floor)
	}
}

// floor is a little below what the model reaches.
const floor = .73

// FuzzRead reads any text, with any words said and quoted.
func FuzzRead(f *testing.F) {
	f.Add("The so-called “experts” said the shameful bill-of-rights was utterly idiotic.", 2, 5, 0, 3)
	f.Add("--- self-self-self-inflicted -", 0, 1, -1, 9)
	f.Fuzz(func(t *testing.T, text string, saidBegin, saidEnd, quotedBegin, quotedEnd int) {
		doc := parse(text)
		said, quoted := nlp.Range{Begin: saidBegin, End: saidEnd}, nlp.Range{Begin: quotedBegin, End: quotedEnd}
		voices, loaded := model.English().Read(doc, []nlp.Range{said}, []nlp.Range{quoted})
		if len(voices) != len(doc.Sentences) {
			t.Fatalf("%d voices of %d sentences", len(voices), len(doc.Sentences))
		}
		end := 0
		for _, l := range loaded {
			if l.Begin < end || l.End <= l.Begin || l.End > doc.Len() {
				t.Fatalf("loaded words %v after %d in %d", l, end, doc.Len())
			}
			for i := l.Begin; i < l.End; i++ {
				if quoted.Begin <= i && i < quoted.End {
					t.Fatalf("loaded words %v in %v", l, quoted)
				}
			}
			end = l.End
		}
	})
}

// story is read by the benchmark: an invented report.
const story = `The council of Tarn City voted on Tuesday to close the old bridge until the end of May. Mayor Ines Carrow told
reporters that the decision had been difficult. “We have looked at every other way,” she said, “and there is none.”
Traders on both banks fear for their sales. The reckless plan was drawn up by the so-called bridge board, whose baby-faced boss
has not spoken in public for two years. According to the board, repairs will cost four million crowns. `

// BenchmarkRead reads an article that has been parsed.
func BenchmarkRead(b *testing.B) {
	doc := parse(strings.Repeat(story, 12))
	quoted := newsdiscourse.Quoted(doc)
	reader := model.English()
	b.ReportAllocs()
	for b.Loop() {
		reader.Read(doc, nil, quoted)
	}
	b.ReportMetric(float64(doc.Len())*float64(b.N)/b.Elapsed().Seconds()/1e6, "Mwords/s")
}
