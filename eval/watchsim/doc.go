// Package watchsim weighs schedules of re-reading against each other in a simulated year.
//
// A [World] says how outlets edit, from published figures where there are some and stated
// assumptions where there are none; [World.Year] draws the lives of its articles, by a seed. [Run] follows
// them with a [Schedule] and counts what it asked for and what it saw. All schedules find an article at
// the same moment. A version is caught if a check happens while it stands; the first version, which all
// have by finding the article, is not counted.
package watchsim
