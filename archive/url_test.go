package archive_test

import (
	"path/filepath"
	"testing"

	"github.com/writethru/writethru/archive"
)

func TestCanonical(t *testing.T) {
	t.Parallel()
	for _, test := range []struct{ address, want string }{
		{"https://courier.example/ferry", "https://courier.example/ferry"},
		{" HTTPS://Courier.EXAMPLE:443/Ferry#top ", "https://courier.example/Ferry"},
		{"http://courier.example:80", "http://courier.example/"},
		{"http://courier.example:8080/", "http://courier.example:8080/"},
		{"https://courier.example:80/", "https://courier.example:80/"},
		{"https://courier.example./ferry", "https://courier.example/ferry"},
		{"https://reader:secret@courier.example/ferry", "https://courier.example/ferry"},
		{"https://courier.example/ferry?", "https://courier.example/ferry"},
		{"https://courier.example/?utm_source=mail&id=17&fbclid=x&UTM_Medium=y", "https://courier.example/?id=17"},
		{"https://courier.example/?b=2&a=1&&a=0", "https://courier.example/?a=0&a=1&b=2"},
		{"https://courier.example/?q=a%20b&page", "https://courier.example/?page&q=a%20b"},
		{"https://courier.example/?gclid", "https://courier.example/"},
		{"https://courier.example/a%2Fb", "https://courier.example/a%2Fb"},
		{"https://[2001:DB8::1]:443/x", "https://[2001:db8::1]/x"},
		{"pages/1.html", "pages/1.html"},
		{"mailto:desk@courier.example", "mailto:desk@courier.example"},
		{"https://courier.example/%zz", "https://courier.example/%zz"},
		{"", ""},
	} {
		got := archive.Canonical(test.address)
		if got != test.want {
			t.Errorf("%q is %q, want %q", test.address, got, test.want)
		}
		if again := archive.Canonical(got); again != got {
			t.Errorf("%q becomes %q the second time", got, again)
		}
	}
}

func TestKey(t *testing.T) {
	t.Parallel()
	if archive.Key("https://courier.example/a?utm_id=1") != archive.Key("https://COURIER.example/a#b") {
		t.Error("two spellings of an address have two keys")
	}
	if archive.Key("https://courier.example/a") == archive.Key("https://courier.example/b") {
		t.Error("two addresses have one key")
	}
}

func FuzzCanonical(f *testing.F) {
	f.Add("https://Courier.example:443/ferry?utm_source=x&b=2&a=1#top")
	f.Fuzz(func(t *testing.T, address string) {
		once := archive.Canonical(address)
		if twice := archive.Canonical(once); twice != once {
			t.Errorf("%q becomes %q, and that %q", address, once, twice)
		}
	})
}

func TestDefaultPath(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("XDG_DATA_HOME", dir)
	if path, err := archive.DefaultPath(); err != nil || path != filepath.Join(dir, "writethru", "archive.db") {
		t.Errorf("path is %q, %v", path, err)
	}
	t.Setenv("XDG_DATA_HOME", "no/absolute/path")
	if path, err := archive.DefaultPath(); err == nil && !filepath.IsAbs(path) {
		t.Errorf("path is %q", path)
	}
}
