package schedule

import (
	"bytes"
	"testing"
	"time"

	"github.com/writethru/writethru"
)

func TestBinary(t *testing.T) {
	t.Parallel()
	r := new(Rhythm)
	a := r.Checked(settled(r, time.Hour, day), noon.Add(2*day), true)
	a.Developing = true
	b, _ := a.MarshalBinary()
	var again Article
	if err := again.UnmarshalBinary(b); err != nil {
		t.Fatal(err)
	}
	if difference := again.Expected - a.Expected; difference > 1e-6 || difference < -1e-6 {
		t.Errorf("expected %v, want %v", again.Expected, a.Expected)
	}
	again.Expected = a.Expected
	if again != a {
		t.Errorf("read %+v, want %+v", again, a)
	}
	state, _ := r.MarshalBinary()
	var rhythm Rhythm
	if err := rhythm.UnmarshalBinary(state); err != nil {
		t.Fatal(err)
	}
	if same, _ := rhythm.MarshalBinary(); !bytes.Equal(same, state) {
		t.Error("the rhythm is another after reading it")
	}
	if len(b) > 1024 || len(state) > 1024 {
		t.Errorf("%d and %d bytes, may be 1024", len(b), len(state))
	}
}

func TestBinaryBroken(t *testing.T) {
	t.Parallel()
	a, _ := settled(new(Rhythm), day).MarshalBinary()
	r, _ := new(Rhythm).MarshalBinary()
	next := func(b []byte) []byte { return append([]byte{version + 1}, b[1:]...) }
	for about, b := range map[string][]byte{
		"nothing": nil, "cut": a[:len(a)-1], "long": append(bytes.Clone(a), 0), "of a later version": next(a),
	} {
		if err := new(Article).UnmarshalBinary(b); writethru.KindOf(err) != writethru.Malformed || err == nil {
			t.Errorf("article, %s: error %v", about, err)
		}
	}
	for about, b := range map[string][]byte{
		"nothing": nil, "cut": r[:len(r)-1], "long": append(bytes.Clone(r), 0), "of a later version": next(r),
		"not a number": append(bytes.Clone(r[:len(r)-4]), 0xFF, 0xFF, 0xFF, 0x7F), "below zero": append(bytes.Clone(r[:len(r)-4]), 0, 0, 0x80, 0xBF),
	} {
		if err := new(Rhythm).UnmarshalBinary(b); writethru.KindOf(err) != writethru.Malformed || err == nil {
			t.Errorf("rhythm, %s: error %v", about, err)
		}
	}
}

// FuzzNext checks that whatever was stored leads to a next check within the plan's bounds, or to none.
func FuzzNext(f *testing.F) {
	r := new(Rhythm)
	a, _ := r.Checked(settled(r, time.Hour, day), noon.Add(2*day), true).MarshalBinary()
	state, _ := r.MarshalBinary()
	f.Add(a, state, int64(3600), true)
	f.Fuzz(func(t *testing.T, article, rhythm []byte, seconds int64, change bool) {
		var a Article
		var r Rhythm
		if a.UnmarshalBinary(article) != nil || r.UnmarshalBinary(rhythm) != nil {
			return
		}
		a = r.Checked(a, a.Checked.Add(time.Duration(seconds)), change)
		next := Default.Next(a, &r)
		if next.IsZero() {
			return
		}
		if gap := next.Sub(a.Checked); gap < Default.Soonest || gap > Default.Latest {
			t.Errorf("the next check is %v after %+v", gap, a)
		}
	})
}

func BenchmarkNext(b *testing.B) {
	r := new(Rhythm)
	a := settled(r, time.Hour, day)
	b.ReportAllocs()
	for b.Loop() {
		Default.Next(a, r)
	}
}
