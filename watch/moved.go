package watch

import (
	"context"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/archive"
	"github.com/writethru/writethru/fetch"
)

// The bounds within which a known article is asked whether it has moved to a new address: text and
// headline, and the address with it, may have been rewritten at once.
const (
	askShare  = .5             // of the words, in both
	askAge    = 24 * time.Hour // since the known one was last seen
	mostAsked = 2
	longWord  = 4 // letters of a word that tells
)

// askMoved makes the address of a capture, which is not known, lead to the article of the same outlet that
// tells of the same in other words, if that one's own address leads to it now.
func (w *Watcher) askMoved(ctx context.Context, c *archive.Capture, others []archive.Article) error {
	words, asked := wordsOf(c.Reading), 0
	for _, other := range others {
		if asked == mostAsked {
			break
		}
		if HostOf(other.URL) != HostOf(c.URL) || c.Seen.Sub(other.LastSeen) > askAge {
			continue
		}
		reading, err := w.Archive.Reading(ctx, other.Latest)
		if err != nil || words.shared(wordsOf(reading)) < askShare {
			continue
		}
		asked++
		answer, log, err := w.get(ctx, fetch.Request{URL: other.URL})
		if logged := w.log(ctx, log); logged != nil {
			return storage(logged)
		}
		if err == nil && answer.Moved && sameAddress(answer.URL, c.URL) {
			return w.rename(ctx, other, c)
		}
	}
	return nil
}

// words are the longer words of a report, in small letters.
type words map[string]bool

func wordsOf(r *writethru.Reading) words {
	all := words{}
	for _, s := range r.Sentences {
		for word := range strings.FieldsFuncSeq(s.Span.In(r.Article.Text), func(c rune) bool { return !unicode.IsLetter(c) }) {
			if utf8.RuneCountInString(word) >= longWord {
				all[strings.ToLower(word)] = true
			}
		}
	}
	return all
}

// shared returns the share of the words of both that stand in both (Dice, 1945).
func (w words) shared(other words) float64 {
	both := 0
	for word := range w {
		if other[word] {
			both++
		}
	}
	return 2 * float64(both) / float64(max(1, len(w)+len(other)))
}
