package robots

import (
	"testing"

	"github.com/writethru/writethru"
)

func TestParse(t *testing.T) {
	t.Parallel()
	cases, err := parse([]byte(`[{"test": "GoogleOnly_Gull", "robots": "disallow: /br\u00c3\u00bccke", "ua": "Gull", "url": "http://harbour.example/x?y=http://a", "want": true}]`))
	if err != nil || len(cases) != 1 {
		t.Fatalf("got %v, %v", cases, err)
	}
	c := cases[0]
	if c.File != "disallow: /brücke" || c.Agent != "Gull" || !c.Want || !c.IsGoogleOnly() || c.Path() != "/x?y=http://a" {
		t.Errorf("got %+v", c)
	}
	if _, err := parse([]byte("{")); writethru.KindOf(err) != writethru.Malformed {
		t.Errorf("got %v", err)
	}
	if _, err := Read(t.TempDir()); writethru.KindOf(err) != writethru.NotFound {
		t.Errorf("got %v", err)
	}
}

func TestPath(t *testing.T) {
	t.Parallel()
	for url, want := range map[string]string{
		"":                           "",
		"http://harbour.example":     "",
		"http://harbour.example/":    "/",
		"http://harbour.example?x=y": "?x=y",
		"http://harbour.example//x":  "//x",
	} {
		if got := (Case{URL: url}).Path(); got != want {
			t.Errorf("%q: got %q, want %q", url, got, want)
		}
	}
}

func TestScore(t *testing.T) {
	t.Parallel()
	cases := []Case{{Want: true}, {Want: false}, {Want: true}}
	if got := Score(cases, func(Case) bool { return true }); got != (Scores{Cases: 3, Right: 2}) {
		t.Errorf("got %+v", got)
	}
}
