package lemma_test

import (
	"bytes"
	"testing"
	"unicode/utf8"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp/lemma"
)

// FuzzDecode checks that any bytes are refused with an error or are a table
// that can be used, and comes back as it is.
func FuzzDecode(f *testing.F) {
	good := lemma.Learn(corpus()).Encode()
	f.Add(good)
	f.Add(good[:len(good)/2])
	f.Add(lemma.Learn(nil).Encode())
	f.Add([]byte(nil))
	f.Fuzz(func(t *testing.T, data []byte) {
		table, err := lemma.Decode(data)
		if err != nil {
			if writethru.KindOf(err) != writethru.Malformed {
				t.Fatalf("%v is of kind %s, want malformed", err, writethru.KindOf(err))
			}
			return
		}
		again, err := lemma.Decode(table.Encode())
		if err != nil {
			t.Fatalf("what was decoded does not decode: %v", err)
		}
		if !bytes.Equal(again.Encode(), table.Encode()) {
			t.Fatal("the table changes when it is encoded twice")
		}
		lemmatizer := table.For(upos, xpos)
		for tag := range upos {
			for _, form := range []string{"went", "Ponies", "HOLT", "1,250", "Élodies"} {
				table.Apply(lemmatizer.Rule(form, tag), form)
			}
		}
	})
}

// FuzzLemma checks that every word has a lemma, and that it is UTF-8 where
// the word is.
func FuzzLemma(f *testing.F) {
	table := lemma.Learn(corpus())
	lemmatizer := table.For(upos, xpos)
	for _, form := range []string{"Ponies", "ǅungla", "İzmir", "1,,2", "a\xff", ",", "’LL", "\u202eabc"} {
		f.Add(form)
	}
	f.Fuzz(func(t *testing.T, form string) {
		for tag := range upos {
			got := table.Apply(lemmatizer.Rule(form, tag), form)
			if (got == "") != (form == "") {
				t.Errorf("tag %d makes %q of %q", tag, got, form)
			}
			if utf8.ValidString(form) && !utf8.ValidString(got) {
				t.Errorf("tag %d makes %q, which is no UTF-8, of %q", tag, got, form)
			}
		}
	})
}
