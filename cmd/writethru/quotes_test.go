package main

import "testing"

func TestRecord(t *testing.T) {
	t.Parallel()
	if got, want := record([]string{"=1+1", "-2", "“no”", "a, \"b\"", ""}), "'=1+1,'-2,“no”,\"a, \"\"b\"\"\",\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestOffsets(t *testing.T) {
	t.Parallel()
	o := offsets{text: "Ærø 🙂 ferry"}
	for _, test := range []struct{ at, want int }{{0, 0}, {2, 1}, {12, 7}, {6, 4}, {0, 0}, {16, 11}} {
		if got := o.of(test.at); got != test.want {
			t.Errorf("byte %d is code point %d, want %d", test.at, got, test.want)
		}
	}
}
