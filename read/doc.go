// Package read turns a document into a reading: the sentences with their
// voice, and the ledger of who said what.
//
//	reading := read.New().Read(document)
//
// This first reader works by rules, for English; other languages get
// sentences and no ledger. Its steps, a file each:
//
//	region       the document's text, cut where report, messages and captions meet
//	lexicon      what each word can be: a reporting verb, a pronoun, a title …
//	quotation    which words stand in quotation marks
//	statement    sentences, joined where a quotation runs through several
//	person       whom the article names in full, and where
//	cue          the words by which we know that someone speaks: a verb or another sign
//	source       who speaks, as the phrase beside the cue says; and to which addressee
//	content      what was said
//	attribution  the parts put together, and quotations without a cue of their own
//	name         the source's name, as fully as the article gives it
//	voice        who speaks in a sentence
//
// Terms follow PARC and PolNeAR (Pareti 2012, Newell et al. 2018): an
// attribution has a source, a cue and a content. A content's spans include
// its quotation marks.
package read
