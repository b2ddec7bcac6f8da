package corpus

import (
	"slices"

	"github.com/writethru/writethru/eval/names"
	"github.com/writethru/writethru/nlp"
)

// NameKinds are the kinds of names of the Worldwide newswire corpus (Shan et
// al., 2023).
var NameKinds = []string{"Person", "Organization", "Location", "NORP", "Date", "Misc", "Money", "Facility", "Product"}

// Newswire reads a folder of the Worldwide corpus. Its sentences are those that
// the splitter sees. Files in leaveOut are left out.
func Newswire(dir string, splitter *nlp.Splitter, leaveOut ...string) ([]*Example, error) {
	documents, err := names.ReadFolder(dir)
	if err != nil {
		return nil, err
	}
	var out []*Example
	for i := range documents {
		document := &documents[i]
		if slices.Contains(leaveOut, document.ID) {
			continue
		}
		doc := splitter.Join(document.Forms()...)
		splitter.Cut(doc)
		states := nameStates(document)
		for _, e := range examples(doc, document.ID, splitter) {
			e.Names = whole(states[e.at.Begin:e.at.End])
			out = append(out, e)
		}
	}
	return out, nil
}

// nameStates returns the state of every word of the document.
func nameStates(d *names.Document) []int32 {
	var known []nlp.Name
	for _, n := range d.Names {
		if kind := slices.Index(NameKinds, n.Kind); kind >= 0 {
			known = append(known, nlp.Name{Range: nlp.Range{Begin: n.Begin, End: n.End}, Kind: uint8(kind)})
		}
	}
	return StatesOf(known, len(d.Tokens))
}

// StatesOf returns the states of n words with the given names.
func StatesOf(names []nlp.Name, n int) []int32 {
	out := make([]int32, n)
	for _, name := range names {
		for i := name.Begin; i < name.End; i++ {
			out[i] = nlp.NameState(int(name.Kind), i-name.Begin, name.Len())
		}
	}
	return out
}

// whole forgets what is left of names that the ends of an example cut.
func whole(states []int32) []int32 { return StatesOf(nlp.NamesOf(states), len(states)) }
