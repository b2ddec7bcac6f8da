package page

import (
	"strings"

	"github.com/writethru/writethru"
)

// moreFollows holds, by language, words by which a notice promises a newer
// version. They are looked for in notices alone, in lower case.
var moreFollows = [...]string{
	// English
	"more follow", "more to follow", "more soon", "more to come", "details to come", "developing", "breaking", "be updated", "will update",
	"being updated", "updates to follow", "updates as", "refresh", "check back", "latest version", "newest version", "live updates", "we will add", "we'll bring you",
	// German
	"mehr in kürze", "in kürze mehr", "wird aktualisiert", "laufend aktualisiert", "weiter aktualisiert", "ständig aktualisiert", "weitere informationen", "weitere einzelheiten", "folgen in kürze", "mehr dazu", "wird ergänzt", "eilmeldung",
	// French
	"plus d'informations", "plus d’informations", "sera mis à jour", "mis à jour en continu", "mis à jour régulièrement", "plus d'info", "à suivre",
	// Spanish
	"en desarrollo", "habrá ampliación", "se actualiza", "última hora", "ampliaremos", "más información",
	// Italian
	"in aggiornamento", "seguono aggiornamenti", "notizia in",
	// Dutch
	"meer volgt", "wordt aangevuld", "wordt bijgewerkt", "volgt later",
	// Portuguese
	"em atualização", "em desenvolvimento", "será atualizad", "em instantes",
	// Polish, Swedish, Turkish
	"więcej wkrótce", "będzie aktualizowan", "artikeln uppdateras", "mer följer", "güncellenecek", "gelişmeler",
}

// developing reports whether a notice of the document says that more follows.
func developing(d *writethru.Document) bool {
	for _, m := range d.Messaging {
		if m.Kind == writethru.Notice && promisesMore(m.Span.In(d.Article.Text)) {
			return true
		}
	}
	return false
}

func promisesMore(notice string) bool {
	notice = strings.ToLower(notice)
	for _, words := range moreFollows {
		if strings.Contains(notice, words) {
			return true
		}
	}
	return false
}
