// Package attribution scores who said what, by the measures with which
// readers of the PolNeAR corpus are compared.
//
// AQ-F1 takes one attribution as its unit. Contents are sets of alphanumeric
// characters; pairs of gold and predicted contents whose intersection over union
// reaches a threshold are matched one to one, the closest first; a match is
// right if the sources share a character, or neither side has one. A pair with the
// wrong source is used up. P, R and F1 pool all documents.
//
// AQ-R asks for more: where the gold's source is "he" or "she", the reading
// must name the person.
//
// Exact counts the spans of each role that are equal but for white space.
//
// An attribution belongs to a [Subset] by its own content and cue. The
// scorers work on bytes of the text; the gold's code points are converted when
// it is read.
package attribution
