package attribution

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/writethru/writethru"
)

// writeFiles writes files by path under a new folder.
func writeFiles(t *testing.T, files map[string]string) string {
	t.Helper()
	dir := t.TempDir()
	for path, content := range files {
		path = filepath.Join(dir, path)
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func TestReadGold(t *testing.T) {
	t.Parallel()
	dir := writeFiles(t, map[string]string{
		"text/b_story.txt":           "„Øl“,\r\nsaid she.",
		"attributions/b_story_2.ann": "",
		"attributions/b_story_1.ann": "E1\tAttribution:T2 Content:T1 Cue:T2 Source:T3\n" +
			"T1\tContent 1 3;4 5\tØl ,\nT2\tCue 7 11\tsaid\nT3\tSource 12 15\tshe\n#1\tNote\n",
		"text/a.txt":           "",
		"attributions/a_1.ann": "",
		"names.tsv": "article\tevent\tstart\tend\tpronoun\tspeaker\tflag\n" +
			"b_story\tE1\t12\t15\tshe\tAda Holm\t\nb_story\tE2\t1\t2\tshe\t\tunnamed\n",
	})
	got, err := ReadGold(dir, filepath.Join(dir, "names.tsv"))
	if err != nil {
		t.Fatal(err)
	}
	want := []Document{
		{Name: "a", Annotators: [][]Attribution{{}}, Persons: Persons{At: map[int]string{}}},
		{
			Name: "b_story",
			Text: "„Øl“,\r\nsaid she.",
			Annotators: [][]Attribution{{{
				Content: []writethru.Span{{Begin: 3, End: 6}, {Begin: 9, End: 10}},
				Cue:     []writethru.Span{{Begin: 12, End: 16}},
				Source:  []writethru.Span{{Begin: 17, End: 20}},
			}}, {}},
			Persons: Persons{At: map[int]string{17: "Ada Holm"}, Known: []string{"Ada Holm"}},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestReadGoldFails(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		files map[string]string
		want  writethru.Kind
	}{
		"no folder":      {nil, writethru.NotFound},
		"no annotations": {map[string]string{"attributions/readme": ""}, writethru.NotFound},
		"no text":        {map[string]string{"attributions/a_1.ann": ""}, writethru.NotFound},
		"no number":      {map[string]string{"attributions/a_1.ann": "T1\tCue x 3\t", "text/a.txt": "abc"}, writethru.Malformed},
		"outside":        {map[string]string{"attributions/a_1.ann": "T1\tCue 1 4\t", "text/a.txt": "abc"}, writethru.Malformed},
		"backwards":      {map[string]string{"attributions/a_1.ann": "T1\tCue 2 1\t", "text/a.txt": "abc"}, writethru.Malformed},
	} {
		if _, err := ReadGold(writeFiles(t, test.files), ""); err == nil || writethru.KindOf(err) != test.want {
			t.Errorf("%s: error %v, want kind %s", name, err, test.want)
		}
	}
}

func TestPredictedRefusesSpansOutsideTheText(t *testing.T) {
	t.Parallel()
	r := &writethru.Reading{}
	r.Article.Text = "abc"
	r.Attributions = []writethru.Attribution{{Content: writethru.Part{Spans: []writethru.Span{{Begin: 1, End: 4}}}}}
	if _, err := Predicted(r); writethru.KindOf(err) != writethru.Malformed {
		t.Errorf("error %v, want kind malformed", err)
	}
}

func FuzzBrat(f *testing.F) {
	f.Add("T1\tContent 0 3;4 5\tabc\nE1\tAttribution:T2 Content:T1 Source:T3\nT3\tSource 1 2\tb")
	f.Add("E9\t:::\nT\tT1\nT1\t1 2 3;;")
	const text = "Øl for all"
	f.Fuzz(func(t *testing.T, source string) {
		attributions, err := parseBrat(source, byteOffsets(text))
		if err != nil {
			return
		}
		s := NewScorer()
		s.Add(Document{Text: text}, attributions, attributions)
		if got := s.Scores().Exact[Content]; got.Gold != got.Pred || got.Gold > 0 && got.F1 != 100 {
			t.Errorf("gold does not agree with itself: %v", got)
		}
	})
}
