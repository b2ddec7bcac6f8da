package web

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru"
)

// draft makes a reading of paragraphs, whose sentences are given one by one.
func draft(paragraphs ...[]string) *writethru.Reading {
	r := &writethru.Reading{Ledger: writethru.Complete}
	for _, sentences := range paragraphs {
		begin := len(r.Article.Text)
		for _, s := range sentences {
			at := len(r.Article.Text)
			r.Article.Text += s + " "
			r.Sentences = append(r.Sentences, writethru.Sentence{Span: writethru.Span{Begin: at, End: at + len(s)}, Voice: writethru.Reported})
		}
		r.Blocks = append(r.Blocks, writethru.Block{Span: writethru.Span{Begin: begin, End: len(r.Article.Text)}, Kind: writethru.Paragraph})
		r.Article.Text += "\n\n"
	}
	return r
}

func find(r *writethru.Reading, words string) writethru.Span {
	begin := strings.Index(r.Article.Text, words)
	return writethru.Span{Begin: begin, End: begin + len(words)}
}

func attribute(r *writethru.Reading, kind writethru.AttributionKind, who, entity, name, cue, words string) {
	a := writethru.Attribution{Kind: kind, Content: writethru.Part{Spans: []writethru.Span{find(r, words)}}}
	if who != "" {
		a.Source = &writethru.Source{Spans: []writethru.Span{find(r, who)}, Entity: entity, Name: name}
	}
	if cue != "" {
		a.Cue = &writethru.Part{Spans: []writethru.Span{find(r, cue)}}
	}
	r.Attributions = append(r.Attributions, a)
}

// story is an invented article with all that can be marked.
func story() *writethru.Reading {
	r := draft(
		[]string{"The reckless pilot ran the ferry aground.", "Nobody was hurt."},
		[]string{"“We saw the light,” the mate told Ines Varga.", "He was at the wheel."},
		[]string{"Give what you can.", "Give more."},
		[]string{"“It was dark.”"},
	)
	for i, voice := range []writethru.Voice{writethru.Loaded, writethru.Reported, writethru.Attributed, writethru.Reported, writethru.Site, writethru.Site, writethru.Attributed} {
		r.Sentences[i].Voice = voice
	}
	r.Loaded = []writethru.LoadedWords{{Span: find(r, "reckless"), Reason: writethru.Evaluation}}
	r.Messaging = []writethru.Message{
		{Span: find(r, "Give what you can."), Kind: writethru.Appeal}, {Span: find(r, "Give more."), Kind: writethru.Appeal},
	}
	r.Entities = []writethru.Entity{{ID: "e1", Type: writethru.Person, Name: "Olaf Brenn", Mentions: []writethru.Mention{
		{Span: find(r, "the mate"), Kind: writethru.ByNominal, Reason: "role"}, {Span: find(r, "He"), Kind: writethru.ByPronoun, Reason: "gender and nearness"},
	}}}
	attribute(r, writethru.Direct, "the mate", "e1", "Olaf Brenn", "told", "“We saw the light,”")
	attribute(r, writethru.Direct, "", "", "", "", "“It was dark.”")
	return r
}

func TestTypeset(t *testing.T) {
	t.Parallel()
	passages, cut := typeset(story())
	var got []string
	for _, p := range passages {
		got = append(got, outline(p)...)
	}
	want := []string{
		"◦[The ][loaded reckless: an adjective that judges][ pilot ran the ferry aground. ]",
		"[Nobody was hurt.]",
		"¶",
		"(Olaf Brenn in their words, the mate: role, e1)",
		"›[said “We saw the light,”][ ][source the mate][ ][cue told][ Ines Varga. ]",
		"[He was at the wheel.]",
		"¶",
		"▸appeal, 29 characters: Give what you can. Give more.",
		"( in their words)",
		"›[said “It was dark.”]",
		"¶",
	}
	if diff := cmp.Diff(want, got); diff != "" || cut {
		t.Errorf("cut %v; want -, got +:\n%s", cut, diff)
	}
}

// outline writes a passage line by line.
func outline(p passage) []string {
	if p.Message != "" {
		return []string{"▸" + p.Label() + ": " + p.Text}
	}
	var lines []string
	for _, n := range p.Notes {
		line := n.Name + " " + n.Kind
		if n.Words != "" {
			line += ", " + n.Words + ": " + n.Reason + ", " + n.Entity
		}
		lines = append(lines, "("+line+")")
	}
	for _, s := range p.Sentences {
		line := s.Sign()
		for _, r := range s.Runs {
			line += "["
			if r.Class != "" {
				line += r.Class + " "
			}
			line += r.Text
			if r.Why != "" {
				line += ": " + r.Why
			}
			line += "]"
		}
		lines = append(lines, line)
	}
	return append(lines, "¶")
}

// TestLongLine divides a text without line breaks between its sentences.
func TestLongLine(t *testing.T) {
	t.Parallel()
	sentences := make([]string, 100)
	for i := range sentences {
		sentences[i] = "The board met for an hour and parted without a word to those outside."
	}
	passages, _ := typeset(draft(sentences))
	for _, p := range passages {
		if p.span.Len() > tooLong {
			t.Errorf("a paragraph of %d bytes", p.span.Len())
		}
	}
	if len(passages) < 10 {
		t.Errorf("%d paragraphs", len(passages))
	}
}

// FuzzTypeset sets any text, cut into blocks, sentences, messages and attributions at any place: every word of it is
// shown once.
func FuzzTypeset(f *testing.F) {
	f.Add("A line.\nAnother “line”, said Ada.", 3, 5)
	f.Add("港湾\u0301\x1b[31m \xff\u202e", 2, 1)
	f.Fuzz(func(t *testing.T, text string, step, stride int) {
		if step < 1 || step > 1000 || stride < 1 || stride > 1000 || len(text) > 1<<14 {
			t.Skip("outside of what is of interest")
		}
		r := &writethru.Reading{Document: writethru.Document{Article: writethru.Article{Title: "\x00", Text: text}}}
		for i := 0; i < len(text); i += step {
			s := writethru.Span{Begin: i, End: min(i+step, len(text))}
			r.Blocks = append(r.Blocks, writethru.Block{Span: s, Kind: writethru.Paragraph})
		}
		for i, n := 0, 0; i < len(text); i, n = i+stride, n+1 {
			s := writethru.Span{Begin: i, End: min(i+stride, len(text))}
			switch n % 4 {
			case 0:
				r.Messaging = append(r.Messaging, writethru.Message{Span: s, Kind: writethru.Promo})
			case 1:
				r.Attributions = append(r.Attributions, writethru.Attribution{Content: writethru.Part{Spans: []writethru.Span{s}}})
			case 2:
				r.Loaded = append(r.Loaded, writethru.LoadedWords{Span: s, Reason: writethru.Hedge})
			}
			r.Sentences = append(r.Sentences, writethru.Sentence{Span: s, Voice: writethru.Attributed})
		}
		passages, _ := typeset(r)
		if diff := cmp.Diff(dense(text), dense(shownText(passages))); diff != "" {
			t.Errorf("want -, shown +:\n%s", diff)
		}
	})
}

func shownText(passages []passage) string {
	var b strings.Builder
	for _, p := range passages {
		b.WriteString(p.Text)
		for _, s := range p.Sentences {
			for _, r := range s.Runs {
				b.WriteString(r.Text)
			}
		}
	}
	return b.String()
}

// dense is a text without white space.
func dense(text string) string { return strings.Join(strings.Fields(text), "") }
