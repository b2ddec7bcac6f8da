package eval

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func oneTable(section, title string, rows ...Row) Report {
	return Report{section, "What it is.", []Table{{title, []string{"F1", "recall"}, rows}}}
}

func TestReportIsMarkdown(t *testing.T) {
	t.Parallel()
	got := oneTable("Pages", "a set, 3 pages", Row{"ours", []string{"0.9", "1.0000"}}, Row{"theirs, ≥", []string{"1", ""}}).String()
	const want = `## Pages

What it is.

### a set, 3 pages

|           |  F1 | recall |
| --------- | --: | -----: |
| ours      | 0.9 | 1.0000 |
| theirs, ≥ |   1 |        |
`
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestTableWithoutRowsKeepsThoseThatWere(t *testing.T) {
	t.Parallel()
	empty := oneTable("Pages", "set")
	filled := oneTable("Pages", "set", Row{"ours", []string{"1", "2"}})
	if got := updated(updated("", empty), filled); got != updated("", filled) {
		t.Errorf("an empty table did not fill:\n%s", got)
	}
	if got := updated(updated("", filled), empty); got != updated("", filled) {
		t.Errorf("a filled table did not stay:\n%s", got)
	}
}

func TestUpdateScoreboard(t *testing.T) {
	t.Parallel()
	path := filepath.Join(t.TempDir(), "scores.md")
	for _, r := range []Report{
		oneTable("Pages", "set", Row{"ours", []string{"1", "2"}}, Row{"theirs", []string{"3", "4"}}),
		oneTable("Attribution", "set", Row{"ours", []string{"5", "6"}}),
		oneTable("Pages", "set", Row{"ours", []string{"7", ""}}, Row{"newer", []string{"8", "9"}}),
		oneTable("Attribution", "grown set", Row{"ours", []string{"5", "6"}}),
	} {
		if err := UpdateScoreboard(path, r); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	want := scoreboardHead +
		"\n" + oneTable("Pages", "set", Row{"ours", []string{"7", ""}}, Row{"theirs", []string{"3", "4"}}, Row{"newer", []string{"8", "9"}}).String() +
		"\n" + oneTable("Attribution", "grown set", Row{"ours", []string{"5", "6"}}).String()
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestRowsOfOtherColumnsGo(t *testing.T) {
	t.Parallel()
	old := Table{"set", []string{"F1"}, []Row{{"theirs", []string{"1"}}}}
	if got := (Table{"set", []string{"recall"}, nil}).withRowsOf(old); len(got.Rows) > 0 {
		t.Errorf("rows %v have come under other columns", got.Rows)
	}
}

// Whatever stands in the file, writing the same report twice changes it once.
func FuzzScoreboard(f *testing.F) {
	report := oneTable("Pages", "set", Row{"ours", []string{"1", "2"}})
	f.Add(report.String())
	f.Add("# x\n## Pages\n### set\n||F1|recall|\n|\n|a|\n|b|c|d|e|\n## Pages\n")
	f.Add("## \n### \n|")
	f.Fuzz(func(t *testing.T, scoreboard string) {
		once := updated(scoreboard, report)
		if twice := updated(once, report); twice != once {
			t.Errorf("first\n%s\nthen\n%s", once, twice)
		}
	})
}
