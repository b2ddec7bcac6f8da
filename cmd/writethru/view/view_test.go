package view_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/rivo/uniseg"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/cmd/writethru/view"
	"github.com/writethru/writethru/printable"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// A draft builds a reading in which spans are found by their words.
type draft struct{ writethru.Reading }

func newDraft(title string) *draft {
	d := &draft{}
	d.Input = "story.html"
	d.Article.Title = title
	return d
}

func (d *draft) block(kind writethru.BlockKind, text string) {
	if d.Article.Text != "" {
		d.Article.Text += "\n\n"
	}
	begin := len(d.Article.Text)
	d.Article.Text += text
	d.Blocks = append(d.Blocks, writethru.Block{Span: writethru.Span{Begin: begin, End: len(d.Article.Text)}, Kind: kind})
}

func (d *draft) find(words ...string) []writethru.Span {
	var spans []writethru.Span
	for _, w := range words {
		begin := strings.LastIndex(d.Article.Text, w)
		if begin < 0 {
			panic("no such words: " + w)
		}
		spans = append(spans, writethru.Span{Begin: begin, End: begin + len(w)})
	}
	return spans
}

func (d *draft) message(kind writethru.MessageKind, words string) {
	d.Messaging = append(d.Messaging, writethru.Message{Span: d.find(words)[0], Kind: kind})
}

func (d *draft) said(kind writethru.AttributionKind, source, cue string, content ...string) {
	a := writethru.Attribution{Kind: kind, Content: writethru.Part{Spans: d.find(content...)}}
	if source != "" {
		a.Source = &writethru.Source{Spans: d.find(source), Name: source}
	}
	if cue != "" {
		a.Cue = &writethru.Part{Spans: d.find(cue)}
	}
	d.Attributions = append(d.Attributions, a)
}

func (d *draft) mentions(kind writethru.MentionKind, words ...string) []writethru.Mention {
	var out []writethru.Mention
	for _, s := range d.find(words...) {
		out = append(out, writethru.Mention{Span: s, Kind: kind})
	}
	return out
}

// story has every kind of block, message and attribution.
func story() *writethru.Reading {
	d := newDraft("Ice closes the Sennet crossing for a third day as supplies run short on the islands")
	d.Article.Outlet = "The Norrland Post"
	d.Article.Byline = []string{"Ida Brandt", "Tomas Okoro"}
	d.Article.Published = writethru.Moment{Time: time.Date(2026, 2, 3, 6, 40, 0, 0, time.FixedZone("", 3600))}
	d.Article.Modified = writethru.Moment{Time: time.Date(2026, 2, 4, 0, 0, 0, 0, time.UTC), DayOnly: true}
	d.Article.Developing = true
	d.block(writethru.Caption, "The ferry Sennet at her berth on Monday.")
	d.block(writethru.Paragraph, "The ferry to the outer islands will not sail before Thursday, the harbour board said on Tuesday.")
	d.said(writethru.Indirect, "the harbour board", "said", "The ferry to the outer islands will not sail before Thursday")
	appeal := "The Norrland Post has no owner but its readers. If you can, give what a coffee costs and keep us on the quay."
	d.block(writethru.Paragraph, appeal)
	d.message(writethru.Appeal, appeal)
	d.block(writethru.Paragraph, "Sign up for The Morning Tide")
	d.message(writethru.Newsletter, "Sign up for The Morning Tide")
	for _, button := range []string{"Send by mail", "Print"} {
		d.block(writethru.Paragraph, button)
		d.message(writethru.Share, button)
	}
	d.block(writethru.Heading, "“We have flour for a week”")
	d.block(writethru.Paragraph, "“We have flour for a week,” said Maren Lund, who keeps the shop on Hessel. “After that we bake with what the sea brings.”")
	d.said(writethru.Direct, "Maren Lund", "said", "“We have flour for a week,”", "“After that we bake with what the sea brings.”")
	d.block(writethru.Paragraph, "The pilot called the channel “a wall with water under it”. Read more: How the winter of 1987 ended.")
	d.said(writethru.Mixed, "The pilot", "called", "the channel “a wall with water under it”")
	d.message(writethru.Related, "Read more: How the winter of 1987 ended.")
	d.block(writethru.List, "Ferries: none before Thursday")
	d.block(writethru.List, "Post: by helicopter, weather allowing, and only letters; parcels wait at the depot in Sund")
	d.block(writethru.Quote, "It is not the cold, it is the wind.")
	d.said(writethru.Direct, "", "", "It is not the cold, it is the wind.")
	d.block(writethru.Table, "Hessel\t212 people")
	d.block(writethru.Table, "Ytter\t38 people")
	d.Ledger = writethru.Complete
	d.Loaded = []writethru.LoadedWords{{Span: d.find("wind")[0], Reason: writethru.Evaluation}}
	d.Entities = []writethru.Entity{
		{ID: "e1", Type: writethru.Organization, Name: "harbour board", Mentions: d.mentions(writethru.ByName, "the harbour board")},
		{ID: "e2", Type: writethru.Person, Name: "Maren Lund", Mentions: slices.Concat(d.mentions(writethru.ByName, "Maren Lund"), d.mentions(writethru.ByNominal, "The pilot")),
			Roles: []writethru.Role{{Title: "keeper of the shop\non Hessel", Span: d.find("shop on Hessel")[0]}}},
		{ID: "e3", Type: writethru.Place, Name: "Hessel", Mentions: d.mentions(writethru.ByName, "Hessel", "Hessel")},
	}
	for _, time := range [][2]string{{"Monday", "2026-02-02"}, {"Monday", "2026-02-02"}, {"Tuesday", "2026-02-03"}, {"1987", "1987"}} {
		d.Times = append(d.Times, writethru.Time{Span: d.find(time[0])[0], Type: writethru.DateType, Value: time[1]})
	}
	return &d.Reading
}

// hostile has words that would steer a terminal.
func hostile() *writethru.Reading {
	d := newDraft("A title\x1b]0;owned\x07 that \x1b[2Jclears")
	d.Article.Outlet = "Evil\r\nOutlet\u202ereversed"
	d.block(writethru.Paragraph, "Red \x1b[31malert\x1b[0m, a bell \a, a \u009b31m control, \xff\xfe broken bytes.")
	d.block(writethru.Paragraph, "“Press \x1b[5n now,” said Mallory\x1b[8m.")
	d.said(writethru.Direct, "Mallory\x1b[8m", "said", "“Press \x1b[5n now,”")
	return &d.Reading
}

// wide has characters that take two columns, or none.
func wide() *writethru.Reading {
	d := newDraft("港湾で衝突事故、フェリー運航停止が三日目に入り島の物資が不足している模様です")
	d.block(writethru.Paragraph, "県は「木曜日まで出航しない」と発表した。島では小麦粉があと一週間分しか残っていないという。港湾で衝突事故、フェリー運航停止が三日目に入った。")
	d.said(writethru.Mixed, "県", "発表した", "「木曜日まで出航しない」")
	d.block(writethru.Paragraph, "Cafe\u0301 owners, a family \U0001F468\u200d\U0001F469\u200d\U0001F467 and Zoe\u0308 waved flags \U0001F1F3\U0001F1F4 on the quay in the bitter wind of the morning.")
	return &d.Reading
}

// oneLine is plain text without line breaks.
func oneLine() *writethru.Reading {
	d := newDraft("")
	d.block(writethru.Paragraph, strings.Repeat("The board met for an hour and parted without a word to those who waited outside. ", 25))
	for at := 0; at < len(d.Article.Text); at += 81 {
		d.Sentences = append(d.Sentences, writethru.Sentence{Span: writethru.Span{Begin: at, End: at + 80}})
	}
	d.said(writethru.Indirect, "The board", "", "parted without a word to those who waited outside")
	return &d.Reading
}

func TestRender(t *testing.T) {
	t.Parallel()
	tests := []struct {
		golden  string
		reading *writethru.Reading
		view    view.View
	}{
		{"story", story(), view.View{}},
		{"story-color", story(), view.View{Color: true}},
		{"story-narrow", story(), view.View{Width: 40}},
		{"hostile", hostile(), view.View{Color: true}},
		{"wide", wide(), view.View{Width: 60}},
		{"one-line", oneLine(), view.View{}},
		{"nothing", &writethru.Reading{Input: "empty.txt"}, view.View{}},
	}
	for _, test := range tests {
		t.Run(test.golden, func(t *testing.T) {
			t.Parallel()
			got := test.view.Render(test.reading)
			checkGolden(t, test.golden+".golden", got)
			if !test.view.Color {
				checkPlain(t, got, max(test.view.Width, 0))
			}
		})
	}
}

// checkGolden compares a layout with a file, or rewrites the file.
func checkGolden(t *testing.T, name, got string) {
	t.Helper()
	golden := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("layout differs from %s (rewrite it with -update):\n%s", golden, got)
	}
}

// checkPlain reports lines that are too wide, and characters that steer.
func checkPlain(t *testing.T, layout string, width int) {
	t.Helper()
	if width == 0 {
		width = view.MaxWidth
	}
	for line := range strings.Lines(layout) {
		line = strings.TrimSuffix(line, "\n")
		if got := uniseg.StringWidth(line); got > width {
			t.Errorf("line is %d columns wide, want at most %d: %q", got, width, line)
		}
		if printable.Text(line) != line {
			t.Errorf("line could steer a terminal: %q", line)
		}
	}
}

func TestDates(t *testing.T) {
	t.Parallel()
	at := func(value string) writethru.Moment {
		if value == "" {
			return writethru.Moment{}
		}
		var m writethru.Moment
		if err := m.UnmarshalJSON([]byte(`"` + value + `"`)); err != nil {
			t.Fatal(err)
		}
		return m
	}
	tests := []struct{ published, modified, want string }{
		{"2026-03-12", "", "12 March 2026"},
		{"2026-03-12T07:52:00Z", "", "12 March 2026, 07:52 UTC"},
		{"2026-03-12T07:52:00+01:00", "2026-03-12T14:05:00+01:00", "12 March 2026, 07:52 +01:00 · updated 14:05 +01:00"},
		{"2026-03-12T07:52:00Z", "2026-03-13T00:05:00Z", "12 March 2026, 07:52 UTC · updated 13 March 2026, 00:05 UTC"},
		{"2026-03-12", "2026-03-12", "12 March 2026"},
		{"2026-03-12T07:52:00+01:00", "2026-03-12T07:52:00+01:00", "12 March 2026, 07:52 +01:00"},
		{"", "2026-03-12", "updated 12 March 2026"},
	}
	for _, test := range tests {
		r := &writethru.Reading{Input: "x"}
		r.Article.Published, r.Article.Modified = at(test.published), at(test.modified)
		layout := view.View{}.Render(r)
		if got := strings.TrimSpace(strings.Split(layout, "\n")[1]); got != test.want {
			t.Errorf("published %q, modified %q: shown as %q, want %q", test.published, test.modified, got, test.want)
		}
	}
}

// FuzzRender lays out any text, cut into blocks, messages and attributions at
// any place.
func FuzzRender(f *testing.F) {
	f.Add("A line.\nAnother “line”, said Ada.", 3, 40)
	f.Add("港湾\u0301\x1b[31m \xff\u202e", 2, 1)
	f.Fuzz(func(t *testing.T, text string, step, width int) {
		if step < 1 || step > 1000 || width < 0 || width > 1000 || len(text) > 1<<14 {
			t.Skip("outside of what is of interest")
		}
		r := &writethru.Reading{Document: writethru.Document{Article: writethru.Article{Text: text}}}
		for i := 0; i < len(text); i += step {
			s := writethru.Span{Begin: i, End: min(i+step, len(text))}
			switch i / step % 4 {
			case 0:
				r.Messaging = append(r.Messaging, writethru.Message{Span: s, Kind: writethru.Promo})
			case 1:
				r.Attributions = append(r.Attributions, writethru.Attribution{Content: writethru.Part{Spans: []writethru.Span{s}}})
			}
			r.Blocks = append(r.Blocks, writethru.Block{Span: s, Kind: writethru.Paragraph})
		}
		layout := view.View{Width: width}.Render(r)
		for line := range strings.Lines(layout) {
			if line = strings.TrimSuffix(line, "\n"); printable.Text(line) != line {
				t.Errorf("line could steer a terminal: %q", line)
			}
		}
	})
}

func BenchmarkRender(b *testing.B) {
	r := oneLine()
	b.SetBytes(int64(len(r.Article.Text)))
	for b.Loop() {
		view.View{Color: true}.Render(r)
	}
}
