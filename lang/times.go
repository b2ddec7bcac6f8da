package lang

// Times is what package times of read must know of a language. Words are in lower case. The forms of
// one word are parted by bars; what they mean follows on a sign of equality: "noon|midday=720".
type Times struct {
	Months   []string // twelve
	Weekdays []string // seven, from Monday
	Doubtful []string // forms of both that are common words as well: may, sun
	Plurals  []string // seven, from Monday: Mondays
	Seasons  []string // spring, summer, autumn, winter
	Units    []string // second, minute, hour, day, week, weekend, month, quarter, year, decade, century; a number says how many of the unit: fortnight=2
	Many     []string // the plurals of Units, in the same order
	Parts    []string // of the day, with their codes: morning=MO
	Days     []string // with their distance from today, yesterday=-1, or the part of today: tonight=NI

	Cardinals []string // one=1
	Ordinals  []string // first=1
	Vague     []string // several
	Halves    []string // half
	Collected []string // what stands between a and of: a couple of

	The, A, Of, And, On, To []string
	At                      []string // prepositions of times; before=-1 and after=1 count from the time that follows

	Shifts     []string // before a unit: last=-1, this=0, next=1
	Narrative  []string // the same, but counted from the date named before: previous=-1
	Offsets    []string // after a duration, counted from today: ago=-1
	Reckonings []string // the same, but from the date named before: later=1
	Old, Long  []string // what follows a unit and belongs to it
	Lengths    []string // yearlong=P1Y
	Recent     []string // before units: of uncertain number, and past
	Era        []string // before days: these=PRESENT_REF
	Edges      []string // before a time: early; with the part of the day that its hours are: early=MO
	Prefixes   []string // the same, joined to it by a hyphen: mid-August
	Borders    []string // before of and a time: end
	Inexact    []string // before a number: about, more than
	References []string // now=PRESENT_REF
	Past       []string // the same, after the article alone: future=FUTURE_REF; time only in at the time
	Joining    []string // beside a reference, the words that make it join clauses: as soon as

	Every       []string
	Other       []string // every other=2 day; without a number, one
	Frequencies []string // daily=P1D
	Repeats     []string // twice
	Times       []string // three times
	Per         []string

	Meridiems []string // with the minutes they add: a.m.=0
	Clocks    []string // with minutes from midnight: noon=720
	Hours     []string // o’clock
	Zones     []string // with their distance from Greenwich, empty where it is uncertain: gmt=Z, local time
	Quarters  []string // q1=1
	Half      []string // of a year, after an ordinal
	Fiscal    []string

	// Holidays have rules: 12-25 is a day of the year, 11#4-4 the fourth Thursday of November
	// (5#-1-1: the last Monday of May), 11#1-1+1 the day after the first Monday of November, E-2 two days before
	// Easter, E+1 a day after. Others have the dates themselves, one for each year.
	Holidays []string

	Governing []string // prepositions after which a number of four digits may be a year
	Spanning  []string // prepositions after which a plural unit without a number is a time: for years
	Owners    []string // words that own what follows: his
	Counted   []string // nouns that are counted, so that the number before them is no year; F: in tens, so that they are no decade either
	Streets   []string // what shows the number before to be that of a house
	Epithets  []string // before a weekday, what makes it a name: black
	Future    []string // words that say that what follows lies ahead
	Behind    []string // words that say that it lies behind
}
