package revise

import (
	"strings"
	"unicode"

	"github.com/writethru/writethru"
)

// stampWords are the words of lines that tell the time, how long a text takes to read, or how many have
// read it: "Updated 3 hours ago", "10 min read", "48 comments". In lower case, by language.
var stampWords = wordSet(
	// English
	`updated update published posted modified edited last first on at by ago from now just today yesterday am pm a.m p.m gmt utc bst est edt cst cdt pst pdt cet ist
	s sec secs second seconds m min mins minute minutes h hr hrs hour hours d day days week weeks month months year years a an one
	jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december
	mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday
	read reading time listen watch view views comment comments share shares like likes reply replies people person viewing this others in the conversation join`,
	// German
	`aktualisiert veröffentlicht stand vom vor um uhr zuletzt geändert heute gestern sekunde sekunden minute minuten stunde stunden tag tagen woche wochen monat monaten
	januar februar märz mai juni juli oktober dezember montag dienstag mittwoch donnerstag freitag samstag sonntag lesezeit lesedauer kommentar kommentare min`,
	// French
	`publié mis à jour le il y heure heures minutes jours hier aujourd'hui lecture temps de janvier février mars avril juin juillet août septembre octobre novembre décembre
	lundi mardi mercredi jeudi vendredi samedi dimanche commentaires partages`,
	// Spanish, Italian, Portuguese
	`publicado actualizado hace hora horas minuto minutos hoy ayer enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre lectura comentarios
	pubblicato aggiornato ore fa oggi ieri gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre commenti lettura atualizado há em às`,
	// Dutch, Swedish, Danish, Norwegian
	`gepubliceerd bijgewerkt geleden uur minuten gisteren vandaag leestijd reacties publicerad uppdaterad sedan timmar publiceret opdateret siden timer publisert oppdatert`,
)

// isStamp reports whether a line holds a number and nothing but stampWords besides.
func isStamp(line string) bool {
	const longest = 16
	counted, n := false, 0
	for t := range tokens(line, writethru.Span{End: len(line)}) {
		word := strings.ToLower(t.In(line))
		if n++; n > longest {
			return false
		}
		first := []rune(word)[0]
		switch {
		case unicode.IsDigit(first):
			counted = true
		case isWordRune(first) && !stampWords[word]:
			return false
		}
	}
	return counted
}

func wordSet(lists ...string) map[string]bool {
	set := map[string]bool{}
	for _, list := range lists {
		for word := range strings.FieldsSeq(list) {
			set[word] = true
		}
	}
	return set
}
