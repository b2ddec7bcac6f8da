package revise

import (
	"fmt"
	"strings"

	"github.com/writethru/writethru"
)

// InWords tells changes to a person, what matters most first: “headline changed”, “2 quotes by Ada
// Marsh dropped”, “figure changed: 5 → 9”, “3 sentences added”.
func InWords(changes []writethru.Change) []string {
	var told []string
	quotes := map[quoteChange]int{}
	for _, c := range changes {
		quotes[quoteChange{c.Kind, c.Name}]++
	}
	for _, c := range changes {
		words := inWords(c)
		if done, isQuote := quoteKinds[c.Kind]; isQuote {
			key := quoteChange{c.Kind, c.Name}
			if quotes[key] == 0 {
				continue // told with the first
			}
			words = counted(quotes[key], "quote") + by(c.Name) + " " + done
			delete(quotes, key)
		}
		if words != "" {
			told = append(told, words)
		}
	}
	for _, s := range sentenceKinds {
		if n := count(changes, s.kind); n > 0 {
			told = append(told, plural(n, "sentence")+" "+s.done)
		}
	}
	return told
}

// A quoteChange is what happened to the quotes of one speaker.
type quoteChange struct {
	kind writethru.ChangeKind
	name string
}

var quoteKinds = map[writethru.ChangeKind]string{
	writethru.QuoteAdded:   "added",
	writethru.QuoteDropped: "dropped",
	writethru.QuoteAltered: "altered",
}

// sentenceKinds are told by their number.
var sentenceKinds = []struct {
	kind writethru.ChangeKind
	done string
}{
	{writethru.SentenceAdded, "added"},
	{writethru.SentenceRemoved, "removed"},
	{writethru.SentenceReworded, "reworded"},
	{writethru.SentenceMoved, "moved"},
	{writethru.SentenceSplit, "split"},
	{writethru.SentencesMerged, "merged"},
}

// inWords tells one change, "" where it is told with others.
func inWords(c writethru.Change) string {
	switch c.Kind {
	case writethru.HeadlineChanged:
		return "headline changed"
	case writethru.BylineChanged:
		return "byline changed"
	case writethru.SpeakerChanged:
		return "speaker changed" + fromTo(c)
	case writethru.FigureChanged:
		return "figure changed" + fromTo(c)
	case writethru.DateChanged:
		return "date changed" + fromTo(c)
	case writethru.CorrectionNoted:
		return "correction noted"
	case writethru.MessagingOnly:
		return "only messages of the outlet changed"
	case writethru.WhitespaceOnly:
		return "only white space changed"
	}
	return ""
}

func by(name string) string {
	if name == "" {
		return ""
	}
	return " by " + name
}

func fromTo(c writethru.Change) string {
	if c.Was == "" && c.Is == "" {
		return ""
	}
	return ": " + strings.TrimSpace(c.Was+" → "+c.Is)
}

func count(changes []writethru.Change, kind writethru.ChangeKind) int {
	n := 0
	for _, c := range changes {
		if c.Kind == kind {
			n++
		}
	}
	return n
}

// counted is one thing without its number, or several with it.
func counted(n int, noun string) string {
	if n == 1 {
		return noun
	}
	return plural(n, noun)
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
