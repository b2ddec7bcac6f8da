package times

// A rule reads expressions that begin with words of some classes.
type rule struct {
	begins class
	read   func(*scan, int) match
}

// beginsQuantity are the classes of words with which a number of units begins.
const beginsQuantity = isCardinal | isVague | isHalf | isA

// grammar returns the rules. The first that reads an expression wins.
func grammar() []rule {
	return []rule{
		{isThe, (*scan).definite},
		{isBorder, (*scan).border},
		{isEdge, (*scan).edge},
		{isHoliday | isFraction, (*scan).holiday},
		{isEvery, (*scan).every},
		{isRepeat | isCardinal | isVague, (*scan).repeated},
		{isFrequency, (*scan).frequency},
		{isA | isPer, (*scan).rate},
		{isReference, (*scan).reference},
		{isRecent, (*scan).recent},
		{isEra, (*scan).era},
		{isShift | isNarrative, (*scan).shifted},
		{isOwner, (*scan).owned},
		{isDay, (*scan).dayWord},
		{isClock | isCardinal | isNoon, (*scan).clockTime},
		{isCalendar, (*scan).numeric},
		{isCardinal, (*scan).continued},
		{isCardinal | isOrdinal, (*scan).dayMonth},
		{isMonth, (*scan).monthDate},
		{isWeekday, (*scan).weekday},
		{isWeekdays, (*scan).weekdays},
		{isSeason, (*scan).season},
		{isOrdinal, (*scan).ordinal},
		{isQuarter, (*scan).quarter},
		{isFiscal, (*scan).fiscal},
		{isDecade, (*scan).decade},
		{isLength, (*scan).lengthWord},
		{beginsQuantity | isMany | isUnit | isInexact, (*scan).duration},
		{isPart, (*scan).barePart},
		{isYear, (*scan).year},
	}
}

// beginnings are the classes of words with which an expression may begin.
const beginnings = isThe | isBorder | isEdge | isHoliday | isEvery | isRepeat | isFrequency | isReference | isRecent | isEra | isShift |
	isNarrative | isDay | isNoon | isMonth | isWeekday | isWeekdays | isSeason | isOrdinal | isQuarter | isFiscal |
	beginsQuantity | isOwner | isPer | isPart | isMany | isUnit | isInexact | isLength | isYear | isDecade | isClock | isCalendar | isFraction

// deepest is how many expressions may stand one in another: early in the end of 2020.
const deepest = 3

// phrase reads the expression that begins at word i.
func (s *scan) phrase(i int) match {
	w := s.word(i)
	if !w.is(beginnings) || s.depth == deepest {
		return match{}
	}
	s.depth++
	defer func() { s.depth-- }()
	for _, r := range s.rules {
		if !w.is(r.begins) {
			continue
		}
		if m := r.read(s, i); m.Len() > 0 {
			return m
		}
	}
	return match{}
}
