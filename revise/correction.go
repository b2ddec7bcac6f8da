package revise

import (
	"slices"
	"strings"

	"github.com/writethru/writethru"
)

// corrected holds, by language, words by which an outlet says that it was wrong, in lower case.
var corrected = [...]string{
	// English
	"an earlier version of", "a previous version of", "earlier versions of", "previous versions of", "in an earlier version", "in a previous version",
	"this article was amended", "this story was amended", "this article has been amended", "this story has been corrected", "this article has been corrected",
	"this story was corrected", "this article was corrected", "this report has been corrected", "has been updated to correct", "was updated to correct",
	// German
	"in einer früheren version", "in einer früheren fassung", "in einer vorherigen version", "wir haben den fehler korrigiert",
	// French
	"une version précédente", "une première version", "cet article a été corrigé",
	// Spanish, Italian, Portuguese
	"una versión anterior", "esta noticia ha sido corregida", "una versione precedente", "uma versão anterior",
	// Dutch, Swedish, Danish, Norwegian
	"in een eerdere versie", "i en tidigare version", "i en tidligere version", "i en tidligere versjon",
}

// amended are words that say so in a message alone: others are wrong, too.
var amended = [...]string{
	"has been corrected", "was corrected", "originally stated", "incorrectly stated", "misstated", "we regret the error",
	"wurde korrigiert", "wurde berichtigt", "a été corrigé", "ha sido corregid", "è stato corretto", "foi corrigid", "is gecorrigeerd", "har korrigerats", "er rettet",
}

// corrections are words with which a note begins.
var corrections = [...]string{
	"correction", "corrections", "clarification", "editor's note", "erratum", "korrektur", "berichtigung", "anmerkung der redaktion",
	"rectificatif", "corrección", "fe de errores", "correzione", "rettifica", "correção", "correctie", "rectificatie", "rättelse", "rettelse",
}

// corrections tells which notes of a correction came, be they report or message.
func (t *teller) corrections() {
	for i := range t.pairs {
		p := &t.pairs[i]
		if p.Relation == Same || p.Relation == Moved || p.Part == Steady {
			continue
		}
		for _, j := range p.After {
			if isCorrection(t.b.text(j), p.Part) && !t.wasCorrection(p) {
				t.add(writethru.Change{Kind: writethru.CorrectionNoted, After: []writethru.Span{t.b.Sentences[j].Span}})
			}
		}
	}
}

// wasCorrection reports whether a pair was a note of a correction before.
func (t *teller) wasCorrection(p *Pair) bool {
	return slices.ContainsFunc(p.Before, func(i int) bool { return isCorrection(t.a.text(i), p.Part) })
}

func isCorrection(sentence string, part Part) bool {
	sentence = strings.ReplaceAll(strings.ToLower(sentence), "’", "'")
	for _, words := range corrections {
		if rest, ok := strings.CutPrefix(sentence, words); ok && (strings.HasPrefix(rest, ":") || strings.HasPrefix(rest, " –") || strings.HasPrefix(rest, " —")) {
			return true
		}
	}
	said := func(words string) bool { return strings.Contains(sentence, words) }
	return slices.ContainsFunc(corrected[:], said) || part == Messaging && slices.ContainsFunc(amended[:], said)
}
