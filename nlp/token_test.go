package nlp_test

import (
	"strings"
	"testing"

	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
)

// written returns the words of a text, parted by | where they belong to different
// tokens and by + where they share one.
func written(doc *nlp.Doc) string {
	var b strings.Builder
	for i := range doc.Len() {
		switch {
		case doc.Continues(i):
			b.WriteByte('+')
		case i > 0:
			b.WriteByte('|')
		}
		b.WriteString(doc.Token(i))
	}
	return b.String()
}

// wordTests are texts with their words as written returns them.
func wordTests() []struct{ name, text, want string } {
	return []struct{ name, text, want string }{
		{"clitics", "Ms. Roe's dog isn't here; they’re out", "Ms.|Roe+'s|dog|is+n't|here|;|they+’re|out"},
		{"two clitics", "She couldn't've known, I'd've said", "She|could+n't+'ve|known|,|I+'d+'ve|said"},
		{"other apostrophes", "Marsh`s and Holt´s", "Marsh+`s|and|Holt+´s"},
		{"clitic apart", "“Tarn”’s mayor and TARN 's port", "“|Tarn|”+’s|mayor|and|TARN|'s|port"},
		{"no clitics", "d'Orland at six o'clock in Sana'a", "d'Orland|at|six|o'clock|in|Sana'a"},
		{"contractions", "I cannot say; we're gonna go, dunno. CANNOT", "I|can+not|say|;|we+'re|gon+na|go|,|du+n+no|.|CAN+NOT"},
		{"apostrophe missing", "They dont know whats up, Doesnt matter", "They|do+nt|know|what+s|up|,|Does+nt|matter"},
		{"its", "The town lost its bridge, its not in its in-house list", "The|town|lost|its|bridge|,|it+s|not|in|its|in|-|house|list"},
		{"plural possessive", "They’re the ’90s voters’ own, the Reyes' boat", "They+’re|the|’90s|voters+’|own|,|the|Reyes+'|boat"},
		{"closing single quote", "the 'bosses' left, ‘voters’ too", "the|'|bosses|'|left|,|‘|voters|’|too"},
		{"elisions", "Get 'em ’til 'twas done, rock 'n roll", "Get|'em|’til|'twas|done|,|rock|'n|roll"},
		{"hyphens", "so-called long-term up-to-date T-shirts", "so|-|called|long|-|term|up|-|to|-|date|T|-|shirts"},
		{"bound parts", "the co-owner's e-mail, Non-Tarn, mid-1980s, post-9/11, novel-esque", "the|co-owner+'s|e-mail|,|Non-Tarn|,|mid-1980s|,|post|-|9/11|,|novel-esque"},
		{"letters in a name", "Nesf-e-Tarn", "Nesf|-|e|-|Tarn"},
		{"words broken off", "The p- the re- — uh, Th- well, w- we", "The|p-|the|re-|—|uh|,|Th-|well|,|w-|we"},
		{"no words broken off", "on TV- it- the long- 5m- x-y- -b- t--s", "on|TV|-|it|-|the|long|-|5|m|-|x|-|y|-|-|b|-|t|--|s"},
		{"degrees", "an M.Sc. of M.Tarn", "an|M.Sc.|of|M.|Tarn"},
		{"dashes", "he—the mayor—said -- twice - no", "he|—|the|mayor|—|said|--|twice|-|no"},
		{"slashes", "and/or w/o him, n/a", "and|/|or|w/o|him|,|n/a"},
		{"numbers", "$1,250.50, or 12%, 1,00,000, [13,14]", "$|1,250.50|,|or|12|%|,|1,00,000|,|[|13|,|14|]"},
		{"signs of numbers", "US$ 5 US$5m +44 .5", "US$|5|US$|5|m|+44|.5"},
		{"units", "5km at 10:30pm, 11a.m. 3x5 20minutes $40K", "5|km|at|10:30|pm|,|11|a.m.|3|x|5|20|minutes|$|40|K"},
		{"letters of numbers", "20th 1990s 1990’s 2003's 3D 4G B2B mp3", "20th|1990s|1990’s|2003+'s|3D|4G|B2B|mp3"},
		{"dates", "11/28/2000 on 2018-03-15, 9/11", "11/28/2000|on|2018-03-15|,|9/11"},
		{"ranges", "2010-2015, 5-10 or 3–4", "2010|-|2015|,|5|-|10|or|3|–|4"},
		{"telephones", "555-0123 or 1-800-555-0123 or +1800555-0123, room 3-3264", "555-0123|or|1-800-555-0123|or|+1800555-0123|,|room|3-3264"},
		{"abbreviations", "a Ph.D. in the U.S. vs. J.D.Roe, J.Holt", "a|Ph.D.|in|the|U.S.|vs.|J.D.|Roe|,|J.|Holt"},
		{"numbered", "No. 5, No. I won't; p. 12, c. 1900, in lane c. We", "No.|5|,|No|.|I|wo+n't|;|p.|12|,|c.|1900|,|in|lane|c|.|We"},
		{"abbreviation and stop", "in the U.S.. Then", "in|the|U.S.|.|Then"},
		{"number of an item", "1. Boats", "1.|Boats"},
		{"number of a heading", " 2.1. Boats 3. Men", "2.1.|Boats|3|.|Men"},
		{"year before a stop", "1912. It was", "1912|.|It|was"},
		{"glued", "shut.Now it is.1 Then", "shut|.|Now|it|is|.|1|Then"},
		{"links", "@tarncity #bridge #1 https://example.org/x. See HTTP://A.B", "@tarncity|#bridge|#|1|https://example.org/x|.|See|HTTP://A.B"},
		{"digital object", "in doi:10.1000/b.r-2, Doi: x", "in|doi:10.1000/b.r-2|,|Doi|:|x"},
		{"hosts", "on example.org, example.org/a-b?c. AT&T", "on|example.org|,|example.org/a-b?c|.|AT&T"},
		{"handle after a stop", ".@tarncity and -@tarncity", ".|@tarncity|and|-|@tarncity"},
		{"mail", "<ada.marsh-roe@mail.example.org>, mail:x@y.z.", "<|ada.marsh-roe@mail.example.org|>|,|mail|:|x@y.z|."},
		{"files", "NOTES.PDF and plan_2.txt, a_b_", "NOTES.PDF|and|plan_2.txt|,|a_b|_"},
		{"quotes", "``So,'' 'no,' he said", "``|So|,|''|'|no|,|'|he|said"},
		{"stops", "wait… what... no!!! yes?! so...? Well!..", "wait|…|what|...|no|!!!|yes|?!|so|...|?|Well|!|.."},
		{"omission", "the […] end [...] here", "the|[…]|end|[...]|here"},
		{"runs", "*** ==== <<a>> -> __ $$", "***|====|<<|a|>>|->|__|$$"},
		{"faces", "Fine :-) ok ;) no :( one:two :/ <3", "Fine|:-)|ok|;)|no|:(|one|:|two|:/|<3"},
		{"emoji", "go👩\u200d🚀👍🏽🇫🇷🇩🇪❤\ufe0f!", "go|👩\u200d🚀|👍🏽|🇫🇷|🇩🇪|❤\ufe0f|!"},
		{"format characters", "\ufeffso\u00adme \u200eword\u200f\u200bnext\x00", "so\u00adme|word|next"},
		{"other scripts", "Мост закрыт. 桥 关闭。 جسر", "Мост|закрыт|.|桥|关闭|。|جسر"},
		{"markup", "<b>Shut</b>", "<|b|>|Shut|<|/|b|>"},
		{"invalid", "a\xffb \xe2\x80", "a|\xff|b|\xe2|\x80"},
		{"nothing", " \n", ""},
	}
}

func TestWords(t *testing.T) {
	t.Parallel()
	splitter := nlp.NewSplitter(en.Orthography())
	for _, test := range wordTests() {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			if got := written(splitter.Split(test.text, lines(test.text))); got != test.want {
				t.Errorf("words of %q:\ngot  %s\nwant %s", test.text, got, test.want)
			}
		})
	}
}

func TestWordsWithoutLanguage(t *testing.T) {
	t.Parallel()
	const text = "don't cannot voters' co-owner 5km w/o J. Roe, 10:30"
	const want = "don't|cannot|voters|'|co|-|owner|5km|w|/|o|J.|Roe|,|10:30"
	if got := written(nlp.NewSplitter(nlp.Orthography{}).Split(text, lines(text))); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

// TestJoinAgrees holds that words get the same classes from Join, which is told where they
// are, as from Split, which finds them.
func TestJoinAgrees(t *testing.T) {
	t.Parallel()
	splitter := nlp.NewSplitter(en.Orthography())
	for _, test := range wordTests() {
		split := splitter.Split(test.text, lines(test.text))
		joined := splitter.Join([][]nlp.Form{forms(split)})
		for i := range joined.Len() {
			if joined.Class[i] != split.Class[i] {
				t.Errorf("%s: %s has class %d from Join, %d from Split", test.name, split.Token(i), joined.Class[i], split.Class[i])
			}
		}
	}
}

// forms returns the words of a document as a corpus gives them.
func forms(doc *nlp.Doc) []nlp.Form {
	forms := make([]nlp.Form, doc.Len())
	for i := range forms {
		forms[i] = nlp.Form{Letters: doc.Token(i), Continues: doc.Continues(i), SpaceAfter: i+1 < doc.Len() && !doc.Joined(i+1)}
	}
	return forms
}
