package pipeline_test

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/writethru/writethru/pipeline"
)

func TestExpand(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, name := range []string{"b/2.txt", "b/10.html", "a.html", "c.md", "b/photo.jpg", ".hidden/x.json", "z.xhtml"} {
		write(t, dir, name, "x")
	}
	single := write(t, t.TempDir(), "no-suffix", "x")
	link := filepath.Join(t.TempDir(), "link")
	if err := os.Symlink(filepath.Join(dir, "b"), link); err != nil {
		t.Fatal(err)
	}
	beneath := func(root string, names ...string) []string {
		for i, name := range names {
			names[i] = filepath.Join(root, name)
		}
		return names
	}
	tests := []struct {
		about      string
		args       []string
		inputs     []string
		passedOver []string
	}{
		{"nothing", nil, nil, nil},
		{
			"a directory, sorted",
			[]string{dir},
			beneath(dir, "a.html", "b/10.html", "b/2.txt", "c.md", "z.xhtml"),
			beneath(dir, ".hidden/x.json", "b/photo.jpg"),
		},
		{
			"a link to a directory",
			[]string{link},
			beneath(link, "10.html", "2.txt"),
			beneath(link, "photo.jpg"),
		},
		{
			"a directory with nothing to read",
			[]string{filepath.Join(dir, ".hidden")},
			beneath(dir, ".hidden"),
			beneath(dir, ".hidden/x.json"),
		},
		{
			"all else stands for itself",
			[]string{"-", single, "https://courier.example/x.jpg", "missing"},
			[]string{"-", single, "https://courier.example/x.jpg", "missing"},
			nil,
		},
	}
	for _, test := range tests {
		t.Run(test.about, func(t *testing.T) {
			t.Parallel()
			inputs, passedOver := pipeline.Expand(test.args)
			if !slices.Equal(inputs, test.inputs) {
				t.Errorf("inputs are %q, want %q", inputs, test.inputs)
			}
			if !slices.Equal(passedOver, test.passedOver) {
				t.Errorf("passed over %q, want %q", passedOver, test.passedOver)
			}
		})
	}
}
