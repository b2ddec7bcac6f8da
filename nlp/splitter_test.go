package nlp_test

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
)

// lines returns the lines of text as blocks.
func lines(text string) []writethru.Span {
	var blocks []writethru.Span
	begin := 0
	for line := range strings.Lines(text) {
		blocks = append(blocks, writethru.Span{Begin: begin, End: begin + len(line)})
		begin += len(line)
	}
	return blocks
}

func TestSentences(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, text string }{ // sentences are parted by |
		{"plain", "The bridge is shut.| It reopens in May."},
		{"no stop", "Bridge shut until May"},
		{"titles", "Gov. Ada Marsh met Dr. Lund and Lt. Col. Reyes.| Mr. Lund left."},
		{"initials", "J. R. Holt and Mary P. Oakes won.| They left."},
		{"abbreviation inside", "Orland Corp. shares fell 3.5 percent in the U.S. market."},
		{"abbreviation at the end", "He works for Orland Corp.| The firm is small.| It began at 9 a.m.| But no one came."},
		{"month", "It opened on Aug. 3 in Salem, Ore., near a park.| Nobody came."},
		{"abbreviation before a bracket or quotation", "They met in Salem, Mass. (Newswire) to talk.| “We left the U.S.| “Then we came back.”"},
		{"number at the end", "It was built in 1912.| Repairs took until June 3.| Then it closed."},
		{"numbered item", "1. The bridge."},
		{"number sign", "She lives at No. 5 Elm Street."},
		{"dateline", "TARN CITY, Aug. 25 (Newswire) — The mayor of Tarn City resigned.| Her deputy stays."},
		{"quote closes after the stop", "“It is shut.”| She left.| \"We know.\"| He stayed.| ''We do.''| All left."},
		{"question carried on", "“Is it shut?” she asked.| “Why now?” Ms. Ada Marsh asked.| “Who?”| Nobody knew."},
		{"stop by mistake", "“It is shut.” Marsh said.| “It is.”| Marsh said it was shut."},
		{"exclamation in a name", "Shares of Wahey! fell.| So did others."},
		{"ellipsis", "We were… well, glad.| But then ... nothing.| They waited . . . and waited."},
		{"ellipsis at the end", "More soon...| The mayor spoke."},
		{"brackets", "(It is old.)| It is shut."},
		{"address", "See https://example.org/a.b?c=d.| Or www.example.org, or mail press@example.org.| Done."},
		{"many stops", "What?!| No!!!| Really..."},
		{"next quoted", "He left.| “Fine,” she said."},
		{"german marks", "„Es ist zu.“| Er ging."},
		{"french marks", "« C’est fermé. »| Elle partit."},
		{"spanish marks", "¿Por qué?| ¡No sé!| Se fue."},
		{"lower case goes on", "The app Bzz. is new.| Shares of Wahey! fell."},
		{"lower case begins", "It is shut.| no one came.| really?| yes!| ok."},
		{"lower case after a quotation", "“It is shut.” she said.| “Why?” he asked."},
		{"notes", "The bridge is old. [12] [3]| It is shut.[4]| “It stays.” [5]| Nobody came.6| All left.| [sic] They did."},
		{"no space", "The ferry stopped.|Nobody came?|Why not.| J.Roe left it to Orland.Nobody else did."},
		{"faces", "It is open! :)| See you there. 🎉🎉| Then home."},
		{"item after a colon", "We need: 1. Boats.| Then men."},
		{"born", "Her sons (b. March 2009) and (m. April 1990) left."},
	}
	splitter := nlp.NewSplitter(en.Orthography())
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			text := strings.ReplaceAll(test.text, "|", "")
			var got strings.Builder
			end := 0
			doc := splitter.Split(text, lines(text))
			for i, s := range doc.Sentences {
				span := doc.Span(s)
				if i > 0 {
					got.WriteString("|" + text[end:span.Begin])
				}
				got.WriteString(span.In(text))
				end = span.End
			}
			if got.String() != test.text {
				t.Errorf("got  %q\nwant %q", got.String(), test.text)
			}
		})
	}
}

func TestSentencesWithoutLanguage(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, text string
		ordinals   bool
	}{
		{"german ordinal", "Am 3. Mai war sie im 2. Stock.| Das war 1998.| Er ging.", true},
		{"initial", "J. Holt kam.| Er ging.", false},
		{"no ordinal", "It was 3.| He left.", false},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			text := strings.ReplaceAll(test.text, "|", "")
			doc := nlp.NewSplitter(nlp.Orthography{Ordinals: test.ordinals}).Split(text, lines(text))
			var got []string
			for _, s := range doc.Sentences {
				got = append(got, doc.Span(s).In(text))
			}
			if strings.Join(got, "| ") != test.text {
				t.Errorf("got  %q\nwant %q", got, test.text)
			}
		})
	}
}

func TestQuotationMarks(t *testing.T) {
	t.Parallel()
	tests := []struct {
		text string
		want []nlp.Class
	}{
		{`"a"`, []nlp.Class{nlp.Open, nlp.Close}},
		{`x "a," y`, []nlp.Class{nlp.Open, nlp.Close}},
		{`“a” „b“ »c« «d» ”e”`, []nlp.Class{nlp.Open, nlp.Close, nlp.Open, nlp.Close, nlp.Open, nlp.Close, nlp.Open, nlp.Close, nlp.Open, nlp.Close}},
		{"« a »", []nlp.Class{nlp.Open, nlp.Close}},
		{"``a''", []nlp.Class{nlp.Open, nlp.Close}},
		{"''a''", []nlp.Class{nlp.Open, nlp.Close}},
		{`a " b`, []nlp.Class{nlp.Toggle}},
		{`'a' ‘b’`, []nlp.Class{nlp.OpenSingle, nlp.CloseSingle, nlp.OpenSingle, nlp.CloseSingle}},
	}
	splitter := nlp.NewSplitter(en.Orthography())
	for _, test := range tests {
		doc := splitter.Split(test.text, lines(test.text))
		var got []nlp.Class
		for i := range doc.Len() {
			if c := doc.Class[i]; c.IsQuote() || c == nlp.OpenSingle || c == nlp.CloseSingle {
				got = append(got, c)
			}
		}
		if len(got) != len(test.want) {
			t.Errorf("%s: got %v, want %v", test.text, got, test.want)
			continue
		}
		for i := range got {
			if got[i] != test.want[i] {
				t.Errorf("%s: mark %d is %v, want %v", test.text, i, got[i], test.want[i])
			}
		}
	}
}

func TestLongSentences(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name, unit string
		times      int
		longest    int // words in the longest sentence
	}{
		{"just short enough", "word ", nlp.LongestSentence, nlp.LongestSentence},
		{"no place", "word ", 1000, nlp.LongestSentence},
		{"at commas", "one two three, ", 200, nlp.LongestSentence},
		{"at semicolons", "one, " + strings.Repeat("two ", 98) + "; ", 10, 202},
		{"not within tokens", "don't ", 1000, nlp.LongestSentence},
	}
	splitter := nlp.NewSplitter(en.Orthography())
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			text := strings.Repeat(test.unit, test.times)
			doc, longest := splitter.Split(text, lines(text)), 0
			for _, s := range doc.Sentences {
				longest = max(longest, s.Len())
				if doc.Continues(s.Begin) {
					t.Errorf("a sentence begins with %q, in a token", doc.Token(s.Begin))
				}
			}
			if longest != test.longest {
				t.Errorf("longest has %d words, want %d", longest, test.longest)
			}
			checkSentences(t, doc)
		})
	}
}

func TestBorders(t *testing.T) {
	t.Parallel()
	const text = "One two. Three"
	borders := []writethru.Span{{Begin: -3, End: 2}, {Begin: 1, End: 5}, {Begin: 9, End: 99}, {Begin: 99, End: 120}}
	doc := nlp.NewSplitter(nlp.Orthography{}).Split(text, borders)
	var got []string
	for _, s := range doc.Sentences {
		got = append(got, doc.Span(s).In(text))
	}
	if s := strings.Join(got, "|"); s != "On|e t|Three" {
		t.Errorf("got %s", s)
	}
}

func TestSplitIntoTakesNoMemoryAgain(t *testing.T) {
	text := strings.Repeat("“We know,” said Ms. Roe's aide. It isn't so at 9 a.m. in the U.S., he said.\n", 50)
	splitter, blocks, doc := nlp.NewSplitter(en.Orthography()), lines(text), new(nlp.Doc)
	splitter.SplitInto(doc, text, blocks)
	if n := testing.AllocsPerRun(10, func() { splitter.SplitInto(doc, text, blocks) }); n > 0 {
		t.Errorf("%v allocations a text, want none", n)
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("“We know,” said Ms. Roe’s aide. http://x.y/. 'a' ``b'' U.S. 3. ...", 7)
	f.Add("\xff\xfe“\x80”.", 2)
	f.Add("www.www.. ’90s #a @b", 0)
	f.Add("a.b-c@d.e US$ 5 don't've cannot '90s 1-800-555-0123 :-) 👩\u200d🚀 \u200eסוף\u200f w/o x/y 5km", 3)
	f.Add("[...] <-- ==> __a__ (a) 1,00,000 10,00 3x5 ''s ’s Ph.D. J.Roe \xe2“", 0)
	splitter := nlp.NewSplitter(en.Orthography())
	f.Fuzz(func(t *testing.T, text string, cut int) {
		if cut < 0 || cut > len(text) || cut < len(text) && !utf8.RuneStart(text[cut]) {
			cut = 0
		}
		doc := splitter.Split(text, []writethru.Span{{Begin: 0, End: cut}, {Begin: cut, End: len(text)}})
		checkWords(t, doc)
		for i := range doc.Len() {
			if int(doc.Begin[i]) < cut && int(doc.End[i]) > cut {
				t.Fatalf("word %d crosses the border of a block", i)
			}
		}
		checkSentences(t, doc)
	})
}

func TestBadInput(t *testing.T) {
	t.Parallel()
	const size = 1 << 20
	tests := []struct{ name, text string }{
		{"empty", ""},
		{"one word", strings.Repeat("x", size)},
		{"one number", strings.Repeat("1", size)},
		{"one address", "https://" + strings.Repeat("x", size)},
		{"no full stop", strings.Repeat("word ", size/5)},
		{"nothing but signs", strings.Repeat("\x00\u200e\ufeff", size/7)},
		{"invalid UTF-8", strings.Repeat("\xff\xc3 ", size/3)},
		{"joiners", strings.Repeat("👩\u200d", size/7)},
		{"combining marks", "a" + strings.Repeat("\u0301", size/2)},
		{"markup", strings.Repeat("<p class=\"x\">It&nbsp;is</p>", size/27)},
		{"clitics", strings.Repeat("'s", size/2)},
	}
	splitter := nlp.NewSplitter(en.Orthography())
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			doc := splitter.Split(test.text, lines(test.text))
			checkWords(t, doc)
			checkSentences(t, doc)
		})
	}
}

// checkWords holds that words are in order, cut no character, and leave out only blanks.
func checkWords(t *testing.T, doc *nlp.Doc) {
	text, end := doc.Text, 0
	for i := range doc.Len() {
		b, e := int(doc.Begin[i]), int(doc.End[i])
		if b < end || e <= b || e > len(text) {
			t.Fatalf("word %d is [%d,%d) after %d", i, b, e, end)
		}
		if gap := text[end:b]; strings.TrimFunc(gap, isBlank) != "" {
			t.Fatalf("no word covers %q", gap)
		}
		if !onBorder(text, b) || !onBorder(text, e) {
			t.Fatalf("word %d cuts a character: [%d,%d)", i, b, e)
		}
		end = e
	}
	if rest := text[end:]; strings.TrimFunc(rest, isBlank) != "" {
		t.Fatalf("no word covers %q", rest)
	}
}

// isBlank reports whether a character may stand in no word.
func isBlank(r rune) bool {
	return unicode.IsSpace(r) || unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r)
}

func checkSentences(t *testing.T, doc *nlp.Doc) {
	token := 0
	for _, s := range doc.Sentences {
		if s.Begin != token || s.End <= s.Begin {
			t.Fatalf("sentence %v begins after token %d", s, token)
		}
		if s.Len() > nlp.LongestSentence {
			t.Fatalf("sentence %v is too long", s)
		}
		token = s.End
	}
	if token != doc.Len() {
		t.Fatalf("sentences end with token %d of %d", token, doc.Len())
	}
}

// onBorder reports whether no valid character of text lies across i.
func onBorder(text string, i int) bool {
	for b := max(0, i-utf8.UTFMax+1); b < i; b++ {
		if r, size := utf8.DecodeRuneInString(text[b:]); r != utf8.RuneError && b+size > i {
			return false
		}
	}
	return true
}
