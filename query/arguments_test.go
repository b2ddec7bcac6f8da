package query_test

import (
	"testing"

	"github.com/writethru/writethru/query"
)

func TestJoin(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		arguments []string
		want      string
	}{
		{nil, ""},
		{[]string{"ferry", "by:Quill"}, "ferry by:Quill"},
		{[]string{"by:Mara Quill", "ferry"}, `by:"Mara Quill" ferry`},
		{[]string{`by:Quill "the river rose"`}, `by:Quill "the river rose"`},
		{[]string{"by:“Mara Quill” ferry"}, "by:“Mara Quill” ferry"},
		{[]string{"the river", "at:12 30"}, "the river at:12 30"},
	} {
		if got := query.Join(test.arguments); got != test.want {
			t.Errorf("%q are joined to %q, want %q", test.arguments, got, test.want)
		}
	}
}
