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
	out := make([]int32, len(d.Tokens))
	for _, n := range d.Names {
		if kind := slices.Index(NameKinds, n.Kind); kind >= 0 {
			for i := n.Begin; i < n.End; i++ {
				out[i] = nlp.NameState(kind, i-n.Begin, n.Len())
			}
		}
	}
	return out
}

// whole forgets what is left of names that the ends of an example cut.
func whole(states []int32) []int32 {
	out := make([]int32, len(states))
	for _, n := range nlp.NamesOf(states) {
		copy(out[n.Begin:n.End], states[n.Begin:n.End])
	}
	return out
}
