// Package schedule says when to look at an article again.
//
// An [Article] is what the checks of one article have shown, a [Rhythm] what those of all articles of
// an outlet have: how often changes come, by the time since the last one. Together they give the rate of the
// changes to be expected. [Plan.Next] waits until what would be lost by waiting longer is worth a request: versions
// that are overwritten before anybody sees them, and the freshness of the others.
//
//	article := schedule.Found(published, now)
//	next := schedule.Default.Next(article, &rhythm)
//	…
//	article = rhythm.Checked(article, now, changed)
//
// All of it is arithmetic on values: nothing is kept here, and no clock is read. Both states have a binary form
// of less than 1 KiB, whose first byte is its version.
package schedule
