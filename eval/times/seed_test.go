package times

import (
	"testing"

	"github.com/writethru/writethru"
)

func TestParseSeed(t *testing.T) {
	t.Parallel()
	const text = "On Monday Ada Marsh won; she had lost in 2020."
	d, err := parseSeed(text, []byte(`{"article": {"published": "2025-08-25"}, "times": [{"text": "2020", "value": "2020"}, {"text": "Monday", "value": "2025-08-25"}]}`))
	if err != nil {
		t.Fatal(err)
	}
	got := ""
	for _, x := range d.Times {
		got += x.Span.In(text) + " " + x.Value + "; "
	}
	if want := "Monday 2025-08-25; 2020 2020; "; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for _, wanted := range []string{"", "{}", `{"article": {"published": "2025-08-25"}, "times": [{"text": "1999"}]}`} {
		if _, err := parseSeed(text, []byte(wanted)); writethru.KindOf(err) != writethru.Malformed {
			t.Errorf("%q: got %v", wanted, err)
		}
	}
}
