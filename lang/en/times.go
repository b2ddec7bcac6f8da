package en

import (
	"strings"

	"github.com/writethru/writethru/lang"
)

// Times returns the words by which English speaks of time.
func Times() lang.Times {
	return lang.Times{
		Months:   list(months),
		Weekdays: list(weekdays),
		Doubtful: list(`may march april june august mar|mar. sun. sat. dec jan mon`),
		Plurals:  list(`mondays tuesdays wednesdays thursdays fridays saturdays sundays`),
		Seasons:  list(`spring|springtime summer|summertime autumn|fall winter|wintertime`),
		Units:    list(`second minute|min hour|hr day week|fortnight=2 weekend month quarter year|yr decade century`),
		Many:     list(`seconds minutes|min|mins hours|hrs days weeks|fortnights=2 weekends months quarters years|yrs decades centuries`),
		Parts:    list(`morning|mornings=MO afternoon|afternoons=AF evening|evenings=EV night|nights|overnight=NI`),
		Days:     list(`yesterday=-1 today=0 tomorrow=1 tonight|overnight=NI`),

		Cardinals: list(cardinals),
		Ordinals:  list(ordinals),
		Vague:     list(`several few many`),
		Halves:    list(`half`),
		Collected: list(`couple`),

		The: list(`the`),
		A:   list(`a an`),
		Of:  list(`of`),
		And: list(`and or`),
		On:  list(`on`),
		To:  list(`to through`),
		At:  list(`at by until till from before=-1 after=1 since around`),

		Shifts:     list(`last|past=-1 this|current=0 next|coming|upcoming=1`),
		Narrative:  list(`previous|preceding=-1 that|same=0 following|ensuing=1`),
		Offsets:    list(`ago=-1 hence=1`),
		Reckonings: list(`earlier=-1 later=1`),
		Old:        list(`old`),
		Long:       list(`long`),
		Lengths:    list(`hourlong=PT1H daylong=P1D weeklong=P1W weekslong=PXW monthlong=P1M monthslong=PXM yearlong=P1Y yearslong=PXY decadelong=P1DE decadeslong=PXDE`),
		Recent:     list(`recent`),
		Era:        list(`these=PRESENT_REF those=PAST_REF`),
		Edges:      list(`early=MO late=NI mid earlier later`),
		Prefixes:   list(`mid`),
		Borders:    list(`end beginning start middle close turn eve rest remainder`),
		Inexact:    list(`about nearly almost roughly approximately some more=than less=than fewer=than at=least up=to`),
		References: list(`now|currently|presently|nowadays=PRESENT_REF recently|lately=PAST_REF soon=FUTURE_REF`),
		Past:       list(`past=PAST_REF present=PRESENT_REF future=FUTURE_REF time=PAST_REF`),
		Joining:    list(`as that after`),

		Every:       list(`every each`),
		Other:       list(`other=2 second=2 single straight consecutive full more`),
		Frequencies: list(frequencies),
		Repeats:     list(`once twice thrice`),
		Times:       list(`times`),
		Per:         list(`per`),

		Meridiems: list(`am|a.m.|a.m=0 pm|p.m.|p.m=720`),
		Clocks:    list(`noon|midday=720 midnight=1440`),
		Hours:     list(`o'clock o’clock`),
		Zones:     list(zones),
		Quarters:  list(`q1=1 q2=2 q3=3 q4=4`),
		Half:      list(`half`),
		Fiscal:    list(`fiscal`),

		Holidays: append(lines(holidays), lines(feasts)...),

		Governing: list(`in since until till by from during before after to through throughout of between around circa for despite as`),
		Spanning:  list(`for in over after within through of`),
		Owners:    list(`his her its our their my your this that another`),
		Counted:   list(counted),
		Streets:   list(`street st. avenue ave. road rd. boulevard blvd. drive lane block`),
		Epithets:  list(`black bloody super cyber giving red`),
		Future:    list(ahead),
		Behind:    list(behind),
	}
}

// lines returns the lines of a table.
func lines(table string) []string {
	var lines []string
	for line := range strings.Lines(strings.TrimSpace(table)) {
		lines = append(lines, strings.TrimSpace(line))
	}
	return lines
}

const months = `january|jan|jan. february|feb|feb. march|mar|mar. april|apr|apr. may june|jun|jun. july|jul|jul. august|aug|aug.
	september|sept|sept.|sep|sep. october|oct|oct. november|nov|nov. december|dec|dec.`

const weekdays = `monday|mon. tuesday|tues.|tue. wednesday|wed. thursday|thurs.|thu. friday|fri. saturday|sat. sunday|sun.`

const cardinals = `one=1 two=2 three=3 four=4 five=5 six=6 seven=7 eight=8 nine=9 ten=10 eleven=11 twelve|dozen=12 thirteen=13
	fourteen=14 fifteen=15 sixteen=16 seventeen=17 eighteen=18 nineteen=19 twenty=20 thirty=30 forty=40 fifty=50
	sixty=60 seventy=70 eighty=80 ninety=90 hundred=100 thousand=1000 million=1000000 billion=1000000000`

const ordinals = `first=1 second=2 third=3 fourth=4 fifth=5 sixth=6 seventh=7 eighth=8 ninth=9 tenth=10 eleventh=11 twelfth=12
	thirteenth=13 fourteenth=14 fifteenth=15 sixteenth=16 seventeenth=17 eighteenth=18 nineteenth=19 twentieth=20
	final=-1`

const frequencies = `hourly=PT1H daily=P1D nightly=P1D weekly=P1W biweekly=P2W fortnightly=P2W monthly=P1M bimonthly=P2M quarterly=P1Q
	yearly|annual|annually=P1Y biennial|biennially=P2Y`

const zones = `gmt|utc=Z est=-05 edt=-04 cst=-06 cdt=-05 mst=-07 mdt=-06 pst=-08 pdt=-07 bst=+01 cet=+01 cest=+02 et ct mt pt
	eastern pacific standard daylight local time`

// The days that have names in the United States and Britain, and the feasts of the Western churches.
const holidays = `
	new year's day|new year's|new year day=1-1
	new year's eve=12-31
	martin luther king jr. day|martin luther king day|mlk day=1#3-1
	groundhog day=2-2
	valentine's day=2-14
	presidents' day|presidents day|president's day=2#3-1
	international women's day=3-8
	st. patrick's day=3-17
	april fools' day|april fool's day=4-1
	earth day=4-22
	may day=5-1
	cinco de mayo=5-5
	mother's day=5#2-0
	memorial day=5#-1-1
	juneteenth=6-19
	father's day=6#3-0
	canada day=7-1
	independence day|fourth of july=7-4
	bastille day=7-14
	labor day=9#1-1
	columbus day|indigenous peoples' day=10#2-1
	election day=11#1-1+1
	halloween=10-31
	all saints' day=11-1
	guy fawkes night=11-5
	veterans day|armistice day=11-11
	thanksgiving|thanksgiving day=11#4-4
	christmas eve=12-24
	christmas|christmas day=12-25
	boxing day=12-26
	ash wednesday=E-46
	palm sunday=E-7
	maundy thursday=E-3
	good friday=E-2
	easter|easter sunday|easter day=E+0
	easter monday=E+1
	ascension day=E+39
	pentecost|whit sunday=E+49`

// Days that are named after one date, and the feasts that follow the moon, as the package holidays of Python
// dates them. Those of Islam fall a day later in some countries; those of Judaism begin on the evening before.
const feasts = `
	9/11=2001-9-11
	eid al-fitr=2015-7-17 2016-7-6 2017-6-25 2018-6-15 2019-6-4 2020-5-24 2021-5-13 2022-5-2 2023-4-21 2024-4-10 2025-3-30 2026-3-20 2027-3-9 2028-2-26 2029-2-14 2030-2-4 2031-1-24 2032-1-14 2033-1-2 2033-12-23 2034-12-12 2035-12-1
	eid al-adha=2015-9-23 2016-9-11 2017-9-1 2018-8-21 2019-8-11 2020-7-31 2021-7-20 2022-7-9 2023-6-28 2024-6-16 2025-6-6 2026-5-27 2027-5-16 2028-5-5 2029-4-24 2030-4-13 2031-4-2 2032-3-22 2033-3-11 2034-3-1 2035-2-18
	diwali=2015-11-11 2016-10-30 2017-10-19 2018-11-7 2019-10-27 2020-11-14 2021-11-4 2022-10-24 2023-11-12 2024-10-31 2025-10-20 2026-11-8 2027-10-29 2028-10-17 2029-11-5 2030-10-26 2031-11-14 2032-11-2 2033-10-22 2034-11-10 2035-10-30
	lunar new year|chinese new year=2015-2-19 2016-2-8 2017-1-28 2018-2-16 2019-2-5 2020-1-25 2021-2-12 2022-2-1 2023-1-22 2024-2-10 2025-1-29 2026-2-17 2027-2-6 2028-1-26 2029-2-13 2030-2-3 2031-1-23 2032-2-11 2033-1-31 2034-2-19 2035-2-8
	passover=2015-4-4 2016-4-23 2017-4-11 2018-3-31 2019-4-20 2020-4-9 2021-3-28 2022-4-16 2023-4-6 2024-4-23 2025-4-13 2026-4-2 2027-4-22 2028-4-11 2029-3-31 2030-4-18 2031-4-8 2032-3-27 2033-4-14 2034-4-4 2035-4-24
	rosh hashanah=2015-9-14 2016-10-3 2017-9-21 2018-9-10 2019-9-30 2020-9-19 2021-9-7 2022-9-26 2023-9-16 2024-10-3 2025-9-23 2026-9-12 2027-10-2 2028-9-21 2029-9-10 2030-9-28 2031-9-18 2032-9-6 2033-9-24 2034-9-14 2035-10-4
	yom kippur=2015-9-23 2016-10-12 2017-9-30 2018-9-19 2019-10-9 2020-9-28 2021-9-16 2022-10-5 2023-9-25 2024-10-12 2025-10-2 2026-9-21 2027-10-11 2028-9-30 2029-9-19 2030-10-7 2031-9-27 2032-9-15 2033-10-3 2034-9-23 2035-10-13
	hanukkah|chanukah=2015-12-7 2016-12-25 2017-12-13 2018-12-3 2019-12-23 2020-12-11 2021-11-29 2022-12-19 2023-12-8 2024-12-26 2025-12-15 2026-12-5 2027-12-25 2028-12-13 2029-12-2 2030-12-21 2031-12-10 2032-11-28 2033-12-17 2034-12-7 2035-12-26`

const counted = `people persons men women children students workers employees residents voters troops soldiers police officers homes
	houses jobs seats votes cases deaths tons tonnes pounds dollars euros yen feet meters metres miles kilometers
	kilometres acres hectares points copies shares words pages members times percent per temperatures|highs|lows=F`

// What says that a day lies ahead, and what says that it lies behind.
const (
	ahead  = `will would 'll ’ll wo shall sha upcoming scheduled slated due expected expects expect plans plan planned planning hopes`
	behind = `was were had did has have 'd ’d 've ’ve said says told been came went took made held began announced ended died won lost killed
		arrested happened opened closed reported`
)
