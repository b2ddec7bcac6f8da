// Package revised holds versions of articles of which it is known what changed: pairs of texts whose
// sentences were aligned by hand, and pages around whose article everything else was changed.
//
// [ReadAlignments] reads the texts from the data set of versions and the labels from the repository, which
// holds offsets alone. [Variants] makes pages: furniture changed, which must not count, and the story edited,
// which must.
package revised
