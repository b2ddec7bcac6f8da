package attribution

import (
	"strings"
	"unicode"

	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/attribution/internal/evidence"
)

// Bounds of what is taken for a transcript: how many words name a speaker at most, and how many
// blocks begin with a speaker at least.
const (
	longestSpeaker = 4
	fewestTurns    = 2
)

// sureOfTurn is the confidence of a turn; of those in PolNeAR's training part 26 of 27 are right.
const sureOfTurn = .9

// turns returns the turns of a transcript, blocks that begin with a name in capitals and a
// colon, none where the document is no transcript. A transcript that is quoted has a mark before
// each name.
func turns(doc *nlp.Doc) []Attribution {
	var found []Attribution
	for _, turn := range doc.Blocks {
		if opensQuotation(doc, turn.Begin) {
			turn.Begin++
		}
		colon := speakerEnd(doc, turn)
		if colon == 0 || colon+1 >= turn.End {
			continue
		}
		found = append(found, Attribution{
			Source:     []nlp.Range{{Begin: turn.Begin, End: colon}},
			Cue:        []nlp.Range{{Begin: colon, End: colon + 1}},
			Content:    []nlp.Range{{Begin: colon + 1, End: turn.End}},
			Confidence: sureOfTurn,
		})
	}
	if len(found) < fewestTurns {
		return nil
	}
	return found
}

// outside returns the cues that stand in no turn: what a speaker says of others is part of the
// turn. Both are in order, and what is returned overwrites the cues.
func outside(cues []evidence.Cue, turns []Attribution) []evidence.Cue {
	kept := cues[:0]
	for _, c := range cues {
		for len(turns) > 0 && turns[0].Content[0].End <= c.Word {
			turns = turns[1:]
		}
		if len(turns) == 0 || c.Word < turns[0].Source[0].Begin {
			kept = append(kept, c)
		}
	}
	return kept
}

// opensQuotation reports whether word i is a mark that opens a quotation, where it stands first.
func opensQuotation(doc *nlp.Doc, i int) bool {
	return doc.Class[i] == nlp.Open || doc.Class[i] == nlp.Toggle
}

// speakerEnd returns the colon after the name in capitals that a turn begins with, 0 if there is
// none. The letters of questions and answers, Q: and A:, name nobody.
func speakerEnd(doc *nlp.Doc, turn nlp.Range) int {
	for i := turn.Begin; i < min(turn.End, turn.Begin+longestSpeaker+1); i++ {
		switch {
		case doc.Class[i] == nlp.Colon && i > turn.Begin && (i > turn.Begin+1 || len(doc.Token(turn.Begin)) > 1):
			return i
		case strings.IndexFunc(doc.Token(i), unicode.IsLetter) < 0 || strings.IndexFunc(doc.Token(i), unicode.IsLower) >= 0:
			return 0
		}
	}
	return 0
}
