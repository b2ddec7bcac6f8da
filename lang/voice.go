package lang

// Voice is what package voice of read must know of how a language judges: lists of words in small letters. Hyphenated
// words keep their hyphens. Nouns and verbs are given by their lemmas.
type Voice struct {
	// Judging are adjectives that judge, and Doubtful those that do so in sentences that
	// evaluate and may be plain elsewhere.
	Judging, Doubtful []string
	// Described are the nouns and verbs beside which harsh words are plain description: a brutal
	// winter.
	Described []string
	// Intensifiers are adverbs that judge: utterly.
	Intensifiers []string
	// Epithets are nouns that judge the person they name, Mockery those that judge a thing. A hyphen
	// in them stands for a space as well.
	Epithets, Mockery []string
	// Offices are nouns that are epithets only with one of Colours before them: the
	// baby-faced tycoon.
	Offices, Colours []string
	// Hedges are adjectives and adverbs of doubt: so-called.
	Hedges []string
	// Insinuating are verbs that say more than can have been seen: gloat. They count
	// where a name or one of Persons, nouns and pronouns, is the subject.
	Insinuating, Persons []string
	// Negations are words that turn a predicate around: not.
	Negations []string
	// Saying are verbs of speech and thought that have a clause, with which the model has learnt.
	// Naming are those that say what somebody holds something to be: call.
	Saying, Naming []string
}
