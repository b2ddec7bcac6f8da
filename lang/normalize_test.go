package lang

import (
	"regexp"
	"testing"
)

func TestNormalize(t *testing.T) {
	t.Parallel()
	tests := []struct{ tag, want string }{
		{"en", "en"},
		{"en-US", "en"},
		{"EN_us", "en"},
		{" De-de ", "de"},
		{"en, de", "en"},
		{"pt_BR.UTF-8", "pt"},
		{"zh-Hant-TW", "zh"},
		{"cmn-Hans", "zh"},
		{"sr-Latn", "sr"},
		{"sr@latin", "sr"},
		{"nb", "no"},
		{"nb-NO", "no"},
		{"nn", "no"},
		{"no", "no"},
		{"iw", "he"},
		{"in", "id"},
		{"ji", "yi"},
		{"mo", "ro"},
		{"eng", "en"},
		{"deu", "de"},
		{"gsw-CH", "gsw"},
		{"", ""},
		{"-", ""},
		{"x-default", ""},
		{"und", ""},
		{"mul", ""},
		{"zxx", ""},
		{"C", ""},
		{"english", ""},
		{"xx", ""},
		{"{{ lang }}", ""},
		{"\x00\xff", ""},
	}
	for _, test := range tests {
		if got := Normalize(test.tag); got != test.want {
			t.Errorf("Normalize(%q) is %q, want %q", test.tag, got, test.want)
		}
	}
}

func FuzzNormalize(f *testing.F) {
	f.Add("en-US")
	f.Add("x-default")
	subtag := regexp.MustCompile(`^([a-z]{2,3})?$`)
	f.Fuzz(func(t *testing.T, tag string) {
		got := Normalize(tag)
		if !subtag.MatchString(got) {
			t.Errorf("Normalize(%q) is %q, no primary subtag", tag, got)
		}
		if again := Normalize(got); again != got {
			t.Errorf("Normalize(%q) is %q, and normalized again %q", tag, got, again)
		}
	})
}
