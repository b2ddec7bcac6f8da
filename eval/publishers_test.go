package eval

import (
	"slices"
	"testing"

	"github.com/writethru/writethru/eval/attribution"
)

func TestByPublisher(t *testing.T) {
	t.Parallel()
	var documents []attribution.Document
	for _, name := range []string{"gazette_1", "gazette_2", "morning-post_1"} {
		documents = append(documents, attribution.Document{Name: name})
	}
	var got []string
	for _, outlet := range byPublisher(documents) {
		for _, d := range outlet {
			got = append(got, publisher(outlet[0])+": "+d.Name)
		}
	}
	if want := []string{"gazette: gazette_1", "gazette: gazette_2", "morning-post: morning-post_1"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
