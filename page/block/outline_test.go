package block

import (
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func cut(t testing.TB, page string) *Outline {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	return Cut(root)
}

func TestCut(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, page, want string }{
		{"paragraphs", "<p>One two.</p><p>Three.</p>", "One two.|Three."},
		{"inline elements do not part", "<p>The <b>quick</b> <a href=x>fox</a> r<i>a</i>n</p>", "The quick fox ran"},
		{"white space collapses", "<p>\n  a&nbsp;\t b\n</p>", "a b"},
		{"one br is a space", "<p>a<br>b</p>", "a b"},
		{"two br part", "<p>a<br> <br/>b</p>", "a|b"},
		{"text between blocks", "<div>a<p>b</p>c</div>", "a|b|c"},
		{"scripts and fields are silent", "<p>a<script>x()</script><style>y</style><button>Join</button></p><textarea>z</textarea>", "a"},
		{"noscript is silent", "<noscript><p>Turn it on</p></noscript><p>a</p>", "a"},
		{"unknown elements part where their names have a dash", "<my-card>a</my-card><font2>b</font2><p>c</p>", "a|b|c"},
		{"invisible characters go", "<p>so\u00adci\u200bal</p>", "social"},
		{"lists and cells", "<ul><li>a<li>b</ul><table><tr><td>c<td>d</table>", "a|b|c|d"},
		{"nothing", "", ""},
	} {
		o := cut(t, c.page)
		var got []string
		for i := range o.Blocks {
			got = append(got, string(o.Words(i)))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: got %q, want %q", c.name, s, c.want)
		}
	}
}

func TestCutMeasures(t *testing.T) {
	t.Parallel()
	o := cut(t, `<title> A
 title </title><aside class="related-box"><p>Go, <a href="/x">read “it”</a> 12.</p></aside><input type=password>`)
	b := o.Blocks[0]
	if b.chars != 17 || b.words != 4 || b.linkChars != 10 || b.links != 1 || b.commas != 1 || b.stops != 1 || b.quotes != 2 || b.digits != 2 {
		t.Errorf("got %+v", b)
	}
	if o.Within(0)&InAside == 0 || o.Within(0)&InNav != 0 {
		t.Errorf("roles are %b", o.Within(0))
	}
	if o.Title != "A title" || !o.AsksForPassword {
		t.Errorf("title %q, asks for password %v", o.Title, o.AsksForPassword)
	}
}

func TestCutDeep(t *testing.T) {
	t.Parallel()
	root := &html.Node{Type: html.DocumentNode}
	at := root
	for range 100_000 {
		n := &html.Node{Type: html.ElementNode, Data: "section"}
		at.AppendChild(n)
		at = n
	}
	at.AppendChild(&html.Node{Type: html.TextNode, Data: "deep"})
	if o := Cut(root); len(o.Blocks) != 1 || string(o.Words(0)) != "deep" {
		t.Errorf("got %d blocks", len(o.Blocks))
	}
}

func TestNameWords(t *testing.T) {
	t.Parallel()
	words := func(s string) []uint32 { return nameWords(nil, s) }
	for _, c := range [][2]string{
		{"related-links", "relatedLinks"},
		{"related_links", "Related Links"},
		{"related-links-12", "related links x"},
		{"NEWS box", "news-box"},
	} {
		a, b := words(c[0]), words(c[1])
		if len(a) != 2 || len(b) != 2 || a[0] != b[0] || a[1] != b[1] {
			t.Errorf("%q and %q: got %v and %v, want two equal words", c[0], c[1], a, b)
		}
	}
}

func TestWordHashesFold(t *testing.T) {
	t.Parallel()
	hashes := func(s string) []uint32 { return WordHashes(nil, []byte(s), MaxWords) }
	same := func(a, b string, want bool) {
		t.Helper()
		x, y := hashes(a), hashes(b)
		got := len(x) == len(y)
		for i := 0; got && i < len(x); i++ {
			got = x[i] == y[i]
		}
		if got != want {
			t.Errorf("%q and %q have the same hashes: %v, want %v", a, b, got, want)
		}
	}
	same("Sign UP, now", "sign up now", true)
	same("It’s in 12 hours", "it's in 345 hours", true)
	same("Read more", "Read more:", false)
	same("support us", "us support", false)
}

func FuzzCut(f *testing.F) {
	for _, seed := range []string{"", "<p>a", "<table><td>x<div><br><br>y", "<a href=x><p>b</a>c", "\x00<svg><p>q", "<p>日本語。</p>"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, page string) {
		root, err := html.Parse(strings.NewReader(page))
		if err != nil {
			return
		}
		o := Cut(root)
		end := int32(0)
		for i, b := range o.Blocks {
			if b.Begin != end || b.End <= b.Begin {
				t.Fatalf("block %d covers [%d,%d), the one before ends at %d", i, b.Begin, b.End, end)
			}
			end = b.End
			e := o.Elements[b.Element]
			if int32(i) < e.first || int32(i) >= e.last {
				t.Fatalf("block %d is not among [%d,%d) of its element", i, e.first, e.last)
			}
		}
		if int(end) != len(o.Text) {
			t.Fatalf("blocks end at %d of %d", end, len(o.Text))
		}
		m := &Model{Names: Lexicon{Bits: 1, Classes: 1, Weights: make([]int8, 2)}, Words: Lexicon{Classes: 1, Weights: make([]int8, 1), Bias: make([]float32, 1)},
			Messages: Lexicon{Classes: len(Classes), Weights: make([]int8, len(Classes)), Bias: make([]float32, len(Classes))}}
		if v := m.Score(o); len(v.Score) != len(o.Blocks) {
			t.Fatalf("%d scores for %d blocks", len(v.Score), len(o.Blocks))
		}
	})
}

func TestHeadings(t *testing.T) {
	t.Parallel()
	o := cut(t, `<article><h1>A</h1><p>b<h2>C</h2><p>d<aside><header><h4>E</h4></header><p>f</aside><p>g</article><p>h`)
	want := map[string]string{"A": "", "b": "A", "C": "A", "d": "C", "E": "C", "f": "E", "g": "C", "h": ""}
	for i, h := range o.headings() {
		got := ""
		if h >= 0 {
			got = string(o.Words(int(h)))
		}
		if words := string(o.Words(i)); got != want[words] {
			t.Errorf("%s stands under %q, want %q", words, got, want[words])
		}
	}
}
