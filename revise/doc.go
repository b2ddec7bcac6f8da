// Package revise says what changed between two versions of an article.
//
//	revision := revise.New().Compare(
//		revise.Version{Reading: first, Visible: revise.Visible(page1, header1)},
//		revise.Version{Reading: second, Visible: revise.Visible(page2, header2)},
//	)
//	for _, change := range revision.Changes { … }
//
// The sentences of one version are aligned with those of the other: equal ones first, anchored
// where they stand but once, then what resembles each other most, by the rare words that both
// share, so that the work grows with the length of the text and not with its square. One sentence may be split into
// several, or several merged into one. What crosses the order of the rest has moved. [Lineage]
// follows each sentence through all versions by the same alignment.
//
// Out of the alignment come the words that changed, and the [writethru.Change] list: what became of
// sentences, quotes, speakers, figures, dates, the headline and the byline.
//
// A change of furniture is not a change of the story. What the outlet says of itself never counts,
// and neither does what the reading of a page gained or lost while the page itself did not:
// a sentence is added only if it did not stand on the earlier page as fetched, and removed
// only if it no longer stands on the later one.
package revise
