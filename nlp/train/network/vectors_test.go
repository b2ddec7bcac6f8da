package network

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha512"
	"encoding/base64"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/nlp/internal/subword"
)

// The same three words in both formats; “low tide” can stand in one of them only.
const (
	plainVectors = "tide 1 -2 0.5\nTIDE 9 9 9\nkeel 0 0.25 -1e-2\nbuoy 3 4 5\n"
	jsonVectors  = `{"dimensions": 3, "words": ["tide", "TIDE", "low tide", "keel", "buoy"], "vectors": {
		"tide": [1, -2, 0.5, 2.3, 0], "TIDE": [9, 9, 9, 1, 1], "low tide": [7, 7, 7, 1, 2],
		"keel": [0, 0.25, -1e-2, 1, 3], "buoy": [3, 4, 5, 1, 4]}, "unkVector": [0, 0, 0, 0, -1]}`
)

// pack returns a package of npm with one file, and its integrity.
func pack(t *testing.T, name, content string) (pkg []byte, integrity string) {
	t.Helper()
	var b bytes.Buffer
	zipped := gzip.NewWriter(&b)
	archive := tar.NewWriter(zipped)
	for _, f := range []struct{ name, content string }{{"package/package.json", "{}"}, {name, content}} {
		if err := archive.WriteHeader(&tar.Header{Name: f.name, Mode: 0o644, Size: int64(len(f.content))}); err != nil {
			t.Fatal(err)
		}
		if _, err := archive.Write([]byte(f.content)); err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	if err := zipped.Close(); err != nil {
		t.Fatal(err)
	}
	sum := sha512.Sum512(b.Bytes())
	return b.Bytes(), "sha512-" + base64.StdEncoding.EncodeToString(sum[:])
}

const packed = "package/harbour-embeddings.json"

func TestVectorsOfBothFormats(t *testing.T) {
	t.Parallel()
	pkg, integrity := pack(t, packed, jsonVectors)
	for limit, want := range map[int]int{1: 1, 2: 2, 3: 3, 100: 3} {
		text, err := readVectors(strings.NewReader(plainVectors), "", limit)
		if err != nil {
			t.Fatal(err)
		}
		npm, err := readVectors(bytes.NewReader(pkg), integrity, limit)
		if err != nil {
			t.Fatal(err)
		}
		if len(text.Keys) != want {
			t.Errorf("limit %d: %d words, want %d", limit, len(text.Keys), want)
		}
		if diff := cmp.Diff(text, npm, cmp.AllowUnexported(Vectors{})); diff != "" {
			t.Errorf("limit %d: text and package differ (-text +package):\n%s", limit, diff)
		}
	}
}

func TestVectorsOfWords(t *testing.T) {
	t.Parallel()
	v, err := readVectors(strings.NewReader(plainVectors), "", 10)
	if err != nil {
		t.Fatal(err)
	}
	if got := v.Width(); got != 16 {
		t.Errorf("width %d, want 16", got)
	}
	tide := v.Of(subword.KeyOf("Tide"))
	if len(tide) != 3 || math.Abs(float64(tide[1]/tide[0])+2) > 1e-6 {
		t.Errorf("Tide is %v, want a multiple of 1 -2 0.5", tide)
	}
	if got := v.Of(subword.KeyOf("anchor")); got != nil {
		t.Errorf("an unknown word has the vector %v", got)
	}
	sum := 0.0
	for _, key := range v.Keys {
		for _, x := range v.Of(key) {
			sum += float64(x) * float64(x)
		}
	}
	if mean := sum / 9; math.Abs(mean-1) > 1e-5 {
		t.Errorf("the mean square is %g, want 1", mean)
	}
	var none *Vectors
	if none.Len() != 0 || none.Width() != 0 || none.Of(subword.KeyOf("tide")) != nil {
		t.Error("nil vectors know a word")
	}
}

func TestBadVectors(t *testing.T) {
	t.Parallel()
	npm := func(json string) string {
		pkg, _ := pack(t, packed, json)
		return string(pkg)
	}
	for _, test := range []struct{ name, content, want string }{
		{"nothing", "", "holds no vectors"},
		{"no values", "tide\n", `"tide" has 0 values`},
		{"too few values", "tide 1 2\nkeel 1\n", `line 2: "keel" has 1 values instead of 2`},
		{"no number", "tide 1 wet\n", "line 1: "},
		{"no word", " 1 2\n", "line 1: a vector has no word"},
		{"endless line", "tide 1\n" + strings.Repeat("1", 2<<20), "line 2: "},
		{"cut short", npm(jsonVectors)[:60], "EOF"},
		{"no archive", "\x1f\x8bwater", "EOF"},
		{"no object", npm(`[1]`), "[ instead of {"},
		{"no vectors", npm(`{"dimensions": 3}`), "have no vectors"},
		{"vectors no object", npm(`{"dimensions": 1, "vectors": [1]}`), "[ instead of {"},
		{"no dimensions", npm(`{"vectors": {"tide": [1]}}`), `"tide" has 1 values instead of 0`},
		{"short vector", npm(`{"dimensions": 3, "vectors": {"tide": [1]}}`), `"tide" has 1 values instead of 3`},
		{"no list", npm(`{"dimensions": 1, "vectors": {"tide": "wet"}}`), `the vector of "tide"`},
		{"open end", npm(`{"dimensions": 1, "vectors": {"tide": [1]`), "EOF"},
	} {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			sum := sha512.Sum512([]byte(test.content))
			integrity := "sha512-" + base64.StdEncoding.EncodeToString(sum[:])
			_, err := readVectors(strings.NewReader(test.content), integrity, 10)
			if err == nil || !strings.Contains(err.Error(), test.want) {
				t.Errorf("error %v, want one with %q", err, test.want)
			}
		})
	}
}

func TestVectorsOfAnotherPackage(t *testing.T) {
	t.Parallel()
	for _, file := range []string{packed, "package/readme.json"} {
		pkg, integrity := pack(t, file, jsonVectors)
		path := filepath.Join(t.TempDir(), "vectors.tgz")
		if err := os.WriteFile(path, pkg, 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := ReadVectors(path, 10)
		if writethru.KindOf(err) != writethru.Malformed || !strings.Contains(err.Error(), integrity) {
			t.Errorf("%s: error %v, want a malformed one that names %s", file, err, integrity)
		}
	}
	pkg, integrity := pack(t, "package/readme.json", jsonVectors)
	if _, err := readVectors(bytes.NewReader(pkg), integrity, 10); err == nil || !strings.Contains(err.Error(), "no file of embeddings") {
		t.Errorf("error %v, want one for the missing file", err)
	}
	if _, err := ReadVectors(filepath.Join(t.TempDir(), "none"), 1); writethru.KindOf(err) != writethru.NotFound {
		t.Errorf("error %v for no file, want kind not-found", err)
	}
}
