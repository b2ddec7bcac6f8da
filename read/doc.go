// Package read turns a document into a reading: the sentences with their
// voice, whom the article names, the ledger of who said what, and when.
//
//	reading := read.New().Read(document)
//
// The report is read in one pass, each step a package that knows nothing of those after it:
//
//	nlp               words, sentences, trees and names
//	read/attribution  who said what, as words
//	read/coref        whom the article names, and who is meant by each name, noun and pronoun
//	read/voice        whose voice each sentence is, and which words are loaded
//	read/times        expressions of time
//
// This package cuts the document where report, messages and captions meet, so that nothing runs
// from one into another, and makes a reading of what the steps found: spans instead of words, and the
// names of those who speak. English alone is read; of a document in another language the
// sentences are told, and that it has no ledger.
package read
