package revise

import "github.com/writethru/writethru"

// A Revision is what changed from one version of an article to another.
type Revision struct {
	Before, After *writethru.Reading
	Pairs         []Pair // in the order of the later version, what was removed where it stood before
	Changes       []writethru.Change
}

// Changed reports whether the story changed, and not merely what surrounds it.
func (r *Revision) Changed() bool {
	for _, c := range r.Changes {
		if c.Kind != writethru.MessagingOnly && c.Kind != writethru.WhitespaceOnly {
			return true
		}
	}
	return false
}

// A Pair is a sentence of the earlier version with the one of the later version that it
// became: several of one version where it was split or merged, none where it was added or removed.
type Pair struct {
	Relation      Relation
	Moved         bool  // crosses the order of the other sentences
	Part          Part  // of the page
	Before, After []int // indexes into the sentences of the readings
	Marks         []Mark
}

// Relation says what became of a sentence.
type Relation string

// The relations. A sentence is Moved that stands elsewhere with the same words; one that was reworded as
// well is Reworded.
const (
	Same     Relation = "same"
	Reworded Relation = "reworded"
	Moved    Relation = "moved"
	Split    Relation = "split"
	Merged   Relation = "merged"
	Added    Relation = "added"
	Removed  Relation = "removed"
)

// Part says to which part of the page a pair belongs.
type Part string

// The parts. Changes of the story alone are told one by one.
const (
	Story     Part = "story"
	Messaging Part = "messaging" // the outlet speaks of itself, or of the time
	Steady    Part = "steady"    // stands on both pages as fetched; only what is read as report differs
)

// A Mark is a run of words that changed. The span of the version that lacks them is empty, and
// says where they would stand.
type Mark struct {
	Before, After writethru.Span
}
