package coref_test

import (
	"strings"

	"github.com/writethru/writethru/eval/conllu"
	"github.com/writethru/writethru/nlp"
)

// A chains is GUM's chains of coreference in one document.
type chains struct {
	heads    [][]string // by word: the chains of the mentions that it is the head of
	first    map[string]int
	pronouns []int
}

// chainsOf returns the chains of a document.
func chainsOf(d *conllu.Document) *chains {
	g := &chains{heads: make([][]string, len(d.Words)), first: make(map[string]int)}
	open := make(map[string][]int) // by chain: where mentions begin
	for i := range d.Words {
		for rest := entityOf(d.Words[i].Misc); rest != ""; {
			begins := rest[0] == '('
			rest = strings.TrimPrefix(rest, "(")
			end := strings.IndexAny(rest, "()")
			label, ends := rest, false
			switch {
			case end < 0:
				rest = ""
			case rest[end] == ')':
				label, ends, rest = rest[:end], true, rest[end+1:]
			default:
				label, rest = rest[:end], rest[end:]
			}
			chain, _, _ := strings.Cut(label, "-")
			if begins {
				open[chain] = append(open[chain], i)
			}
			if stack := open[chain]; ends && len(stack) > 0 {
				open[chain] = stack[:len(stack)-1]
				g.add(d, chain, nlp.Range{Begin: stack[len(stack)-1], End: i + 1})
			}
		}
	}
	return g
}

func entityOf(misc string) string {
	for attribute := range strings.SplitSeq(misc, "|") {
		if entity, is := strings.CutPrefix(attribute, "Entity="); is {
			return entity
		}
	}
	return ""
}

func (g *chains) add(d *conllu.Document, chain string, r nlp.Range) {
	head := r.Begin
	for i := r.Begin; i < r.End; i++ {
		if h := d.Words[i].Head; h < r.Begin || h >= r.End {
			head = i
			break
		}
	}
	g.heads[head] = append(g.heads[head], chain)
	if first, known := g.first[chain]; !known || head < first {
		g.first[chain] = head
	}
	if r.Len() == 1 && d.Words[head].UPOS == "PRON" {
		g.pronouns = append(g.pronouns, head)
	}
}

// anaphors returns the words that are pronouns of a chain that began before them.
func (g *chains) anaphors() []int {
	var anaphoric []int
	for _, i := range g.pronouns {
		if g.first[g.heads[i][0]] < i {
			anaphoric = append(anaphoric, i)
		}
	}
	return anaphoric
}

// same reports whether the heads at words i and j are in one chain.
func (g *chains) same(i, j int) bool {
	for _, x := range g.heads[i] {
		for _, y := range g.heads[j] {
			if x == y {
				return true
			}
		}
	}
	return false
}
