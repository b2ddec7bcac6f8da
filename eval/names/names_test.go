package names_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/names"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp"
)

const tale = "https://courier.example/mill\tO\n\n" +
	"Ada\tB-Person\nMarsh\tI-Person\n's\tO\nmill\tO\n,\tO\nOhme\tB-Location\nmills\n\t\n# a comment\n" +
	"Marsh\tI-Person\n\n"

func read(t *testing.T, text string) names.Document {
	t.Helper()
	d, err := names.Read(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func name(begin, end int, kind string) names.Name {
	return names.Name{Range: nlp.Range{Begin: begin, End: end}, Kind: kind}
}

func TestRead(t *testing.T) {
	t.Parallel()
	want := names.Document{
		Tokens: []string{"https://courier.example/mill", "Ada", "Marsh", "'s", "mill", ",", "Ohme", "mills", "Marsh"},
		Blocks: []nlp.Range{{Begin: 0, End: 1}, {Begin: 1, End: 8}, {Begin: 8, End: 9}},
		Names:  []names.Name{name(1, 3, "Person"), name(6, 7, "Location"), name(8, 9, "Person")},
	}
	if diff := cmp.Diff(want, read(t, tale)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// The labels of one block in every scheme.
func TestSchemes(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		labels string
		want   []names.Name
	}{
		{"B-P I-P O B-P", []names.Name{name(0, 2, "P"), name(3, 4, "P")}},
		{"B-P B-P I-L I-L", []names.Name{name(0, 1, "P"), name(1, 2, "P"), name(2, 4, "L")}},
		{"B-P E-P S-P I-P", []names.Name{name(0, 2, "P"), name(2, 3, "P"), name(3, 4, "P")}},
		{"B-P M-P L-P U-L", []names.Name{name(0, 3, "P"), name(3, 4, "L")}},
		{"I-P W-P I-P O-P", []names.Name{name(0, 1, "P"), name(1, 2, "P"), name(2, 3, "P")}},
		{"E-P E-P I-a-b I-a-b", []names.Name{name(0, 1, "P"), name(1, 2, "P"), name(2, 4, "a-b")}},
	} {
		t.Run(test.labels, func(t *testing.T) {
			t.Parallel()
			var text strings.Builder
			for label := range strings.FieldsSeq(test.labels) {
				text.WriteString("token " + label + "\n")
			}
			if diff := cmp.Diff(test.want, read(t, text.String()).Names); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestReadErrors(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ about, text, want string }{
		{"not UTF-8", "Ada\tO\n\xff\tO\n", "line 2: not UTF-8"},
		{"a line too long", "Ada\tO\n" + strings.Repeat("x", 1<<20), "line 2: bufio.Scanner: token too long"},
	} {
		_, err := names.Read(strings.NewReader(test.text))
		if err == nil || err.Error() != test.want || writethru.KindOf(err) != writethru.Malformed {
			t.Errorf("%s: error %v, want %s", test.about, err, test.want)
		}
	}
}

func TestReadFolder(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	if _, err := names.ReadFolder(dir); writethru.KindOf(err) != writethru.NotFound {
		t.Errorf("an empty folder gives %v, want kind not-found", err)
	}
	for file, text := range map[string]string{"b.tsv": tale, "a.tsv": "Ohme\tB-Location", "c.txt": "\xff"} {
		if err := os.WriteFile(filepath.Join(dir, file), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	documents, err := names.ReadFolder(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(documents) != 2 || documents[0].ID != "a.tsv" || documents[1].ID != "b.tsv" || len(documents[1].Names) != 3 {
		t.Errorf("got %+v", documents)
	}
	if err := os.WriteFile(filepath.Join(dir, "d.tsv"), []byte("\xff"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := names.ReadFolder(dir); writethru.KindOf(err) != writethru.Malformed || !strings.Contains(err.Error(), "d.tsv: line 1") {
		t.Errorf("a broken file gives %v", err)
	}
}

func TestForms(t *testing.T) {
	t.Parallel()
	splitter := nlp.NewSplitter(en.Orthography())
	for _, test := range []struct{ tokens, want string }{ // | stands before what continues a token
		{"“ Rain , ” she said ( twice ) : it 's $ 5 , or 3 % more .", "“Rain,” she said (twice): it|'s $5, or 3% more."},
		{`He said , " It ’s shut ; " and " We DO N'T know . "`, `He said, "It|’s shut;" and "We DO|N'T know."`},
		{"The Ohmes ' mill is # 1 ...", "The Ohmes' mill is #1..."},
		{"'s all", "'s all"},
		{"the U . S . and Plan B . I saw J . I . Roe", "the U.S. and Plan B. I saw J.I. Roe"},
	} {
		d := read(t, strings.ReplaceAll(test.tokens, " ", "\n"))
		doc := splitter.Join(d.Forms()...)
		var got strings.Builder
		for i := range doc.Len() {
			switch {
			case doc.Continues(i):
				got.WriteByte('|')
			case i > 0 && !doc.Joined(i):
				got.WriteByte(' ')
			}
			got.WriteString(doc.Token(i))
		}
		if got.String() != test.want {
			t.Errorf("got  %s\nwant %s", got.String(), test.want)
		}
	}
}

func TestScore(t *testing.T) {
	t.Parallel()
	var s names.Scorer
	s.Add([]names.Name{name(0, 2, "Person"), name(3, 4, "Place"), name(5, 6, "Person")}, []names.Name{name(0, 2, "Person"), name(3, 4, "Person"), name(7, 8, "Group")})
	s.Add([]names.Name{name(0, 1, "Person")}, nil)
	want := []names.Figure{
		{names.All, 4, 3, 33.33, 25, 28.57},
		{"Person", 3, 2, 50, 33.33, 40},
		{"Place", 1, 0, 0, 0, 0},
		{"Group", 0, 1, 0, 0, 0},
	}
	if diff := cmp.Diff(want, s.Figures()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Whatever comes in, blocks cover the tokens and names lie within blocks.
func FuzzRead(f *testing.F) {
	f.Add(tale)
	f.Add("a B-\nb -X\nc I-X\n \nd\tE-X\n")
	f.Fuzz(func(t *testing.T, text string) {
		d, err := names.Read(strings.NewReader(text))
		if err != nil {
			return
		}
		end := 0
		for _, b := range d.Blocks {
			if b.Begin != end || b.End <= b.Begin {
				t.Fatalf("block %v follows on %d", b, end)
			}
			end = b.End
		}
		if end != len(d.Tokens) {
			t.Fatalf("blocks end with %d of %d tokens", end, len(d.Tokens))
		}
		last, blocks := 0, d.Blocks
		for _, n := range d.Names {
			for blocks[0].End <= n.Begin {
				blocks = blocks[1:]
			}
			if n.Begin < last || n.End <= n.Begin || n.End > blocks[0].End {
				t.Fatalf("name %v after %d in block %v", n, last, blocks[0])
			}
			last = n.End
		}
	})
}
