package lang

// Coreference is what package coref of read must know of a language. Its words are in lower case and
// without full stops; a hyphen in Countries stands for a space. In lists of words
// that belong together, they are parted by |.
type Coreference struct {
	Male, Female, Neuter, Plural []string // pronouns of the third person, in all forms
	First, FirstPlural           []string // pronouns of the speaker, and of the speaker's side
	Relative, Reflexive          []string
	Definite, Indefinite         []string // determiners

	MaleWords, FemaleWords []string // titles and nouns that tell gender
	MaleNames, FemaleNames []string // first names: weak evidence
	Nicknames              []string // a first name and what its bearers are called: robert|bob
	Titles                 []string // words that stand before a name and are no part of it
	Particles, Suffixes    []string // within and after last names
	Persons, Kin, Bodies   []string // nouns for persons, for those of a person's circle, for organizations
	Former                 []string // words that put a role into the past
	Ranks                  []string // roles that can be called by each other's names: president|leader
	Synonyms               []string // other words of roles that mean the same
	Countries              []string // a country and what else it and its people are called
	Speech                 []string // lemmas of verbs of speech
}
