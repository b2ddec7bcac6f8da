package robots

import (
	"fmt"
	"strings"
	"testing"
)

// longFile returns a file of an invented outlet with that many rules.
func longFile(rules int) []byte {
	var b strings.Builder
	b.WriteString("User-agent: *\nCrawl-delay: 1\n")
	for i := range rules / 2 {
		fmt.Fprintf(&b, "Disallow: /archive/%d/*/print$\nAllow: /harbour/%d/\n", i, i)
	}
	return []byte(b.String())
}

func BenchmarkParse(b *testing.B) {
	for _, rules := range []int{100, 10_000} {
		body := longFile(rules)
		b.Run(fmt.Sprintf("%d rules", rules), func(b *testing.B) {
			b.SetBytes(int64(len(body)))
			b.ReportAllocs()
			for b.Loop() {
				Parse(body)
			}
		})
	}
}

func BenchmarkAllowed(b *testing.B) {
	for _, count := range []int{100, 10_000} {
		rules := Parse(longFile(count))
		b.Run(fmt.Sprintf("%d rules", count), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				rules.Allowed("Writethru", "/2025/08/25/ferry-resumes-after-storm")
			}
		})
	}
}

// BenchmarkHostile looks up a long path in a file of the full size whose every pattern nearly matches.
func BenchmarkHostile(b *testing.B) {
	line := "Disallow: /" + strings.Repeat("a", 60) + "*" + strings.Repeat("a", 62) + "b\n"
	rules := Parse([]byte("User-agent: *\n" + strings.Repeat(line, MaxBytes/len(line))))
	path := "/" + strings.Repeat("a", 8<<10)
	for b.Loop() {
		rules.Allowed("Writethru", path)
	}
}
