package archive

import "testing"

func TestAddress(t *testing.T) {
	t.Parallel()
	for url, want := range map[string]string{
		"https://courier.example/feed?a=1":         "https://courier.example/feed?a=1",
		"https://me:secret@courier.example/feed":   "https://courier.example/feed",
		"https://me@courier.example/":              "https://courier.example/",
		"https://me:se%zzcret@courier.example/":    "courier.example/",
		"https://courier.example/a%zz":             "https://courier.example/a%zz",
		"https://courier.example/write@us\x00":     "us\x00",
		"https://me:s@cret\x00@courier.example/a@": "",
		"": "",
	} {
		if got := (Source{URL: url}).Address(); got != want {
			t.Errorf("%q is shown as %q, want %q", url, got, want)
		}
	}
}
