package writethru

// Schema names the JSON form of a Reading. Additions to the form keep the name; a
// renaming or a change of meaning raises its number.
const Schema = "writethru.reading/1"

// A Reading is one version of an article, read: the document, and the ledger
// of what stands in it.
type Reading struct {
	Input string // the file, URL or "-" it was read from
	Document
	Sentences    []Sentence
	Loaded       []LoadedWords // in order, outside of quotations
	Entities     []Entity
	Ledger       LedgerState
	Attributions []Attribution
	Times        []Time // in order, disjoint
}

// LedgerState says whether a document was searched for who said what, when, and of whom.
type LedgerState string

// The states of a ledger.
const (
	Complete    LedgerState = "complete"
	Unavailable LedgerState = "unavailable" // the document's language is not known well enough
)

// A Sentence is one sentence of the report or of a message.
type Sentence struct {
	Span  Span  `json:"span"`
	Voice Voice `json:"voice"`
}

// Voice says who speaks in a sentence.
type Voice string

// The voices.
const (
	Reported   Voice = "reported"   // the outlet reports
	Attributed Voice = "attributed" // a source speaks
	Loaded     Voice = "loaded"     // the outlet reports, in words that judge
	Site       Voice = "site"       // the outlet speaks of itself
)

// LoadedWords are words in the outlet's own voice that judge what they name.
type LoadedWords struct {
	Span   Span         `json:"span"`
	Reason LoadedReason `json:"reason"`
}

// LoadedReason says what makes words loaded.
type LoadedReason string

// The reasons.
const (
	Evaluation  LoadedReason = "evaluation"  // an adjective that judges: shameful
	Intensifier LoadedReason = "intensifier" // utterly
	Epithet     LoadedReason = "epithet"     // a name that judges its bearer: strongman
	Hedge       LoadedReason = "hedge"       // doubt of the outlet's own: so-called
	Insinuation LoadedReason = "insinuation" // a verb that says more than it shows: gloated
)

// An Attribution says who said what, and by which words we know.
type Attribution struct {
	Kind       AttributionKind `json:"kind"`
	Source     *Source         `json:"source"` // nil: nobody is named
	Cue        *Part           `json:"cue"`    // nil: none
	Content    Part            `json:"content"`
	Addressee  *Source         `json:"addressee"`
	Confidence float64         `json:"confidence"` // 0 to 1
	// Inner is speech within the content: “He told me ‘Never,’ and left,” she said. Its attributions
	// have no inner ones.
	Inner []Attribution `json:"inner,omitempty"`
}

// AttributionKind says how much of the content is in quotation marks.
type AttributionKind string

// The kinds of attributions.
const (
	Direct   AttributionKind = "direct"   // all of it
	Mixed    AttributionKind = "mixed"    // some of it
	Indirect AttributionKind = "indirect" // none of it
)

// A Part is what one role of an attribution covers: several spans where other
// words stand between.
type Part struct {
	Spans []Span `json:"spans"`
}

// A Source is who speaks, or is spoken to.
type Source struct {
	Spans  []Span `json:"spans"`
	Entity string `json:"entity,omitempty"` // id in the reading's entities
	Name   string `json:"name"`             // as fully as the article gives it
}
