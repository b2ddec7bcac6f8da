package voice_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp"
	parser "github.com/writethru/writethru/nlp/model"
	"github.com/writethru/writethru/read/voice"
	"github.com/writethru/writethru/read/voice/model"
	"github.com/writethru/writethru/read/voice/newsdiscourse"
)

// parse reads a text as one block.
func parse(text string) *nlp.Doc {
	doc := parser.English().Split(text, []writethru.Span{{Begin: 0, End: len(text)}})
	parser.English().Parse(doc)
	return doc
}

// cut returns a text without the brackets around what is said, and the words that stood in them.
func cut(text string) (*nlp.Doc, []nlp.Range) {
	var plain strings.Builder
	var spans []writethru.Span
	for i, part := range strings.Split(strings.ReplaceAll(text, "]", "["), "[") {
		begin := plain.Len()
		plain.WriteString(part)
		if i%2 == 1 {
			spans = append(spans, writethru.Span{Begin: begin, End: plain.Len()})
		}
	}
	doc := parse(plain.String())
	var said []nlp.Range
	for _, s := range spans {
		said = append(said, wordsOf(doc, s))
	}
	return doc, said
}

func wordsOf(doc *nlp.Doc, s writethru.Span) nlp.Range {
	begin, _ := slices.BinarySearch(doc.Begin, int32(s.Begin))
	end, _ := slices.BinarySearch(doc.Begin, int32(s.End))
	return nlp.Range{Begin: begin, End: end}
}

// TestLoaded has said words in brackets.
func TestLoaded(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ text, want string }{
		{"The council passed the shameful bill on Tuesday.", "shameful bill: evaluation"},
		{"The council passed the utterly shameful bill on Tuesday.", "utterly shameful bill: evaluation"},
		{"The bill was shameful.", "shameful: evaluation"},
		{"The bill was not shameful.", ""},
		{"The town suffered from decades of self-inflicted problems.", "self-inflicted problems: evaluation"},
		{"He was taken to hospital with a self-inflicted wound.", ""},
		{"The town came through a brutal winter.", ""},
		{"The mayor was in critical condition, with a brilliant-cut diamond on his hand.", ""},
		{"The minister shook hands with the baby-faced dictator.", "baby-faced dictator: epithet"},
		{"The minister shook hands with dictator Oren Vask.", ""},
		{"The minister and his cronies left the hall.", "cronies: epithet"},
		{"The inquiry was a sham.", "sham: epithet"},
		{"The so-called experts left the hall.", "so-called experts: hedge"},
		{"The so-called harbour loophole was closed.", ""},
		{"They were not trying to be traitors.", ""},
		{"He was a traitor to the town.", "traitor: epithet"},
		{"The senator called the inquiry a sham.", ""},
		{"The senator told reporters that the inquiry was utterly shameful.", ""},
		{"The senator called him a brash billionaire.", ""},
		{"The senator said [he was a failed politician].", ""},
		{"The shameless and utterly shameful vote was taken on Monday.", "shameless: evaluation; utterly shameful vote: evaluation"},
		{"The senator gloated over the result.", "gloated: insinuation"},
		{"Water gushed over the dam.", ""},
		{"The visionary governor opened a bridge.", "visionary governor: evaluation"},
		{"The mayor called it “a shameful bill” on Tuesday.", ""},
		{"The senator said [the bill was shameful].", ""},
		{"The senator said [he would talk to the baby-faced dictator who ran a shameful campaign].", "baby-faced dictator: epithet; shameful campaign: evaluation"},
		{"The senator said [the inquiry was a sham].", ""},
	} {
		t.Run(test.text, func(t *testing.T) {
			t.Parallel()
			doc, said := cut(test.text)
			_, loaded := model.English().Read(doc, said, newsdiscourse.Quoted(doc))
			if got := list(doc, loaded); got != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}

func list(doc *nlp.Doc, loaded []voice.Loaded) string {
	var all []string
	for _, l := range loaded {
		all = append(all, fmt.Sprintf("%s: %s", doc.Span(l.Range).In(doc.Text), l.Reason))
	}
	return strings.Join(all, "; ")
}
