package xmltext

import (
	"strings"
	"testing"
)

var testShapes = Shapes{"list": {Holders: []string{"part", "entry"}}, "tree": {Holders: []string{"part"}, Nests: true}}

func TestMend(t *testing.T) {
	t.Parallel()
	tests := []struct{ name, text, want string }{
		{"well-formed", `<list a="1"><entry><name>Ada Marsh</name></entry></list>`, `<list a="1"><entry><name>Ada Marsh</name></entry></list>`},
		{"names in lower case", `<List><x:EntRy/></LIST>`, `<list><x:entry></x:entry></list>`},
		{"what stands before and after", "Notice: no harbour in line 7 <br>\n<?xml version='1.0'?>\n<list/> <list>second</list>", `<list></list>`},
		{"no root", `<html><body>Not found</body></html>`, ``},
		{"text beside elements", `<list>stray<entry>stray<name>kept</name></entry></list>`, `<list><entry><name>kept</name></entry></list>`},
		{"markup in text", `<list><text>One <b>bold</b>ly.<p>Two</p><!-- three --></text></list>`, `<list><text>One boldly. Two </text></list>`},
		{"scripts in text", `<list><text>a<script>b <i>c</script>d</text></list>`, `<list><text>a  d</text></list>`},
		{"the same name in text", `<list><text>a<text>b</text>c</text>d</list>`, `<list><text>a b c</text></list>`},
		{"cut tail", `<list><entry><name>Ada Ma`, `<list><entry><name>Ada Ma</name></entry></list>`},
		{"cut in a tag", `<list><entry><name>Ada</name><link href="https://exa`, `<list><entry><name>Ada</name></entry></list>`},
		{"missing and crossed ends", `<list><part><entry><name>a</entry></name></part></list>`, `<list><part><entry><name>a</name></entry></part></list>`},
		{"entries without end", `<list><entry><name>a</name><entry><name>b<entry/></list>`, `<list><entry><name>a</name></entry><entry><name>b</name></entry><entry></entry></list>`},
		{"ends too many", `<list></entry><entry></part></list>`, `<list><entry></entry></list>`},
		{"end without its last mark", `<list><entry></entry</list`, `<list><entry></entry></list>`},
		{"CDATA", `<list><text>a &amp; <![CDATA[b & <c>]]> d</text></list>`, `<list><text>a &amp; b &amp; &lt;c&gt; d</text></list>`},
		{"CDATA without end", `<list><text><![CDATA[Tide & time</text><text>b</text></list>`, `<list><text>Tide &amp; time</text><text>b</text></list>`},
		{"CDATA without end before another", `<list><text><![CDATA[a</text><text><![CDATA[b]]></text></list>`, `<list><text>a</text><text>b</text></list>`},
		{"comment without end", `<list><text>a<!-- b</text></list>`, `<list><text>a b</text></list>`},
		{"a document in a comment", `<!-- <list>a</list> --><list><text>b</text></list>`, `<list><text>b</text></list>`},
		{"declarations", `<!DOCTYPE list [<!ENTITY tide "high > low">]><list><text>&tide;</text></list>`, `<list><text>&amp;tide;</text></list>`},
		{"entities", `<list><text>&nbsp;&eacute;&#233;&#xe9;&#151;&amp;lt;</text></list>`, "<list><text>\u00a0éé\u00e9—&amp;lt;</text></list>"},
		{"ampersands", `<list><link>/?a=1&b=2&copy=3</link><text>Fish & chips&;</text></list>`, `<list><link>/?a=1&amp;b=2&amp;copy=3</link><text>Fish &amp; chips&amp;;</text></list>`},
		{"forbidden characters", "<list><text>a\x00\x0b\ufffe&#1;b\x99c\u0085</text></list>", "<list><text>ab\ufffdc…</text></list>"},
		{"less-than signs", `<list><text>2 < 3, 3<4 and a<b & c</text></list>`, `<list><text>2 &lt; 3, 3&lt;4 and a&lt;b &amp; c</text></list>`},
		{"attributes", `<list a=1 b='2"' c d="<" a="2" =x 9="y"/>`, `<list a="1" b="2&#34;" c="" d="&lt;" x=""></list>`},
		{"an attribute without end", `<list a="1 b>`, `<list a="1" b=""></list>`},
		{"names that are none", `<list><a:b:c/><:d></:d><-/></list>`, `<list></list>`},
	}
	for _, test := range tests {
		got, root := Mend(test.text, testShapes)
		if string(got) != test.want {
			t.Errorf("%s:\n got %s\nwant %s", test.name, got, test.want)
		}
		if (root == "list") != (test.want != "") {
			t.Errorf("%s: root %q", test.name, root)
		}
	}
}

func TestMendKeepsLimits(t *testing.T) {
	t.Parallel()
	deep, _ := Mend("<tree>"+strings.Repeat("<part>", 1000)+"end", testShapes)
	if n := strings.Count(string(deep), "<part>"); n != MaxDepth-1 {
		t.Errorf("%d levels under the root, want %d", n, MaxDepth-1)
	}
	if !strings.Contains(string(deep), "end") {
		t.Error("the text below is lost")
	}
	wide, _ := Mend("<list "+strings.Repeat("a", 1000)+"=1"+manyAttrs("x", 1000)+">", testShapes)
	if n := strings.Count(string(wide), "="); n != MaxAttributes {
		t.Errorf("%d attributes, want %d", n, MaxAttributes)
	}
	for element, want := range map[string]int{"part": MaxHolders, "name": MaxElements - 1} {
		long, _ := Mend("<list>"+strings.Repeat("<"+element+"/>", MaxElements+5), testShapes)
		if n := strings.Count(string(long), "<"+element+">"); n != want || !strings.HasSuffix(string(long), "</list>") {
			t.Errorf("%d elements of the name %s, want %d", n, element, want)
		}
	}
	named, _ := Mend("<list>"+strings.Repeat(`<entry xmlns:a="b"/>`, 1000), testShapes)
	if n := strings.Count(string(named), "xmlns"); n != MaxNamespaces {
		t.Errorf("%d namespaces, want %d", n, MaxNamespaces)
	}
}

func manyAttrs(prefix string, n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(" " + prefix + strings.Repeat("x", i%100) + strings.Repeat("y", i/100) + "=2")
	}
	return b.String()
}

func TestText(t *testing.T) {
	t.Parallel()
	tests := []struct{ markup, want string }{
		{"  Tide\n\tTables ", "Tide Tables"},
		{"Fish &amp; chips", "Fish & chips"},
		{"<p>One.</p><p>T<b>w</b>o.</p>", "One. Two."},
		{"a<br/>b<img src=x>c", "a b c"},
		{"before<script>if (a < b) { }</script>after", "before after"},
		{"<style>p { }", ""},
		{"what the <tide> element does, <![CDATA[<raw>]]>", "what the <tide> element does, <raw>"},
		{"2 < 3 and x<y", "2 < 3 and x<y"},
		{"<!-- not -->shown</p>", "shown"},
	}
	for _, test := range tests {
		if got := Text(test.markup); got != test.want {
			t.Errorf("%q is %q, want %q", test.markup, got, test.want)
		}
	}
}
