package coref_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/coref"
)

// find returns the words of the nth time, from one, that the text has the given words.
func find(t *testing.T, doc *nlp.Doc, words string, nth int) nlp.Range {
	t.Helper()
	want := strings.Fields(words)
	for i := 0; i+len(want) <= doc.Len(); i++ {
		match := true
		for j, w := range want {
			match = match && doc.Token(i+j) == w
		}
		if match {
			if nth--; nth == 0 {
				return nlp.Range{Begin: i, End: i + len(want)}
			}
		}
	}
	t.Fatalf("%q is not so often in %q", words, doc.Text)
	return nlp.Range{}
}

func TestResolve(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		about, text, words string
		nth                int
		name               string // "" where it must stay open
		reason             coref.Reason
	}{
		{"last name", "Ada Marsh opened the bridge. Marsh spoke first.", "Marsh", 2, "Ada Marsh", coref.PartOfName},
		{"title", "Ada Roe and Tom Roe came. Ms. Roe sang.", "Roe", 3, "Ada Roe", coref.TitleName},
		{"title of the other", "Ada Roe and Tom Roe came. Mr. Roe sang.", "Roe", 3, "Tom Roe", coref.TitleName},
		{"initial", "Jonas Lind won the race. J. Lind thanked the crowd.", "J. Lind", 1, "Jonas Lind", coref.Initials},
		{"nickname", "Robert Lind won the race. Bob Lind thanked the crowd.", "Bob Lind", 1, "Robert Lind", coref.Nickname},
		{"diacritics", "Jürgen Müller resigned on Monday. Jurgen Muller gave no reason.", "Jurgen Muller", 1, "Jürgen Müller", coref.SameName},
		{"transliteration", "Kim Jong Un met Ada Roe. Kim Jung Un smiled.", "Kim Jung Un", 1, "Kim Jong Un", coref.Misspelling},
		{"two first names", "Marta Roe met Maria Roe on Monday.", "Maria Roe", 1, "Maria Roe", ""},
		{"acronym", "The Tarn Port Authority closed the bridge. TPA said that it was old.", "TPA", 1, "Tarn Port Authority", coref.Initials},
		{"country", "He came to America. The United States welcomed him.", "United States", 1, "United States", coref.Demonym},
		{"apposition", "Ada Roe, the mayor of Tarn, spoke first.", "the mayor", 1, "Ada Roe", coref.Apposition},
		{"apposition behind a noun of no list", "The harbour master, Jonas Ekeland, spoke first.", "The harbour master", 1, "Jonas Ekeland", coref.Apposition},
		{"role and country", "South Korean president Lee Jae Myung met Kim Jong Un on Monday. Mr. Kim left. The South Korean leader said he was hopeful.",
			"The South Korean leader", 1, "Lee Jae Myung", coref.RoleBefore},
		{"role", "Mayor Ada Roe and Governor Tom Holt met on Monday. The talks were long. The mayor left early.", "The mayor", 1, "Ada Roe", coref.RoleBefore},
		{"gender", "Ms. Ada Roe met Mr. Tom Holt on Monday. She was late.", "She", 1, "Ada Roe", coref.Nearness},
		{"the text against the name", "Mr. Mary Holt met Ms. Ada Roe. He was late.", "He", 1, "Mary Holt", coref.Nearness},
		{"not the subject of its clause", "Tom Holt came. Bo Lind thanked him.", "him", 1, "Tom Holt", coref.Nearness},
		{"reflexive", "Tom Holt saw Bo Lind. Lind hurt himself.", "himself", 1, "Bo Lind", coref.Binding},
		{"relative", "Tom Holt, who is a baker, came.", "who", 1, "Tom Holt", coref.Binding},
		{"speaker", "“The bridge is old,” Tom Holt said. “It will fall,” he added.", "he", 1, "Tom Holt", coref.Nearness},
		{"ahead", "Before he left, Tom Holt closed the door.", "he", 1, "Tom Holt", coref.Nearness},
		{"a new subject takes the turn", "Lena Orlov, a spokeswoman, said the harbor would help. “We are shaken,” she said.\n" +
			"Ada Quill, who lives across the street, saw the roof fall. “It folded like paper,” she said.", "she", 2, "Ada Quill", coref.Nearness},
		{"the turn goes over to the next block", "Lena Orlov, a spokeswoman, met Ada Quill and said the harbor would help.\n“We are shaken,” she said.", "she", 1, "Lena Orlov", coref.Nearness},
		{"nobody fits", "Ms. Ada Roe closed the door. He was late.", "He", 1, "", ""},
		{"nobody at all", "He was late.", "He", 1, "", ""},
	} {
		t.Run(test.about, func(t *testing.T) {
			t.Parallel()
			doc := parse(test.text)
			entities := coref.New(en.Coreference()).Resolve(doc, marked(doc))
			r := find(t, doc, test.words, test.nth)
			name, reason := "", coref.Reason("")
			if e, ok := at(entities, r); ok {
				name, reason = e.Name, reasonAt(e, r)
			}
			if name != test.name || reason != test.reason {
				t.Errorf("%q in %q is %q (%s), want %q (%s)", test.words, test.text, name, reason, test.name, test.reason)
			}
		})
	}
}

func reasonAt(e *coref.Entity, r nlp.Range) coref.Reason {
	for _, m := range e.Mentions {
		if m.End == r.End {
			return m.Reason
		}
	}
	return ""
}

func TestSpeakers(t *testing.T) {
	t.Parallel()
	doc := parse("“I told Ada Roe that we were ready,” Tom Holt said.")
	quotes := marked(doc)
	quotes[0].Speaker = find(t, doc, "Tom Holt", 1)
	entities := coref.New(en.Coreference()).Resolve(doc, quotes)
	for word, want := range map[string]coref.Reason{"I": coref.Speaker, "we": coref.SpeakerSide} {
		r := find(t, doc, word, 1)
		e, ok := at(entities, r)
		if !ok || e.Name != "Tom Holt" || reasonAt(e, r) != want {
			t.Errorf("%q is not Tom Holt by %q", word, want)
		}
	}
}

func TestRoles(t *testing.T) {
	t.Parallel()
	doc := parse("Former deputy mayor Ada Roe, a baker in Tarn, came. Roe is the chairwoman of the Tarn Port Authority.")
	var titles []string
	for _, e := range coref.New(en.Coreference()).Resolve(doc, nil).All {
		for _, r := range e.Roles {
			if e.Name != "Ada Roe" || doc.Span(r.Range).In(doc.Text) != r.Title {
				t.Errorf("%q holds %q at %v", e.Name, r.Title, r.Range)
			}
			titles = append(titles, r.Title)
		}
	}
	if want := []string{"Former deputy mayor", "baker in Tarn", "chairwoman of the Tarn Port Authority"}; !slices.Equal(titles, want) {
		t.Errorf("roles %q, want %q", titles, want)
	}
}

// TestMemory holds what a resolver finds in one document after the other to what new ones find.
func TestMemory(t *testing.T) {
	t.Parallel()
	resolver := coref.New(en.Coreference())
	for _, text := range []string{
		story,
		"She was late. The mayor left with him.",
		alikeNames(30),
		"Before he left, Tom Holt, the mayor of Tarn, closed the door.",
		strings.Repeat(story, 3),
		"They came to Tarn City.",
	} {
		doc := parse(text)
		got, want := resolver.Resolve(doc, marked(doc)), coref.New(en.Coreference()).Resolve(doc, marked(doc))
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%.40q: got %+v, want %+v", text, got.All, want.All)
		}
	}
}

func TestWithoutParser(t *testing.T) {
	t.Parallel()
	doc := nlp.NewSplitter(en.Orthography()).Split("Ada Roe came.", lines("Ada Roe came."))
	if entities := coref.New(en.Coreference()).Resolve(doc, nil); len(entities.All) > 0 {
		t.Errorf("found %v in a document that no parser has read", entities.All)
	}
}

// at returns the entity that words mean.
func at(entities *coref.Entities, r nlp.Range) (*coref.Entity, bool) {
	n, known := entities.At(r)
	if !known {
		return nil, false
	}
	return &entities.All[n], true
}
