package en_test

import (
	"strings"
	"testing"

	"github.com/writethru/writethru/lang/en"
)

func TestVerbsHaveAllForms(t *testing.T) {
	t.Parallel()
	seen := make(map[string]bool)
	for _, v := range en.Cues() {
		if seen[v.Lemma] {
			t.Errorf("%s stands twice", v.Lemma)
		}
		seen[v.Lemma] = true
		if !strings.HasSuffix(v.Third, "s") || !strings.HasSuffix(v.Gerund, "ing") {
			t.Errorf("%s: the forms are not in order: %+v", v.Lemma, v)
		}
		for _, form := range []string{v.Lemma, v.Third, v.Past, v.Participle, v.Gerund} {
			if form != strings.ToLower(form) {
				t.Errorf("%s: odd form %q", v.Lemma, form)
			}
		}
	}
}

func TestListsAreInLowerCase(t *testing.T) {
	t.Parallel()
	for name, words := range map[string][]string{
		"titles": en.Titles(), "roles": en.Roles(), "particles": en.Particles(), "suffixes": en.Suffixes(), "bodies": en.Bodies(),
	} {
		for _, w := range words {
			if w != strings.ToLower(w) {
				t.Errorf("%s: %q is not in lower case", name, w)
			}
		}
	}
}

func TestOrthography(t *testing.T) {
	t.Parallel()
	o := en.Orthography()
	for name, words := range map[string][]string{
		"contractions": o.Contractions, "doubtful": o.Doubtful, "completions": o.Completions, "elisions": o.Elisions, "heads": o.Heads, "tails": o.Tails,
	} {
		seen := make(map[string]bool)
		for _, w := range words {
			if w != strings.ToLower(w) || seen[w] {
				t.Errorf("%s: %q is not in lower case, or stands twice", name, w)
			}
			seen[w] = true
		}
	}
	for _, w := range append(o.Contractions, o.Doubtful...) {
		if parts := strings.Split(w, "|"); len(parts) < 2 || len(parts) > 3 {
			t.Errorf("%q has %d parts", w, len(parts))
		}
	}
}
