package metadata

import "strings"

// monthNames are the names of the months in lower case, as they stand in
// dates: English, German, French, Spanish, Italian, Portuguese, Dutch, Polish,
// the Nordic languages, Czech, Slovene, Turkish, Russian, Ukrainian, Romanian,
// Hungarian, Indonesian, Greek, Catalan, Arabic, Hebrew, Hindi, Bengali.
var monthNames = [12]string{
	"january jan januar jänner jän janvier janv enero ene gennaio gen janeiro januari stycznia styczeń leden ledna tammikuuta tammikuu ocak января январь янв січня ianuarie január ιανουαρίου gener januarja януари يناير جانفي ינואר בינואר जनवरी জানুয়ারি জানুয়ারি",
	"february feb febr februar feber février fevrier févr fév febrero febbraio febb fevereiro fev februari lutego luty únor února helmikuuta helmikuu şubat февраля февраль фев февр лютого februarie február φεβρουαρίου febrer februarja فبراير شباط فيفري פברואר בפברואר फरवरी फ़रवरी ফেব্রুয়ারি ফেব্রুয়ারি",
	"march mar märz maerz marz mrz mär mars marzo março marco maart mrt marca marzec březen března maaliskuuta maaliskuu mart марта март мар березня martie március maret μαρτίου març مارس آذار מרץ במרץ मार्च মার্চ",
	"april apr avril avr abril abr aprile kwietnia kwiecień duben dubna huhtikuuta huhtikuu nisan апреля апрель апр квітня aprilie április απριλίου aprila أبريل ابريل إبريل نيسان أفريل אפריל באפריל अप्रैल এপ্রিল",
	"may mai mayo maggio mag maio mei maj maja květen května toukokuuta toukokuu mayıs мая май травня május μαΐου μαίου maig مايو أيار ماي מאי במאי मई মে",
	"june jun juni juin junio giugno giu junho czerwca czerwiec červen června kesäkuuta kesäkuu haziran июня июнь июн червня iunie június ιουνίου juny junija يونيو يونيه حزيران جوان יוני ביוני जून জুন",
	"july jul juli juillet juil julio luglio lug julho lipca lipiec červenec července heinäkuuta heinäkuu temmuz июля июль июл липня iulie július ιουλίου juliol julija يوليو يوليه تموز جويلية יולי ביולי जुलाई জুলাই",
	"august aug août aout agosto ago augustus sierpnia sierpień srpen srpna elokuuta elokuu ağustos августа август авг серпня augusti augusztus agustus αυγούστου agost avgusta أغسطس اغسطس آب أوت אוגוסט באוגוסט अगस्त আগস্ট আগষ্ট",
	"september sep sept septembre septiembre setiembre settembre set setembro września wrzesień září syyskuuta syyskuu eylül сентября сентябрь сен сент вересня septembrie szeptember σεπτεμβρίου setembre septembra سبتمبر أيلول ספטמבר בספטמבר सितंबर सितम्बर সেপ্টেম্বর",
	"october oct oktober okt octobre octubre ottobre ott outubro out października październik říjen října lokakuuta lokakuu ekim октября октябрь окт жовтня octombrie október οκτωβρίου oktobra أكتوبر اكتوبر אוקטובר באוקטובר अक्टूबर अक्तूबर অক্টোবর",
	"november nov novembre noviembre novembro listopada listopad marraskuuta marraskuu kasım ноября ноябрь ноя листопада noiembrie νοεμβρίου novembra نوفمبر נובמבר בנובמבר नवंबर नवम्बर নভেম্বর",
	"december dec dezember dez décembre decembre déc diciembre dic dicembre dezembro desember des grudnia grudzień prosinec prosince joulukuuta joulukuu aralık декабря декабрь дек грудня decembrie desember δεκεμβρίου desembre decembra ديسمبر דצמבר בדצמבר दिसंबर दिसम्बर ডিসেম্বর",
}

// months gives the number of a month by its name in lower case.
var months = numberMonths(monthNames)

func numberMonths(names [12]string) map[string]int {
	numbers := make(map[string]int, 256)
	for i, month := range names {
		for _, name := range strings.Fields(month) {
			numbers[name] = i + 1
		}
	}
	return numbers
}

// zones gives the offset from UTC, in minutes, of the names of zones that mean
// one thing only where news is written.
var zones = map[string]int{
	"z": 0, "utc": 0, "gmt": 0, "wet": 0,
	"cet": 60, "mez": 60, "cest": 120, "mesz": 120, "eet": 120, "eest": 180, "msk": 180,
	"est": -300, "edt": -240, "cst": -360, "cdt": -300, "mst": -420, "mdt": -360, "pst": -480, "pdt": -420,
	"jst": 540, "kst": 540, "aest": 600, "aedt": 660,
}
