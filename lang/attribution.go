package lang

// Attribution is what package attribution of read must know of a language beside a model.
type Attribution struct {
	// Reporting are classes of words that report, in all their forms and in lower case: words of speech, of
	// thought, of feeling. Which of them report where is learnt; the classes only say
	// what is alike.
	Reporting [][]string
	// Endings are those of verbs, the longest first.
	Endings []string
}
