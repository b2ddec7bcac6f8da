package attribution

import (
	"slices"
	"unicode/utf8"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/internal/python"
)

// A ruler measures a text by its alphanumeric characters, so that a set of
// them is a list of ranges whatever stands between.
type ruler struct {
	rank   []int32 // by byte offset: how many begin before it
	quoted []int32 // by rank: how many of those before it are inside quotation marks
}

func newRuler(text string) *ruler {
	r := &ruler{rank: make([]int32, len(text)+1), quoted: []int32{0}}
	var marks quoteScanner
	var n, quoted int32
	for i := 0; i < len(text); {
		c, size := utf8.DecodeRuneInString(text[i:])
		for range size {
			r.rank[i] = n
			i++
		}
		inside := marks.inside(c, text[i:])
		if !python.IsAlnum(c) {
			continue
		}
		n++
		if inside {
			quoted++
		}
		r.quoted = append(r.quoted, quoted)
	}
	r.rank[len(text)] = n
	return r
}

// A chars is a set of alphanumeric characters: ranges of ranks, in order,
// disjoint, none empty.
type chars []writethru.Span

// chars returns the characters that the spans cover.
func (r *ruler) chars(spans []writethru.Span) chars {
	var set chars
	for _, s := range spans {
		begin, end := int(r.rank[s.Begin]), int(r.rank[s.End])
		if n := len(set); n > 0 && begin <= set[n-1].End {
			set[n-1].End = max(set[n-1].End, end)
		} else if begin < end {
			set = append(set, writethru.Span{Begin: begin, End: end})
		}
	}
	return slices.Clip(set)
}

// quotedShare returns which part of a set is inside quotation marks.
func (r *ruler) quotedShare(set chars) float64 {
	quoted := int32(0)
	for _, s := range set {
		quoted += r.quoted[s.End] - r.quoted[s.Begin]
	}
	return python.Share(int(quoted), set.size())
}

func (c chars) size() int {
	n := 0
	for _, s := range c {
		n += s.Len()
	}
	return n
}

// shared returns how many characters lie in both sets.
func (c chars) shared(d chars) int {
	n := 0
	for i, j := 0, 0; i < len(c) && j < len(d); {
		n += max(0, min(c[i].End, d[j].End)-max(c[i].Begin, d[j].Begin))
		if c[i].End < d[j].End {
			i++
		} else {
			j++
		}
	}
	return n
}

// A quoteScanner follows the double quotation marks of a text: curly ones open
// and close, straight ones toggle, two apostrophes toggle, two grave accents or
// two single curly ones open or close; a line break closes all.
type quoteScanner struct {
	open bool
	skip bool // the character is the second half of a mark
}

// inside reports whether c, followed by rest, stands between quotation marks.
func (q *quoteScanner) inside(c rune, rest string) bool {
	switch {
	case q.skip:
		q.skip = false
		return false
	case c == '\n':
		q.open = false
	case c == '“':
		q.open = true
	case c == '”':
		q.open = false
	case c == '"':
		q.open = !q.open
	case isHalfMark(c) && startsOnce(rest, c):
		q.skip = true
		q.open = c == '\'' && !q.open || c == '`' || c == '‘'
	default:
		return q.open
	}
	return false
}

func isHalfMark(c rune) bool { return c == '\'' || c == '`' || c == '’' || c == '‘' }

// startsOnce reports whether rest begins with one c, and not with two.
func startsOnce(rest string, c rune) bool {
	first, size := utf8.DecodeRuneInString(rest)
	second, _ := utf8.DecodeRuneInString(rest[size:])
	return size > 0 && first == c && second != c
}
