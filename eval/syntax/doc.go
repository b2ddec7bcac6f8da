// Package syntax scores words, sentences, tags, lemmas and trees by the
// measures of the CoNLL 2018 shared task, “Multilingual Parsing from Raw Text
// to Universal Dependencies”.
//
// Gold and system hold the same text, cut into words as each sees it. Tokens and
// sentences are right where their first and last characters are. Words are
// aligned by their characters; where either side has a multi-word token, by the longest
// common subsequence of their lower-cased forms. Tags, lemmas and trees are
// counted on aligned words.
//
// Relations are compared without their subtypes, and punctuation counts. With
// gold words in the system's document, precision, recall and F1 all are the
// accuracy.
package syntax
