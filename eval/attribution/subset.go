package attribution

import (
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/internal/python"
)

// A Subset is a class of attributions, by the share q of the content that
// stands inside quotation marks, and by the cue.
type Subset int

// The subsets.
const (
	All            Subset = iota
	Speech                // q > 0, or a cue of speech; the headline
	Quoted                // q > 0
	Direct                // q ≥ 0.98
	IndirectSpeech        // q = 0 and a cue of speech
	IndirectOther         // q = 0 and none: thinks, wants, supports
	Subsets               // how many there are
)

// String returns the name that the published tables use.
func (s Subset) String() string {
	return [...]string{"ALL", "SPEECH", "QUOTED", "DIRECT", "INDIRECT-SPEECH", "INDIRECT-OTHER"}[s]
}

// subsetsOf says of each subset whether an attribution belongs to it.
func subsetsOf(quotedShare float64, speechCue bool) [Subsets]bool {
	quoted := quotedShare > 0
	return [Subsets]bool{
		All:            true,
		Speech:         quoted || speechCue,
		Quoted:         quoted,
		Direct:         quotedShare >= .98,
		IndirectSpeech: !quoted && speechCue,
		IndirectOther:  !quoted && !speechCue,
	}
}

// hasSpeechCue reports whether a word of the cue is one of speech.
func hasSpeechCue(text string, cue []writethru.Span) bool {
	var words strings.Builder
	for _, s := range cue {
		words.WriteString(python.Lower(s.In(text)) + " ")
	}
	for _, word := range strings.FieldsFunc(words.String(), python.IsSpace) {
		if isSpeechCue(word) {
			return true
		}
	}
	return false
}

// isSpeechCue holds the list with which the published figures were measured: to
// change it is to change what they mean.
func isSpeechCue(word string) bool {
	switch word {
	case "said", "say", "says", "saying", "told", "tell", "tells", "telling", "added", "adds", "adding",
		"wrote", "writes", "writing", "asked", "asks", "asking", "according", "noted", "notes", "noting",
		"announced", "announces", "reported", "reports", "reporting", "tweeted", "tweets",
		"explained", "explains", "argued", "argues", "stated", "states", "called", "calls",
		"declared", "warned", "warns", "claimed", "claims", "insisted", "insists",
		"suggested", "suggests", "replied", "responded", "responds", "acknowledged", "admitted",
		"accused", "quipped", "joked", "continued", "concluded", "recalled", "repeated", "reiterated",
		"vowed", "promised", "pledged", "urged", "praised", "criticized", "denied", "confirmed",
		"mentioned", "remarked", "testified", "shouted", "yelled", "answered", "predicted",
		"emphasized", "stressed", "complained", "boasted", "conceded", "disclosed", "revealed", ":", "―":
		return true
	}
	return false
}
