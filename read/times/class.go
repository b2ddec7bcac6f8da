package times

// A class is a set of parts that a word can play.
type class uint64

const (
	isMonth class = 1 << iota
	isWeekday
	isDoubtful
	isWeekdays
	isSeason
	isUnit
	isMany
	isPart
	isDay
	isCardinal
	isOrdinal
	isVague
	isHalf
	isCollected
	isThe
	isA
	isOf
	isAnd
	isOn
	isTo
	isAt
	isShift
	isNarrative
	isOffset
	isReckoning
	isOld
	isLong
	isLength
	isRecent
	isEra
	isEdge
	isPrefix
	isBorder
	isInexact
	isReference
	isPast
	isJoining
	isEvery
	isOther
	isFrequency
	isRepeat
	isTimes
	isPer
	isMeridiem
	isNoon
	isHour
	isZone
	isQuarter
	isHalfYear
	isFiscal
	isHoliday
	isGoverning
	isSpanning
	isOwner
	isCounted
	isStreet
	isEpithet
	isFuture
	isBehind

	// What digits can be besides.
	isYear
	isDecade
	isClock
	isCalendar
	isFraction
)

// isProper are the classes of words that are written with a capital letter.
const isProper = isMonth | isWeekday | isWeekdays

// A word is what the lexicon knows of one.
type word struct {
	class
	n      int    // of a number its value, of a month its place in the year, and so on
	unit   grain  // of units
	times  uint8  // of units that have no grain of their own, how many of unit they are
	code   string // in values
	digits bool
}

// is reports whether the word can play one of the parts.
func (w word) is(c class) bool { return w.class&c != 0 }
