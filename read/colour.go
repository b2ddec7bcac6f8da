package read

import (
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/attribution"
	"github.com/writethru/writethru/read/voice"
)

// uncolour ends what is said without quotation marks before a relative clause that the outlet has
// coloured: in “said he hopes to meet the captain who has shamelessly kept his ferry in port” the
// clause is the outlet's own.
func uncolour(doc *nlp.Doc, found []attribution.Attribution, loaded []voice.Loaded) {
	for i := range found {
		a := &found[i]
		if a.Kind != attribution.Indirect {
			continue
		}
		last := &a.Content[len(a.Content)-1]
		for _, l := range loaded {
			if last.Begin <= l.Begin && l.End <= last.End {
				last.End = clauseBegin(doc, l.Begin, *last)
			}
		}
	}
}

// deepest is how many words a clause is looked for above another.
const deepest = 16

// clauseBegin returns the first word of the relative clause around word i that goes on to the end of
// the content, the content's end if there is none.
func clauseBegin(doc *nlp.Doc, i int, content nlp.Range) int {
	for range deepest {
		head := int(doc.Head[i])
		if head < content.Begin || head >= content.End {
			break
		}
		if doc.Deprel(i) == "acl:relcl" && head < i {
			return opening(doc, i, head)
		}
		i = head
	}
	return content.End
}

// opening returns the first word after the noun at head of the clause whose verb is given, a comma
// before it included.
func opening(doc *nlp.Doc, verb, head int) int {
	for j := head + 1; j < verb; j++ {
		if up := int(doc.Head[j]); up == verb || up > j && int(doc.Head[up]) == verb {
			return j
		}
	}
	return verb
}
