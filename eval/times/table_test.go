package times

import (
	"reflect"
	"testing"
	"time"

	"github.com/writethru/writethru"
)

func TestParse(t *testing.T) {
	t.Parallel()
	got, err := Parse(`
# court
@ 2022-06-30
Orr spoke [Thursday](DATE 2022-06-30) ([again](SET P1D)).
@ 2022-06-30T14:03
Nobody came.
# unpublished
@
[Soon](DATE FUTURE_REF)
`)
	if err != nil {
		t.Fatal(err)
	}
	day := time.Date(2022, 6, 30, 0, 0, 0, 0, time.UTC)
	want := []Document{
		{"court", day, "Orr spoke Thursday (again).", []writethru.Time{
			{Span: writethru.Span{Begin: 10, End: 18}, Type: writethru.DateType, Value: "2022-06-30"},
			{Span: writethru.Span{Begin: 20, End: 25}, Type: writethru.SetType, Value: "P1D"},
		}},
		{"court", day.Add(14*time.Hour + 3*time.Minute), "Nobody came.", nil},
		{"unpublished", time.Time{}, "Soon", []writethru.Time{
			{Span: writethru.Span{End: 4}, Type: writethru.DateType, Value: "FUTURE_REF"},
		}},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

func TestMalformed(t *testing.T) {
	t.Parallel()
	for _, table := range []string{"@ June 30", "@ 2022-13-01", "[Monday", "[Monday](DATE 2022", "[Monday](DATE)", "[](DATE 2022)"} {
		if _, err := Parse(table); writethru.KindOf(err) != writethru.Malformed {
			t.Errorf("%q: got %v", table, err)
		}
	}
}

// TestTables shows that our tables can be read, and that their expressions have the types there are.
func TestTables(t *testing.T) {
	t.Parallel()
	for _, table := range []func() ([]Document, error){Phenomena, Trees, Stories, HeldOut} {
		documents, err := table()
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range documents {
			for _, x := range d.Times {
				switch x.Type {
				case writethru.DateType, writethru.ClockType, writethru.DurationType, writethru.SetType:
				default:
					t.Errorf("%s: %q has the type %q", d.Group, x.Span.In(d.Text), x.Type)
				}
			}
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add("# court\n@ 2022-06-30\nOrr spoke [Thursday](DATE 2022-06-30).")
	f.Add("[[a](b](c d)@#\n@\n#[")
	f.Fuzz(func(t *testing.T, table string) {
		documents, err := Parse(table)
		if err != nil {
			return
		}
		for _, d := range documents {
			end := 0
			for _, x := range d.Times {
				if x.Span.Begin < end || x.Span.End <= x.Span.Begin || x.Span.End > len(d.Text) {
					t.Fatalf("%q: %+v after %d", d.Text, x, end)
				}
				end = x.Span.End
			}
		}
	})
}
