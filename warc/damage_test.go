package warc

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/httpbody/httpbodytest"
)

// small returns records of three short pages.
func small() [][]byte {
	return [][]byte{
		response(ferryURL, "", story("The ferry to Sandholm", 1)),
		response(lockURL, "", story("The keeper of the lock", 2)),
		response(bridgeURL, "", story("The bridge", 1)),
	}
}

// TestCutShort cuts files off at every byte: what stands whole before the cut is given, and then
// one error at most.
func TestCutShort(t *testing.T) {
	t.Parallel()
	for name, pack := range packings {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			packed := pack(small())
			whole, _ := collect(t, NewReader(bytes.NewReader(packed), Limits{}).Pages())
			before, step := 0, 1
			if testing.Short() {
				step = 17
			}
			for cut := 0; cut < len(packed); cut += step {
				pages, errs := collect(t, NewReader(bytes.NewReader(packed[:cut]), Limits{}).Pages())
				if len(errs) > 1 || len(errs) == 1 && writethru.KindOf(errs[0]) != writethru.Malformed {
					t.Fatalf("cut at %d: errors %v", cut, errs)
				}
				if len(pages) < before || !slices.EqualFunc(pages, whole[:len(pages)], samePage) {
					t.Fatalf("cut at %d: pages %d after %d, or others", cut, len(pages), before)
				}
				before = len(pages)
			}
		})
	}
}

func samePage(a, b Page) bool { return a.URL == b.URL && bytes.Equal(a.Body, b.Body) }

// TestFlippedByte damages every byte of files with a member for each record: what is not in the same member
// still comes, unchanged.
func TestFlippedByte(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"gzip", "zstd", "zstd in frames"} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			packed := packings[name](small())
			whole, _ := collect(t, NewReader(bytes.NewReader(packed), Limits{}).Pages())
			step := 1
			if testing.Short() {
				step = 17
			}
			for i := 0; i < len(packed); i += step {
				damaged := bytes.Clone(packed)
				damaged[i] ^= 0x55
				pages, errs := collect(t, NewReader(bytes.NewReader(damaged), Limits{}).Pages())
				if len(pages) < 2 || len(errs) > 2 {
					t.Fatalf("byte %d: %d pages, errors %v", i, len(pages), errs)
				}
				for _, page := range pages {
					if !slices.ContainsFunc(whole, func(p Page) bool { return samePage(p, page) }) {
						t.Fatalf("byte %d: page %q at %s is none that was stored", i, page.URL, page.Position)
					}
				}
			}
		})
	}
}

func TestDamage(t *testing.T) {
	t.Parallel()
	records := small()
	first, second, third := string(records[0]), string(records[1]), string(records[2])
	length := func(record, value string) string {
		head, rest, _ := strings.Cut(record, "Content-Length: ")
		_, rest, _ = strings.Cut(rest, "\r\n")
		return head + "Content-Length: " + value + "\r\n" + rest
	}
	tests := []struct {
		name, file string
		want       []string
		message    string
	}{
		{"rubbish before", "rubbish\n" + first + second, []string{ferryURL, lockURL}, "no record begins at byte 0"},
		{"rubbish between", first + "rubbish\n" + second, []string{lockURL}, "the record at byte 0 does not end where it says"},
		{"no length", length(first, "") + second, []string{lockURL}, "does not say how long it is"},
		{"negative length", length(first, "-5") + second, []string{lockURL}, "does not say how long it is"},
		{"too short a length", length(first, "90") + second, []string{lockURL}, "does not end where it says"},
		{"too long a length", first + length(second, "99999") + third, []string{ferryURL}, "is cut short"},
		{"header too long", "WARC/1.1\r\nX: " + strings.Repeat("y", 400<<10) + "\r\n\r\n" + second, []string{lockURL}, "too long"},
		{"record cut short, then more, in gzip", httpbodytest.Compress("gzip", first[:300]) + httpbodytest.Compress("gzip", second), []string{lockURL}, "the record at byte 0 is cut short"},
		{"header cut short, then more, in gzip", httpbodytest.Compress("gzip", first[:30]) + httpbodytest.Compress("gzip", second), []string{lockURL}, "the record at byte 0 is cut short"},
		{"member cut short, then more", httpbodytest.Compress("gzip", first)[:200] + httpbodytest.Compress("gzip", second), []string{lockURL}, "byte 0"},
		{"frame cut short, then more", httpbodytest.Compress("zstd", first)[:200] + httpbodytest.Compress("zstd", second), []string{lockURL}, "byte 0"},
		{"rubbish behind a member", httpbodytest.Compress("gzip", first) + "rubbish" + httpbodytest.Compress("gzip", second), []string{ferryURL, lockURL}, "cannot be decompressed"},
		{"plain behind gzip", httpbodytest.Compress("gzip", first) + second, []string{ferryURL, lockURL}, ""},
		{"zeros at the end", httpbodytest.Compress("gzip", first) + strings.Repeat("\x00", 512), []string{ferryURL}, "cannot be decompressed"},
		{"no dictionary there", string(skippableFrame(dictionaryMagic, []byte("none"))) + httpbodytest.Compress("zstd", first), []string{ferryURL}, "cannot be decompressed"},
		{"no empty lines at the end", strings.TrimSuffix(first, "\r\n\r\n"), []string{ferryURL}, ""},
		{"empty lines before", "\r\n\r\n" + first, []string{ferryURL}, ""},
		{"a page", ferry, nil, "no record begins at byte 0"},
		{"nothing", "", nil, ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			r := NewReader(strings.NewReader(test.file), Limits{})
			pages, errs := collect(t, r.Pages())
			var urls []string
			for _, page := range pages {
				urls = append(urls, page.URL)
			}
			if !slices.Equal(urls, test.want) {
				t.Errorf("pages %q, want %q; errors %v", urls, test.want, errs)
			}
			switch {
			case test.message == "":
				if len(errs) > 0 {
					t.Errorf("errors %v, want none", errs)
				}
			case len(errs) != 1 || !strings.Contains(errs[0].Error(), test.message) || writethru.KindOf(errs[0]) != writethru.Malformed:
				t.Errorf("errors %v, want one with %q", errs, test.message)
			}
			if r.Tally().Damaged != len(errs) {
				t.Errorf("%d counted, %d told", r.Tally().Damaged, len(errs))
			}
		})
	}
}

// TestNothingIsReadOften gives files that are made to be searched over and over.
func TestNothingIsReadOften(t *testing.T) {
	t.Parallel()
	const size = 512 << 10
	stored := "\x1F\x8B\x08\x00\x00\x00\x00\x00\x00\xFF\x00\xFF\xFF\x00\x00WARC/1.1\r\n" // a block of 64 KiB, as it is
	for name, unit := range map[string]string{
		"magic of gzip":      "\x1F\x8B\x08\x00",
		"headers of gzip":    "\x1F\x8B\x08\x00\x00\x00\x00\x00\x00\xFF",
		"members in members": stored,
		"magic of zstd":      "\x28\xB5\x2F\xFD",
		"empty frames":       httpbodytest.Compress("zstd", ""),
		"empty members":      httpbodytest.Compress("gzip", ""),
		"extensions":         string(skippableFrame(0x50, nil)),
		"records":            "WARC/1.1\r\nContent-Length: 0\r\n\r\n",
		"heads":              "WARC/1.1\r\n",
		"lines":              "WARC/1.1\n\n",
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			file := strings.Repeat(unit, size/len(unit))
			r := NewReader(strings.NewReader(file), Limits{})
			for range r.Records() {
			}
			if again := r.stream.in.rewound; again > int64(len(file))+slack {
				t.Errorf("%d of %d bytes were read again", again, len(file))
			}
			if r.Read() != int64(len(file)) {
				t.Errorf("%d bytes read of %d", r.Read(), len(file))
			}
		})
	}
}
