package metadata

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// credits gathers names as they are credited: persons, bodies such as agencies and
// desks, and the outlet itself.
type credits struct {
	sites                   []string // folded names of the outlet
	persons, bodies, itself []string
}

// add takes the names out of the credit lines of one source, and reports whether it
// names a person, or a body other than the outlet.
func (c *credits) add(lines ...string) bool {
	var persons, bodies []string
	for _, line := range lines {
		line = clean(line)
		switch {
		case isAddress(line):
			continue
		case c.isOutlet(line):
			c.itself = appendNew(c.itself, line)
			continue
		}
		names, rest := c.personsIn(line)
		for _, name := range names {
			persons = appendNew(persons, name)
		}
		if len(names) == 0 && rest {
			bodies = appendNew(bodies, strings.Trim(line, " .,"))
		}
	}
	if len(persons) > 0 {
		c.persons = append(persons, bodies...)
	}
	if len(c.bodies) == 0 {
		c.bodies = bodies
	}
	return len(persons)+len(bodies) > 0
}

// personsIn returns the names of persons in a credit line, and whether it names a
// body. What stands after a body is where it is, not who.
func (c *credits) personsIn(line string) (persons []string, body bool) {
	for _, name := range splitCredit(line) {
		switch {
		case c.isOrganisation(name):
			body = true
		case isName(name) && (!body || strings.Contains(name, " ")):
			persons = append(persons, name)
		}
	}
	return persons, body
}

// names returns the persons, for want of them the bodies, else the outlet.
func (c *credits) names() []string {
	switch {
	case len(c.persons) > 0:
		return c.persons
	case len(c.bodies) > 0:
		return c.bodies
	}
	return c.itself
}

func (c *credits) isOutlet(name string) bool {
	folded := fold(name)
	for _, site := range c.sites {
		if folded == site {
			return true
		}
	}
	return false
}

// appendNew appends the name unless it is there, in whatever case.
func appendNew(names []string, name string) []string {
	for _, have := range names {
		if fold(have) == fold(name) {
			return names
		}
	}
	return append(names, name)
}

// leads are the words that open a credit line.
var leads = []string{
	"written by", "posted by", "reported by", "published by", "words by", "story by", "text by", "article by", "reporting by", "reviewed by", "by",
	"geschrieben von", "veröffentlicht von", "ein artikel von", "eine analyse von", "ein kommentar von", "ein gastbeitrag von", "interview von", "text von", "aufgezeichnet von", "artikel von", "autor", "autorin", "autoren", "von",
	"écrit par", "publié par", "propos recueillis par", "article de", "par", "auteur", "escrito por", "publicado por", "por", "redacción", "scritto da", "articolo di", "di a cura di", "a cura di", "di",
	"door", "av", "af", "tekst", "text:", "text", "texte", "texto", "author", "authors", "author name", "written", "przez",
	"alles von", "alle beiträge von", "zeige alle beiträge von", "beitrag von", "pressemitteilung von", "über", "about", "more by", "more from", "all posts by", "view all posts by", "posts by", "erstellt von", "verfasst von", "vom",
}

// splitCredit parts a credit line into names.
func splitCredit(line string) []string {
	if i := strings.IndexAny(line, "<{"); i >= 0 {
		line = line[:i]
	}
	var names []string
	for _, piece := range strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(",;|•·/\n–—&", r) }) {
		for _, name := range splitAnd(piece) {
			if name = trimCredit(name); name != "" {
				names = append(names, name)
			}
		}
	}
	return names
}

// conjunctions part two names.
var conjunctions = []string{" and ", " und ", " et ", " y ", " e ", " en ", " och ", " og ", " with ", " mit ", " avec ", " i ", " und"}

func splitAnd(s string) []string {
	pieces := []string{s}
	for _, and := range conjunctions[:len(conjunctions)-1] {
		var next []string
		for _, p := range pieces {
			next = append(next, splitWord(p, and)...)
		}
		pieces = next
	}
	return pieces
}

func splitWord(s, and string) []string {
	lower := strings.ToLower(s)
	if len(lower) != len(s) {
		return strings.Split(s, and)
	}
	var pieces []string
	for {
		i := strings.Index(lower, and)
		if i < 0 {
			return append(pieces, s)
		}
		pieces = append(pieces, s[:i])
		s, lower = s[i+len(and):], lower[i+len(and):]
	}
}

// trimCredit takes from a piece of a credit line what is not the name.
func trimCredit(s string) string {
	s = trimLeads(strings.Trim(s, " .:-*\"'”“„()[]@"))
	if i := strings.LastIndexByte(s, ':'); i >= 0 {
		s = trimLeads(strings.TrimSpace(s[i+1:]))
	}
	for _, mark := range []string{" in ", " aus ", " at ", " (", " - ", " for ", " à ", " on ", " | ", " @", "  "} {
		if i := strings.Index(s, mark); i > 0 && strings.Contains(s[:i], " ") {
			s = s[:i]
		}
	}
	return strings.Trim(s, " .:-*\"'”“„()[]")
}

func trimLeads(s string) string {
	for again := true; again; {
		again = false
		for _, lead := range leads {
			if len(s) > len(lead) && strings.EqualFold(s[:len(lead)], lead) && (s[len(lead)] == ' ' || s[len(lead)] == ':') {
				s, again = strings.TrimLeft(s[len(lead):], " :"), true
			}
		}
	}
	return s
}

// isName reports whether the text can be a name at all.
func isName(s string) bool {
	if len(s) < 2 || len(s) > 70 || strings.Count(s, " ") > 6 || isAddress(s) {
		return false
	}
	letters := strings.IndexFunc(s, unicode.IsLetter) >= 0
	return letters && !isTitle(s) && !nobodies[strings.ToLower(s)] && !strings.HasSuffix(strings.ToLower(s), " admin") && !strings.ContainsAny(s, "?!=%{}<>")
}

// nobodies are fillers that name nobody.
var nobodies = map[string]bool{
	"admin": true, "administrator": true, "unknown": true, "none": true, "null": true, "undefined": true, "author": true,
	"anonymous": true, "user": true, "root": true, "webmaster": true, "superuser": true, "n/a": true, "no author": true, "by": true,
}

func isAddress(s string) bool {
	return strings.Contains(s, "://") || strings.HasPrefix(s, "www.") || strings.Contains(s, "@") || strings.HasPrefix(s, "/")
}

// degrees stand after a name, and are none.
var degrees = map[string]bool{"MD": true, "M.D": true, "PhD": true, "Ph.D": true, "CFA": true, "CPA": true, "Jr": true, "Sr": true, "RD": true, "RN": true, "MBA": true, "CFP®": true, "MPH": true, "MS": true, "MSc": true, "RDN": true, "DVM": true, "FAND": true, "Esq": true, "PA-C": true, "LCSW": true, "JD": true, "DDS": true}

// titles are words of offices and jobs, which follow names in credit lines.
var titles = []string{
	"editor", "reporter", "correspondent", "writer", "journalist", "columnist", "producer", "contributor", "photographer", "director",
	"redakteur", "redakteurin", "korrespondent", "korrespondentin", "autor", "autorin", "reporterin", "journalistin", "volontär", "volontärin",
	"rédacteur", "rédactrice", "journaliste", "correspondant", "redactor", "redactora", "periodista", "corresponsal", "giornalista",
	"professor", "analyst", "researcher", "intern", "published", "updated", "founder", "ceo", "manager", "head", "reviewer", "consultant", "marketing", "development", "engineer", "strategist", "specialist", "officer", "president", "dietitian", "chef", "coach", "expert", "lead", "former", "senior", "associate", "chief",
}

// isTitle reports whether the text is a job rather than a name: it holds the word of
// one, or begins in lower case and goes on.
func isTitle(s string) bool {
	for w := range strings.FieldsSeq(strings.ToLower(s)) {
		w = strings.Trim(w, ".,:()")
		if degrees[s] {
			return true
		}
		for _, title := range titles {
			if w == title {
				return true
			}
		}
	}
	return false
}

// bodies are words in the names of organisations and desks.
var bodies = []string{
	"news", "staff", "team", "redaktion", "redaktionen", "redacción", "redazione", "rédaction", "redaktsiya", "redakcja", "redactie", "redakce", "desk", "agency", "agencies", "agencia", "agence", "agentur", "agenturen",
	"press", "reuters", "afp", "dpa", "ap", "efe", "ansa", "epd", "kna", "sid", "pti", "ani", "xinhua", "anadolu", "media", "group", "gmbh", "inc", "ltd", "llc", "ag", "verlag", "zeitung", "magazin", "magazine",
	"online", "tv", "editors", "editorial", "institute", "university", "foundation", "ministry", "department", "service", "services", "network", "times", "post", "journal", "blog",
	"world", "web", "digital", "company", "association", "newsroom", "wire", "newspaper", "radio", "studio", "center", "centre", "club", "college", "board",
}

// isOrganisation reports whether a name is that of the outlet, an agency, a desk or
// another body.
func (c *credits) isOrganisation(name string) bool {
	if c.isOutlet(name) {
		return true
	}
	for w := range strings.FieldsFuncSeq(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) }) {
		for _, body := range bodies {
			if w == body {
				return true
			}
		}
	}
	last, _ := utf8.DecodeLastRuneInString(name)
	return strings.Contains(name, ".") && !strings.Contains(name, " ") && unicode.IsLower(last)
}
