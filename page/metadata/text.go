package metadata

import (
	"strings"
	"unicode/utf8"

	"github.com/writethru/writethru"
)

// Limits on where in a plain text its headers are looked for.
const (
	maxHeaderLines  = 20
	maxHeaderLength = 160 // bytes; longer lines are running text
	longestLead     = 64  // bytes in which a date that a text begins with has a digit
)

// A field is what a header line of a plain text tells.
type field int

const (
	titleField field = iota
	bylineField
	publishedField
	modifiedField
	outletField
	langField
	canonicalField
)

// fields gives the meaning of the label before a colon, in lower case.
var fields = map[string]field{
	"title": titleField, "headline": titleField, "titel": titleField, "titre": titleField, "título": titleField, "titolo": titleField, "überschrift": titleField,
	"author": bylineField, "authors": bylineField, "byline": bylineField, "autor": bylineField, "autorin": bylineField, "auteur": bylineField, "autore": bylineField,
	"date": publishedField, "published": publishedField, "published on": publishedField, "posted": publishedField, "posted on": publishedField, "datum": publishedField,
	"veröffentlicht": publishedField, "veröffentlicht am": publishedField, "publié": publishedField, "publié le": publishedField, "fecha": publishedField,
	"publicado": publishedField, "publicado el": publishedField, "publicado em": publishedField, "data": publishedField, "pubblicato": publishedField, "pubblicato il": publishedField, "gepubliceerd": publishedField, "gepubliceerd op": publishedField, "opublikowano": publishedField,
	"updated": modifiedField, "updated on": modifiedField, "last updated": modifiedField, "modified": modifiedField, "last modified": modifiedField, "aktualisiert": modifiedField, "aktualisiert am": modifiedField,
	"mis à jour": modifiedField, "mis à jour le": modifiedField, "actualizado": modifiedField, "actualizado el": modifiedField, "aggiornato": modifiedField, "aggiornato il": modifiedField, "bijgewerkt": modifiedField, "zaktualizowano": modifiedField,
	"source": outletField, "outlet": outletField, "publisher": outletField, "publication": outletField, "quelle": outletField, "fuente": outletField, "fonte": outletField,
	"lang": langField, "language": langField, "sprache": langField, "langue": langField,
	"url": canonicalField, "link": canonicalField,
}

// ReadText reads what a plain text says of itself in the lines at its top: a label
// and its value ("Published: 25 August 2025", "date 2025-08-25"), a byline ("By
// Jane Roe"), a line that is a date, begins with one in ISO 8601, or is short and ends with
// one, a heading of Markdown. It takes what is sure: of 3/4/2025 nobody knows the day.
func ReadText(text string) Metadata {
	var m Metadata
	seen := 0
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if seen++; seen > maxHeaderLines {
			break
		}
		m.readLine(line)
	}
	return m
}

// readLine takes from one line what the lines before have not given.
func (m *Metadata) readLine(line string) {
	if m.readDateHeader(line) || len(line) > maxHeaderLength {
		return
	}
	label, value, labelled := strings.Cut(line, ":")
	kind, known := fields[strings.ToLower(strings.TrimSpace(label))]
	value = clean(value)
	if !known && m.Published.IsZero() {
		m.Published = lastPart(line)
	}
	switch {
	case labelled && known && value != "":
		m.set(kind, value)
	case strings.HasPrefix(line, "# ") && m.Title == "":
		m.Title = clean(line[2:])
	case leadOf(line) != "" && len(m.Byline) == 0:
		m.Byline = bylineIn(line)
	}
}

// set fills the field, unless it is filled.
func (m *Metadata) set(kind field, value string) {
	switch kind {
	case titleField:
		m.Title = first(m.Title, value)
	case bylineField:
		c := &credits{}
		if len(m.Byline) == 0 && c.add(value) {
			m.Byline = c.names()
		}
	case outletField:
		m.Outlet = first(m.Outlet, value)
	case langField:
		m.Lang = first(m.Lang, primary(value))
	case canonicalField:
		if strings.HasPrefix(value, "http://") || strings.HasPrefix(value, "https://") {
			m.Canonical = first(m.Canonical, value)
		}
	}
}

// bylineIn returns the names in a line such as "By Jane Roe and John Doe", nothing
// where the line goes on with something else.
func bylineIn(line string) []string {
	names := (&credits{}).seenNames([]string{line})
	letters := len(leadOf(line))
	for _, name := range names {
		letters += len(name)
	}
	if letters*3 < len(line)*2 && !strings.Contains(line, ",") && !strings.Contains(line, " in ") {
		return nil
	}
	return names
}

// readDateHeader reads a line that begins with a date, or with the label of one, and
// reports whether it did.
func (m *Metadata) readDateHeader(line string) bool {
	label, rest := cutDateLabel(line)
	moment, bare := sureDate(rest)
	kind, known := fields[label]
	switch {
	case moment.IsZero() || label == "" && !bare:
		return false
	case known && kind == modifiedField:
		if m.Modified.IsZero() {
			m.Modified = moment
		}
	case m.Published.IsZero():
		m.Published = moment
	}
	return true
}

// cutDateLabel parts a line after the longest label of a date that it begins with,
// and returns that in lower case; the whole line as rest where there is none.
func cutDateLabel(line string) (label, rest string) {
	head := line[:min(len(line), 40)]
	for i := 0; i < len(head); {
		end := i + strings.IndexAny(head[i:]+" ", " :")
		before := strings.ToLower(strings.TrimRight(head[:end], " :"))
		if kind, ok := fields[before]; ok && (kind == publishedField || kind == modifiedField) && end < len(line) {
			label, rest = before, strings.TrimLeft(line[end:], " :")
		}
		i = end + 1
	}
	if label == "" {
		return "", line
	}
	return label, rest
}

// lastPart returns the date that a short line ends with, as in "The Example, 2025-08-25",
// the zero Moment if it does not.
func lastPart(line string) writethru.Moment {
	const short = 60
	at := strings.LastIndexAny(line, ",|·–—")
	if at < 0 || len(line) > short {
		return writethru.Moment{}
	}
	_, size := utf8.DecodeRuneInString(line[at:])
	moment, bare := sureDate(strings.TrimSpace(line[at+size:]))
	if !bare {
		return writethru.Moment{}
	}
	return moment
}

// sureDate reads a date at the beginning of a text, and reports whether it is in
// ISO 8601 or all there is in the text. A date whose day and month cannot be told
// apart is none.
func sureDate(text string) (moment writethru.Moment, bare bool) {
	text = strings.TrimPrefix(text, "on ")
	if !strings.ContainsAny(text[:min(len(text), longestLead)], "0123456789") {
		return writethru.Moment{}, false
	}
	d := newDateText(text, dayFirst)
	at := weekdayLength(d)
	found, ok := d.dayAt(at)
	swapped := *d
	swapped.order = monthFirst
	other, _ := swapped.dayAt(at)
	if !ok || found != other || found.year < firstYearText || d.digits(at) == 8 {
		return writethru.Moment{}, false
	}
	iso := d.digits(at) == 4 && d.is(at+1, "-")
	rest := text[d.at(found.next-1).end:]
	return d.moment(found), iso || utf8.RuneCountInString(strings.TrimSpace(rest)) <= 12
}

// weekdayLength returns the number of tokens that a weekday before the date takes.
func weekdayLength(d *dateText) int {
	switch {
	case d.at(0).kind != word || d.month(0) > 0:
		return 0
	case d.is(1, ".") && d.is(2, ","):
		return 3
	case d.is(1, ",."):
		return 2
	}
	return 1
}
