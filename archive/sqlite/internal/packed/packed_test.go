package packed

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive/sqlite/internal/zdelta"
	"github.com/writethru/writethru/read"
)

const story = `The mayor of Tarn City, Ada Marsh, said on Monday that she won't seek a third term after the bridge collapsed.
“I've done what I came to do,” Ms. Marsh told reporters at City Hall. “It's time for someone else.”
Her deputy, J. R. Holt, who has served for ten years, said he would “think about” running but declined to say when he would decide.
According to a report by the council, repairs cost $12.5 million, more than twice what was planned in the 1990s.
The river rose again overnight, and the ferry stopped. “We are used to it,” said Tom Reyes, a farmer.
“Ms. Marsh told me ‘Never again,’ and left,” said Lena Okoro, who runs the ferry with her brother, Sam Okoro.
Mr. Holt said the council would meet on Thursday. She did not say who would pay.`

func reading(text string) *writethru.Reading {
	doc := &writethru.Document{Article: writethru.Article{
		Title: "Mayor of Tarn City leaves", Outlet: "The Tarn Courier", URL: "https://courier.example/mayor",
		Byline: []string{"Iris Vale"}, Lang: "en", Text: text,
	}}
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		span := writethru.Span{Begin: at, End: at + len(line)}.Trim(text)
		doc.Blocks = append(doc.Blocks, writethru.Block{Span: span, Kind: writethru.Paragraph})
		at += len(line)
	}
	return read.New().Read(doc)
}

func TestRoundTrip(t *testing.T) {
	t.Parallel()
	for _, r := range []*writethru.Reading{{}, reading(""), reading(story), odd()} {
		got, err := Unpack(Pack(r))
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(toJSON(t, r), toJSON(t, got)); diff != "" {
			t.Errorf("reading differs (-want +got):\n%s", diff)
		}
	}
}

// odd is a reading as none should be: ids out of order, mentions unsorted, an entity that is missing.
func odd() *writethru.Reading {
	r := reading(story)
	e := r.Entities
	e[0].ID, e[1].ID = "x", e[0].ID
	m := e[0].Mentions
	m[0], m[len(m)-1] = m[len(m)-1], m[0]
	m[0].Antecedent = &writethru.Span{Begin: 3, End: 9}
	r.Attributions[0].Source.Entity = "nobody"
	r.Attributions[1].Source.Name = "Somebody"
	return r
}

func toJSON(t *testing.T, r *writethru.Reading) string {
	t.Helper()
	b, err := json.MarshalIndent(r, "", " ")
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func TestAnAddedSentenceChangesLittle(t *testing.T) {
	t.Parallel()
	first := Pack(reading(story))
	later := Pack(reading(strings.Replace(story, "According to", "The council of Weir, led by Paul Stane, sent two boats. According to", 1)))
	c, err := zdelta.New()
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	delta, err := c.Delta(later, first)
	if err != nil {
		t.Fatal(err)
	}
	full := c.Full(first)
	t.Logf("%d bytes of text, %d packed, %d compressed, delta %d", len(story), len(first), len(full), len(delta))
	if len(delta) > 260 {
		t.Errorf("the delta takes %d bytes", len(delta))
	}
}

func FuzzUnpack(f *testing.F) {
	f.Add(Pack(reading(story)))
	f.Add(Pack(&writethru.Reading{}))
	f.Fuzz(func(t *testing.T, b []byte) {
		r, err := Unpack(b)
		if err != nil {
			return
		}
		if _, err := Unpack(Pack(r)); err != nil {
			t.Errorf("what was unpacked cannot be packed: %v", err)
		}
	})
}

func BenchmarkUnpack(b *testing.B) {
	packed := Pack(reading(strings.Repeat(story+"\n", 3)))
	b.SetBytes(int64(len(packed)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Unpack(packed); err != nil {
			b.Fatal(err)
		}
	}
}
