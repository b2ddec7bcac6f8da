// Package eval measures the program by public data, and keeps the scoreboard.
//
// What is measured comes in through two narrow doors: an [Extractor] turns a
// page into a prediction, a [Reader] turns a text into a reading. [Pages],
// [Messaging] and [Attribution] run them over the data sets and return a
// [Report], which prints as a table and replaces its section of the scoreboard,
// scores.md. That file is kept in git, so that a change of quality shows in the
// diff; it is never written by hand.
//
// The measures themselves, and the readers of the data, are the packages below:
// pages, messaging, attribution and corpus. The folder peers holds a module of
// its own, which runs other programs' libraries over the same pages and records
// what they read; [Recorded] sets them beside ours.
package eval
