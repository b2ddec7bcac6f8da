package writethru

// An Entity is somebody or something that an article names, with every place where it does.
type Entity struct {
	ID       string     `json:"id"` // within the reading: e1, e2 …
	Type     EntityType `json:"type"`
	Name     string     `json:"name"`     // as fully as the article gives it
	Mentions []Mention  `json:"mentions"` // in order; some may lie within others
	Roles    []Role     `json:"roles"`
}

// EntityType says what an entity is.
type EntityType string

// The types of entities.
const (
	Person       EntityType = "person"
	Organization EntityType = "organization"
	Place        EntityType = "place"
	Group        EntityType = "group" // a nation, a faith, a party's people
)

// A Mention is a place where an entity is spoken of, and why it is thought to be meant
// there.
type Mention struct {
	Span       Span        `json:"span"`
	Kind       MentionKind `json:"kind"`
	Reason     string      `json:"reason"`     // “part of the name”, “nearest that fits” …
	Antecedent *Span       `json:"antecedent"` // the mention that it was resolved by; nil for the first
}

// MentionKind says by what sort of words an entity is mentioned.
type MentionKind string

// The kinds of mentions.
const (
	ByName    MentionKind = "name"
	ByNominal MentionKind = "nominal" // the mayor
	ByPronoun MentionKind = "pronoun"
)

// A Role is what the article says somebody is: mayor of Tarn City.
type Role struct {
	Title string `json:"title"`
	Span  Span   `json:"span"` // where it says so, with the name beside it
}
