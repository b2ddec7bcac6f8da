// Package times finds expressions of time in a text, says how far they reach, and works
// out what they mean on the day the text was published.
//
//	finder := times.New(en.Times())
//	for _, t := range finder.Find(doc, published) {
//		fmt.Println(doc.Span(t.Range).In(doc.Text), t.Type, t.Value)
//	}
//
// Types, extents and values are those of TIMEX3 (TimeML 1.2.1, Saurí et al. 2006), as
// TempEval-3 has them (UzZaman et al. 2013): prepositions and a possessive ’s stand outside,
// determiners and modifiers inside. An age is a duration, “old” included. An expression that
// counts back or on has the precision of its unit: two years ago is a year. In the day before the
// vote, the day is a duration; alone, the day before is a date. What that standard leaves open is
// decided so: a decade is 195X, a century 19XX; next Tuesday is that of the coming week; a clock
// time and a date that a preposition parts are two expressions, and the time has the date in its
// value; one without a date belongs to the day named last, in its sentence or the one before, or
// to today; a winter belongs to the year in which it begins.
//
// The steps, a file each:
//
//	class       the parts that words can play
//	entries     how the vocabulary becomes a lexicon
//	lexicon     what each word can be
//	numeral     what is written in digits
//	calendar    days, weeks, seasons …: arithmetic and values
//	finder      the pass over the text
//	grammar     which rule may begin at which word
//	match       what a rule has read
//	tense       whether a day without a date lies behind or ahead
//	cover       names that hold a word of time and speak of none
//
// and the rules themselves: date, timestamp, weekday, clock, determiner, shift, quantity, duration,
// period, holiday, year, edge, set. Words are those that [nlp.Splitter] cuts, hyphenated ones apart.
package times
