package corpus

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"github.com/writethru/writethru/eval/conllu"
	"github.com/writethru/writethru/nlp"
)

// Tags met less often than rareTag with their universal tag are taken for the
// commonest tag of the same universal tag, relations met less often than
// rareRelation lose their subtype.
const (
	rareTag      = 30
	rareRelation = 20
)

// An Inventory gives numbers to the tags and relations of treebanks.
type Inventory struct {
	Labels    nlp.Labels
	tags      map[string]int32
	relations map[string]int32
}

// NewInventory returns the tags and relations of the documents, the commonest first,
// and the given kinds of names.
func NewInventory(documents []conllu.Document, names []string) *Inventory {
	tags, relations := map[string]int{}, map[string]int{}
	for i := range documents {
		for _, w := range documents[i].Words {
			tags[tag(&w)]++
			relations[w.Deprel]++
		}
	}
	in := &Inventory{tags: map[string]int32{}, relations: map[string]int32{}}
	in.Labels.Names = names
	in.addTags(tags)
	in.addRelations(relations)
	return in
}

func tag(w *conllu.Word) string { return w.UPOS + "|" + w.XPOS }

// universal returns a relation without its subtype.
func universal(relation string) string {
	relation, _, _ = strings.Cut(relation, ":")
	return relation
}

func (in *Inventory) addTags(counts map[string]int) {
	common := map[string]int32{} // of each universal tag
	for _, t := range byCount(counts) {
		upos, xpos, _ := strings.Cut(t, "|")
		if first, met := common[upos]; met && counts[t] < rareTag {
			in.tags[t] = first
			continue
		}
		in.tags[t] = int32(len(in.Labels.UPOS))
		if _, met := common[upos]; !met {
			common[upos] = in.tags[t]
		}
		in.Labels.UPOS = append(in.Labels.UPOS, upos)
		in.Labels.XPOS = append(in.Labels.XPOS, xpos)
	}
}

func (in *Inventory) addRelations(counts map[string]int) {
	merged := map[string]int{}
	for r, n := range counts {
		merged[in.common(r, counts)] += n
	}
	for i, r := range byCount(merged) {
		in.relations[r] = int32(i)
		in.Labels.Relations = append(in.Labels.Relations, r)
	}
	for r := range counts {
		in.relations[r] = in.relations[in.common(r, counts)]
	}
}

func (in *Inventory) common(relation string, counts map[string]int) string {
	if counts[relation] < rareRelation {
		return universal(relation)
	}
	return relation
}

// byCount returns the keys, the most counted first.
func byCount(counts map[string]int) []string {
	return slices.SortedFunc(maps.Keys(counts), func(a, b string) int {
		return cmp.Or(cmp.Compare(counts[b], counts[a]), cmp.Compare(a, b))
	})
}
