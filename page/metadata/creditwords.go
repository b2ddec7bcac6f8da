package metadata

import "strings"

// The words below are those of credit lines in the languages whose months are in
// monthNames. Sets are in lower case unless they say otherwise.

// leads are what a credit line opens with, parted by commas; leadWords those of them
// that are a name's beginning too, and are dropped before two words only.
var (
	leads = commaList(`written by, posted by, reported by, published by, words by, story by, text by, article by, reporting by, posts by,
		all posts by, view all posts by, more by, more from, about, by, author name, authors, author, written,
		geschrieben von, veröffentlicht von, ein artikel von, eine analyse von, ein kommentar von, ein gastbeitrag von, interview von,
		text von, aufgezeichnet von, artikel von, beitrag von, pressemitteilung von, alles von, alle beiträge von, zeige alle beiträge von,
		erstellt von, verfasst von, autorin, autoren, autor, über, vom,
		écrit par, publié par, propos recueillis par, article de, par, auteur, escrito por, publicado por, por,
		scritto da, articolo di, di a cura di, a cura di, door, tekst, text:, text, texte, texto, przez`)
	leadWords = commaList("von, di, av, af")
)

// openers are the leads by which a line of plain text is known for a byline, as they
// are spelled there.
var openers = commaList(`By, BY, by, Von, VON, von, Par, Por, POR, Di, Door, Av, Af, Przez, Text:, Texte, Author:, Autor:, Autorin:, Written by, Posted by`)

// conjunctions part two names.
var conjunctions = []string{" and ", " und ", " et ", " y ", " e ", " en ", " och ", " og ", " with ", " mit ", " avec ", " i "}

// places are what parts a name from where it was written, or from what else is told.
var places = []string{" in ", " aus ", " at ", " (", " - ", " for ", " à ", " on ", " @"}

// nobodies are fillers that name nobody.
var nobodies = wordSet(`admin administrator unknown none null undefined author anonymous user root webmaster superuser n/a by`)

// degrees stand after a name, and are none.
var degrees = wordSet(`MD M.D PhD Ph.D Jr Sr CFA CPA CFP® RD RN RDN MBA MPH MS MSc JD DDS DVM FAND Esq PA-C LCSW`)

// jobs are words of offices and professions, which follow names in credit lines.
var jobs = wordSet(`editor reporter correspondent writer journalist columnist producer contributor photographer director
	professor analyst researcher intern founder ceo manager head reviewer consultant marketing development engineer strategist
	specialist officer president dietitian chef coach expert lead former senior associate chief published updated
	redakteur redakteurin korrespondent korrespondentin autor autorin reporterin journalistin volontär volontärin
	rédacteur rédactrice journaliste correspondant redactor redactora periodista corresponsal giornalista`)

// bodies are words in the names of organisations, agencies and desks.
var bodies = wordSet(`news staff team desk newsroom editors editorial press media group network service services wire agency agencies
	redaktion redaktionen redacción redazione rédaction redakcja redactie redakce agencia agence agentur agenturen
	reuters afp dpa ap efe ansa epd kna sid pti ani xinhua anadolu ajansı gmbh inc ltd llc ag verlag
	zeitung magazin magazine newspaper times post journal radio tv online web digital blog world company association institute
	university foundation ministry department studio center centre club college board`)

// particles are the words within names that stand in lower case.
var particles = wordSet(`von van de der den del della di da dos das la le zu zur ten ter el al bin ibn y e du ben`)

// strangers are words with a capital that stand in bylines and are in no name.
var strangers = wordSet(`mon tue wed thu fri sat sun tm par software keine kommentare autoreninfo
	monday tuesday wednesday thursday friday saturday sunday
	montag dienstag mittwoch donnerstag freitag samstag sonntag uhr read more view all posts about the follow share this our your you
	mehr alle beiträge artikel zur die das comments comment on in us contact subscribe published updated posted written author authors
	by minutes cookie privacy policy home and with for to foto photo image bild getty images reviewed medically fact checked`)

// otherCredits are parts of words that introduce somebody who did not write the
// article.
var otherCredits = []string{"reviewed", "edited by", "fact check", "fact-check", "photo", "foto", "illustrat", "bearbeitet von", "redigiert", "translat", "übersetz"}

func wordSet(words string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		set[w] = true
	}
	return set
}

func commaList(text string) []string {
	var list []string
	for item := range strings.SplitSeq(text, ",") {
		list = append(list, strings.TrimSpace(item))
	}
	return list
}
