// Package writethru is the vocabulary of the program of that name: the words
// in which its parts speak to each other, and nothing else.
//
// # The house
//
// News comes in as bytes and leaves as a [Reading]: a ledger of who said what,
// every entry pointing at the words it came from. It passes through these
// rooms, always in this direction:
//
//	fetch     a polite HTTP client; or a file, a directory, standard input
//	page      bytes to a [Document]: blocks, metadata, report parted from messaging
//	nlp       text to words, sentences, trees and names
//	read      a [Document] to a [Reading]: who said what, who is meant, in whose voice, and when
//	revise    a [Reading] against an earlier one: each [Change], and none that is furniture
//	archive   every version kept; archive/sqlite keeps it in one file
//	pipeline  the one place that knows the order of the stages
//	watch     what outlets publish, followed politely, on a schedule that learns
//	web       the archive as pages, as an API and as feeds
//	cmd       the command, a thin layer on top
//
// Formats have a small package each: feed, opml, sitemap, robots, warc, jsonl.
//
// Beside them stand lang, what is particular to a language (data, no
// logic), and eval, which scores the whole against public data sets.
// Nothing imports cmd, web or pipeline; nlp knows no news; page knows no language
// model; read and revise know no store.
//
// # Offsets
//
// Every [Span] is a half-open range of bytes in [Article].Text. Only the JSON
// form of a Reading, which is read by programs in other languages, counts
// Unicode code points; [Reading.MarshalJSON] and [Reading.UnmarshalJSON] are
// the one place where the two meet.
//
// # Errors
//
// A document that cannot be read is an [*Error] with a [Kind] out of a closed
// list. It is a value like any other: the other documents still come out.
package writethru
