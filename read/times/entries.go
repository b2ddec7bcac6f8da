package times

import (
	"math"
	"strconv"
	"strings"

	"github.com/writethru/writethru/lang"
)

func newLexicon(v *lang.Times) *lexicon {
	l := &lexicon{numbers: make(map[string]uint16), words: make([]word, unknown+1), holidays: make(map[string][]holiday)}
	l.addCalendar(v)
	l.addNumbers(v)
	l.addRelations(v)
	l.addSets(v)
	l.addClock(v)
	l.addContext(v)
	for _, entry := range v.Holidays {
		l.addHoliday(entry)
	}
	l.measure()
	return l
}

// measure notes how long the words are with which a time may begin.
func (l *lexicon) measure() {
	for letters, n := range l.numbers {
		w := l.words[n]
		if w.is(beginnings) {
			l.lengths[letters[0]] |= 1 << len(letters)
		}
		if w.is(isPrefix) {
			l.lengths[letters[0]] |= math.MaxUint64 << (len(letters) + 2)
		}
	}
}

func (l *lexicon) addCalendar(v *lang.Times) {
	l.addOrder(isMonth, v.Months)
	l.addOrder(isWeekday, v.Weekdays)
	l.addOrder(isWeekdays, v.Plurals)
	l.addOrder(isSeason, v.Seasons)
	l.addUnits(isUnit, v.Units)
	l.addUnits(isMany, v.Many)
	l.add(isDoubtful, v.Doubtful)
	l.add(isPart, v.Parts)
	l.add(isDay, v.Days)
}

func (l *lexicon) addNumbers(v *lang.Times) {
	l.add(isCardinal, v.Cardinals)
	l.add(isOrdinal, v.Ordinals)
	l.add(isVague, v.Vague)
	l.add(isHalf, v.Halves)
	l.add(isCollected, v.Collected)
	l.add(isThe, v.The)
	l.add(isA, v.A)
	l.add(isOf, v.Of)
	l.add(isAnd, v.And)
	l.add(isOn, v.On)
	l.add(isTo, v.To)
	l.add(isAt, v.At)
}

func (l *lexicon) addRelations(v *lang.Times) {
	l.add(isShift, v.Shifts)
	l.add(isNarrative, v.Narrative)
	l.add(isOffset, v.Offsets)
	l.add(isReckoning, v.Reckonings)
	l.add(isOld, v.Old)
	l.add(isLong, v.Long)
	l.add(isLength, v.Lengths)
	l.add(isRecent, v.Recent)
	l.add(isEra, v.Era)
	l.add(isEdge, v.Edges)
	l.add(isPrefix, v.Prefixes)
	l.add(isBorder, v.Borders)
	l.add(isInexact, v.Inexact)
	l.add(isReference, v.References)
	l.add(isPast, v.Past)
	l.add(isJoining, v.Joining)
}

func (l *lexicon) addSets(v *lang.Times) {
	l.add(isEvery, v.Every)
	l.add(isOther, v.Other)
	l.add(isFrequency, v.Frequencies)
	l.add(isRepeat, v.Repeats)
	l.add(isTimes, v.Times)
	l.add(isPer, v.Per)
}

func (l *lexicon) addClock(v *lang.Times) {
	l.add(isMeridiem, v.Meridiems)
	l.add(isNoon, v.Clocks)
	l.add(isHour, v.Hours)
	l.add(isZone, v.Zones)
	l.add(isQuarter, v.Quarters)
	l.add(isHalfYear, v.Half)
	l.add(isFiscal, v.Fiscal)
}

func (l *lexicon) addContext(v *lang.Times) {
	l.add(isGoverning, v.Governing)
	l.add(isSpanning, v.Spanning)
	l.add(isOwner, v.Owners)
	l.add(isCounted, v.Counted)
	l.add(isStreet, v.Streets)
	l.add(isEpithet, v.Epithets)
	l.add(isFuture, v.Future)
	l.add(isBehind, v.Behind)
}

// add takes in words with what they mean: a number, or a code of values.
func (l *lexicon) add(c class, entries []string) {
	for _, entry := range entries {
		forms, code, _ := strings.Cut(entry, "=")
		n, err := strconv.Atoi(code)
		for form := range strings.SplitSeq(forms, "|") {
			w := l.entry(form)
			w.class |= c
			if err == nil {
				w.n = n
			}
			if code != "" && (err != nil || c == isZone) {
				w.code = code
			}
		}
	}
}

// entry returns the entry of a word, a new one where there is none. The next new one moves it.
func (l *lexicon) entry(letters string) *word {
	n, ok := l.numbers[letters]
	if !ok {
		n = uint16(len(l.words))
		l.numbers[letters] = n
		l.words = append(l.words, word{})
	}
	return &l.words[n]
}

// addOrder takes in words whose number is their place, from 1 on.
func (l *lexicon) addOrder(c class, entries []string) {
	for i, forms := range entries {
		l.add(c, []string{forms + "=" + strconv.Itoa(i+1)})
	}
}

func (l *lexicon) addUnits(c class, entries []string) {
	for i, forms := range entries {
		for form := range strings.SplitSeq(forms, "|") {
			letters, multiple, _ := strings.Cut(form, "=")
			w := l.entry(letters)
			w.class |= c
			w.unit = units[i]
			n, _ := strconv.ParseUint(multiple, 10, 8)
			w.times = uint8(n)
		}
	}
}
