package revised

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A Variant is a page in two states between which only its furniture changed.
type Variant struct {
	Kind          string
	Before, After []byte
}

// A furnishing changes everything but the article. The second state differs from the first.
type furnishing struct {
	kind   string
	change func(t *tree, state int)
}

// furnishings are the kinds of changes, as outlets make them from one hour to the next.
var furnishings = []furnishing{
	{"advertisements", advertisements},
	{"related links", related},
	{"teasers in the text", teasers},
	{"time stamps", stamps},
	{"counters", counters},
	{"readers’ comments", comments},
	{"class names", classNames},
	{"addresses of pictures", pictures},
	{"scripts", scripts},
	{"links of the frame", frameLinks},
}

// Furniture returns the page with its furniture changed: a variant a kind, where something came, and
// where it changed. It returns none where the page has no article in paragraphs. The page itself is
// written anew, as a browser would save it, in all states.
func Furniture(page []byte) []Variant {
	plain := parse(page)
	if plain == nil {
		return nil
	}
	base := plain.render()
	var out []Variant
	for _, f := range append(slices.Clone(furnishings), furnishing{"all at once", everything}) {
		first, second := furnished(page, f, 0), furnished(page, f, 1)
		out = append(out, Variant{f.kind + " come", base, first}, Variant{f.kind + " go", first, base}, Variant{f.kind + " change", first, second})
	}
	return out
}

func furnished(page []byte, f furnishing, state int) []byte {
	t := parse(page)
	f.change(t, state)
	return t.render()
}

func everything(t *tree, state int) {
	for _, f := range furnishings {
		f.change(t, state)
	}
}

// pick returns one of several texts, another in another state.
func pick(texts []string, state, i int) string { return texts[(i*3+state*5)%len(texts)] }

func advertisements(t *tree, state int) {
	for i, p := range t.words {
		if i%3 == 1 {
			insertAfter(p, fmt.Sprintf(`<div class="ad ad-slot-%d" data-slot="%d"><span>Advertisement</span><a href="https://ads.example/%d">%s</a></div>`,
				i+state, i, state, pick(offers, state, i)))
		}
	}
	insertBefore(t.article, fmt.Sprintf(`<div class="leaderboard"><p>%s</p></div>`, pick(offers, state, 7)))
}

func related(t *tree, state int) {
	var list strings.Builder
	for i := range 5 {
		fmt.Fprintf(&list, `<li><a href="/story/%d%d">%s</a></li>`, state, i, pick(headlines, state, i))
	}
	insertAfter(t.words[len(t.words)-1], fmt.Sprintf(`<div class="related-stories"><h3>More on this</h3><ul>%s</ul></div>`, list.String()))
	insertAfter(t.article, fmt.Sprintf(`<aside class="most-read"><h2>Most read</h2><ol>%s</ol></aside>`, list.String()))
}

func teasers(t *tree, state int) {
	insertAfter(t.middle(), fmt.Sprintf(`<p><strong>Read more: </strong><a href="/story/9%d">%s</a></p>`, state, pick(headlines, state, 2)))
	insertAfter(t.words[0], fmt.Sprintf(`<div class="teaser"><a href="/story/8%d"><h4>%s</h4><p>%s</p></a></div>`, state, pick(headlines, state, 4), pick(decks, state, 1)))
}

func stamps(t *tree, state int) {
	hour := 2 + 3*state
	for i, stamp := range []string{
		fmt.Sprintf(`<div class="meta"><time>Updated %d hours ago</time></div>`, hour),
		fmt.Sprintf(`<p class="timestamp">Last updated: March %d, 2026 at %d:0%d pm</p>`, 3+state, hour, hour),
		fmt.Sprintf(`<p>%d min read</p>`, hour+1),
	} {
		if i == 1 {
			insertAfter(t.words[len(t.words)-1], stamp)
			continue
		}
		insertBefore(t.words[0], stamp)
	}
}

func counters(t *tree, state int) {
	n := 48 + 7*state
	insertBefore(t.words[0], fmt.Sprintf(`<div class="bar"><span>%d comments</span> <span>%d shares</span></div>`, n, 3*n))
	insertAfter(t.words[len(t.words)-1], fmt.Sprintf(`<p>%d people like this</p><p><a href="#comments">Join the %d others in the conversation</a></p>`, n, n))
}

func comments(t *tree, state int) {
	var list strings.Builder
	for i := range 3 + state {
		fmt.Fprintf(&list, `<li class="comment"><b>%s</b><p>%s</p><button>Reply</button></li>`, pick(readers, state, i), pick(opinions, state, i))
	}
	insertAfter(t.article, fmt.Sprintf(`<section id="comments" class="comments"><h3>Comments</h3><ol>%s</ol></section>`, list.String()))
}

// classNames puts the names of classes in another order, and adds one that a build made.
func classNames(t *tree, state int) {
	for _, n := range t.elements(func(*html.Node) bool { return true }) {
		for i, a := range n.Attr {
			if a.Key == "class" {
				names := strings.Fields(a.Val)
				slices.Reverse(names)
				h := fnv.New32a()
				fmt.Fprint(h, a.Val, state)
				n.Attr[i].Val = strings.Join(append(names, fmt.Sprintf("css-%07x", h.Sum32())), " ")
			}
		}
	}
}

func pictures(t *tree, state int) {
	for _, n := range t.elements(func(n *html.Node) bool { return n.DataAtom == atom.Img || n.DataAtom == atom.Source }) {
		for i, a := range n.Attr {
			if strings.Contains(a.Key, "src") {
				n.Attr[i].Val = fmt.Sprintf("https://cdn%d.example/%x/%s", state, len(a.Val), a.Val)
			}
		}
	}
}

func scripts(t *tree, state int) {
	for _, n := range t.elements(func(n *html.Node) bool {
		return n.DataAtom == atom.Script && attribute(n, "type") != "application/ld+json"
	}) {
		n.Parent.RemoveChild(n)
	}
	insertAfter(t.words[0], fmt.Sprintf(`<script>window.state = {"visit": %d, "text": %q}</script>`, state, pick(decks, state, 0)))
}

// frameLinks changes what the links in menus, margins and the footer say.
func frameLinks(t *tree, state int) {
	i := 0
	for _, frame := range t.elements(func(n *html.Node) bool {
		return n.DataAtom == atom.Aside || n.DataAtom == atom.Footer || n.DataAtom == atom.Nav
	}) {
		if holds(frame, t.article) {
			continue
		}
		for n := range frame.Descendants() {
			if n.Type == html.TextNode && n.Parent.DataAtom == atom.A && len(strings.TrimSpace(n.Data)) > 25 {
				n.Data = pick(headlines, state, i)
				i++
			}
		}
	}
}

// holds reports whether a node is inside of, or is, another.
func holds(outer, n *html.Node) bool {
	for ; n != nil; n = n.Parent {
		if n == outer {
			return true
		}
	}
	return false
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}
