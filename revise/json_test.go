package revise_test

import (
	"encoding/json"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru/revise"
)

func TestJSON(t *testing.T) {
	t.Parallel()
	before := version("title|Straßenbahn", "Köbes Brück fährt 12 Bahnen.", "Ende der Öffnung.")
	after := version("title|Straßenbahn", "Köbes Brück fährt 14 Bahnen.", "Ende der Öffnung.")
	got, err := json.Marshal(revise.New().Compare(before, after))
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"schema":"writethru.revision/1",` +
		`"before":{"input":"","url":"","title":"Straßenbahn","modified":null,"text":"Köbes Brück fährt 12 Bahnen.\n\nEnde der Öffnung.\n\n"},` +
		`"after":{"input":"","url":"","title":"Straßenbahn","modified":null,"text":"Köbes Brück fährt 14 Bahnen.\n\nEnde der Öffnung.\n\n"},` +
		`"changed":true,` +
		`"changes":[{"kind":"sentence-reworded","before":[[0,28]],"after":[[0,28]]},{"kind":"figure","before":[[18,20]],"after":[[18,20]],"was":"12","is":"14"}],` +
		`"pairs":[{"relation":"reworded","part":"story","before":[[0,28]],"after":[[0,28]],"marks":[{"before":[18,20],"after":[18,20]}]},` +
		`{"relation":"same","part":"story","before":[[30,47]],"after":[[30,47]]}]}`
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("JSON (-want +got):\n%s", diff)
	}
}
