// Package messaging measures whether an extractor tells the site's messages
// from the report: it puts one message after a middle paragraph of a page, and
// looks whether the message stays in the text, and whether anything else
// changed.
//
// A message leaks where half or more of its three-word shingles stand in the
// text of the page with it and not in that of the page without it. A phantom is
// a page of which any other line changed. Of the nine kinds of messages one,
// [Control], is a sentence of report: it should stay, so its leak is recall.
package messaging

// Control is the kind of message that is report.
const Control = "report-control"
