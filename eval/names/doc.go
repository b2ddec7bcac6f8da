// Package names reads texts in which names are marked, and scores names by the
// measure of the CoNLL 2003 shared task: a name is right if its first word, its last
// word and its kind are.
//
// [Read] takes a token and its label a line, as B-Person or I-Person, with an empty
// line between blocks. [Document.Forms] puts back the spaces that such a
// file has lost, as far as a rule can.
package names
