package nlp

// An Orthography is what a language tells about where its words and sentences
// end. Words are given without their last full stop, in the case they are
// written in. The zero Orthography is usable.
type Orthography struct {
	// Prefixes are abbreviations that never end a sentence, because what they
	// belong to follows: Mr, Gen, No.
	Prefixes []string
	// Abbreviations are the others: Inc, Jan, a.m. They end a sentence where one
	// of Starters follows.
	Abbreviations []string
	// Starters are words that with a capital letter nearly always begin a
	// sentence: The, But, He.
	Starters []string
	// Numbered are abbreviations only where a number follows: No, Fig.
	Numbered []string
	// Clitics are the ends of words that count as words: 's, n't. Each is
	// written with a straight apostrophe and stands for the curly one too.
	Clitics []string
	// Possessives are the letters after which an apostrophe alone is a clitic: the
	// mayors' plan.
	Possessives string
	// Contractions are words written as one without an apostrophe, in lower case and
	// with their parts apart: can|not, do|nt.
	Contractions []string
	// Doubtful are contractions only where one of Completions follows: it|s before
	// been.
	Doubtful, Completions []string
	// Elisions are words that an apostrophe begins, given without it: em, til.
	Elisions []string
	// Heads and Tails are the first and last parts of hyphenated words that are no words
	// themselves, in lower case: co, non; esque. All other hyphens part words.
	Heads, Tails []string
	// Vowels are the letters of which every word has one, and Short the words of two letters, in
	// lower case. Where they are given, other letters before a hyphen and a space are a word that
	// was broken off, and the hyphen belongs to it: th-, re-.
	Vowels string
	Short  []string
	// Slashed are the words with a slash in them: w/o. All other slashes part words.
	Slashed []string
	// Units are words even where they are glued to a number and have one letter or
	// two: km, a.m.
	Units []string
	// Inquits are words that carry a sentence on after a quotation that ends in a
	// question mark or exclamation mark, with up to four words between them:
	// “Why?” Ms. Roe asked. After a full stop they do so where nothing follows.
	Inquits []string
	// Ordinals says that a full stop after a number of one or two digits makes it
	// an ordinal, as in German.
	Ordinals bool
}

// trait is what the splitter must know of a word that it looks up.
type trait uint16

const (
	isPrefix trait = 1 << iota
	isAbbreviation
	isNumbered
	isStarter
	isInquit
	isCompletion
	isElision
	isHead
	isTail
	isSlashed
	isUnit
	isShort
)

// traits returns the orthography's words with their traits.
func (o *Orthography) traits() map[string]trait {
	traits := make(map[string]trait)
	mark := func(words []string, t trait) {
		for _, w := range words {
			traits[w] |= t
		}
	}
	mark(o.Prefixes, isPrefix)
	mark(o.Abbreviations, isAbbreviation)
	mark(o.Numbered, isNumbered)
	mark(o.Starters, isStarter)
	mark(o.Inquits, isInquit)
	mark(o.Completions, isCompletion)
	mark(o.Elisions, isElision)
	mark(o.Heads, isHead)
	mark(o.Tails, isTail)
	mark(o.Slashed, isSlashed)
	mark(o.Units, isUnit)
	mark(o.Short, isShort)
	return traits
}
