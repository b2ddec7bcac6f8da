package nlp

import "testing"

// TestNamesAgree lets the names of a document vote on their kinds.
func TestNamesAgree(t *testing.T) {
	t.Parallel()
	const person, place = 0, 1
	doc := NewSplitter(Orthography{}).Join([][]Form{{
		{Letters: "Ada", SpaceAfter: true}, {Letters: "Tarn", SpaceAfter: true}, {Letters: "met", SpaceAfter: true},
		{Letters: "Tarn", SpaceAfter: true}, {Letters: "in", SpaceAfter: true}, {Letters: "Velden", SpaceAfter: true},
		{Letters: "and", SpaceAfter: true}, {Letters: "Velden", SpaceAfter: true}, {Letters: "or", SpaceAfter: true}, {Letters: "Velden"},
	}})
	doc.Labels = &Labels{Names: []string{"Person", "Location"}}
	doc.Names = []Name{
		{Range{0, 2}, person}, {Range{3, 4}, place}, // once against the end of a longer name: as it was
		{Range{5, 6}, place}, {Range{7, 8}, place}, {Range{9, 10}, person}, // outvoted
	}
	want := []uint8{person, place, place, place, place}
	for range 2 { // the poll forgets
		newPoll().agree(doc)
		for i, n := range doc.Names {
			if n.Kind != want[i] {
				t.Errorf("name %d is a %s, want a %s", i, doc.Kind(n), doc.Labels.Names[want[i]])
			}
		}
	}
}
