package metadata

import (
	"strings"

	"github.com/writethru/writethru"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// What stands before a date tells what it is the date of.
var (
	publishedLabels = []string{"publish", "posted", "veröffentlicht", "publié", "publicado", "pubblicato", "gepubliceerd", "geplaatst",
		"opublikowan", "erstellt", "publicerad", "publisert", "udgivet", "written", "created", "date:", "datum:", "fecha", "eingestellt", "submitted", "erschienen", "verfasst", "pressemitteilung", "mis en ligne"}
	modifiedLabels = []string{"update", "modif", "aktualisiert", "geändert", "mis à jour", "mise à jour", "actualiz", "aggiorna", "atualiz",
		"bijgewerkt", "zaktualiz", "oppdatert", "uppdaterad", "opdateret", "changed", "revised", "bearbeitet", "edited", "letzte änderung", "reviewed"}
	otherLabels = []string{"©", "copyright", "(c)", "joined", "member since", "registered", "registriert", "expires", "deadline", "valid until", "gültig bis", "born", "geboren"}
)

// A datedLine is a date that a reader of the page sees.
type datedLine struct {
	moment   writethru.Moment
	modified bool
	score    int
	position int
}

// visibleDates looks for dates near the headline. It is asked only where the page's
// data are silent.
func (e *evidence) visibleDates(order dayOrder) (published, modified datedLine) {
	published.score, modified.score = -20, -20
	for _, line := range e.datedLines(order) {
		switch {
		case line.modified && line.score > modified.score:
			modified = line
		case !line.modified && line.score > published.score:
			published = line
		}
	}
	return published, modified
}

// datedLines returns the lines of the page that give a date.
func (e *evidence) datedLines(order dayOrder) []datedLine {
	var lines []datedLine
	e.walkBody(func(n *html.Node, position int) {
		if len(lines) == maxMarked {
			return
		}
		if line, ok := e.lineDate(n, order); ok {
			line.position = position
			lines = append(lines, line)
		}
	})
	for i := range lines {
		lines[i].score += e.nearness(lines[i].position)
	}
	return lines
}

// walkBody visits the nodes outside the head with their position, which counts
// lines of text, and notes the position of the headline.
func (e *evidence) walkBody(visit func(n *html.Node, position int)) {
	position := 0
	for n := e.root; n != nil; {
		into := n.Type != html.ElementNode || !silent(n) && n.DataAtom != atom.Head
		switch {
		case n == e.headline:
			e.headlineAt = position
		case n.Type == html.TextNode && strings.TrimSpace(n.Data) != "":
			position++
		}
		if into {
			visit(n, position)
		}
		n = follow(e.root, n, into)
	}
}

// locate finds the heading that is the title, else the only h1, and marks what
// stands around it.
func (e *evidence) locate(title string) {
	e.headline = e.headingOf(title)
	e.around = map[*html.Node]bool{}
	for n := e.headline; n != nil; n = n.Parent {
		e.around[n] = true
	}
}

func (e *evidence) headingOf(title string) *html.Node {
	folded := fold(title)
	var only, smaller *html.Node
	h1s := 0
	for _, h := range e.headings {
		f := fold(textOf(h))
		switch {
		case h.DataAtom != atom.H1:
			if smaller == nil && folded != "" && f == folded {
				smaller = h
			}
		case f != "" && folded != "" && (strings.Contains(f, folded) || strings.Contains(folded, f)):
			return h
		default:
			only = h
			h1s++
		}
	}
	if smaller != nil || h1s != 1 {
		return smaller
	}
	return only
}

// nearness scores the distance from the headline, in lines.
func (e *evidence) nearness(position int) int {
	if e.headline == nil {
		return 0
	}
	switch distance := position - e.headlineAt; {
	case distance < -4:
		return -1
	case distance < 0:
		return 3
	case distance <= 12:
		return 5
	case distance <= 30:
		return 3
	}
	return 0
}

// proseLength is the length, in bytes, from which a text is taken to tell of dates
// rather than to bear one.
const proseLength = 120

// lineDate reads the date of a line of text, or of an element whose class
// promises one.
func (e *evidence) lineDate(n *html.Node, order dayOrder) (datedLine, bool) {
	text, own := "", role(0)
	switch n.Type {
	case html.TextNode:
		text = n.Data
	case html.ElementNode:
		if own = roleOf(n) | abbreviated(n); own&(roleDate|roleUpdated) == 0 {
			return datedLine{}, false
		}
		text = textOf(n)
		if given := first(attr(n, "datetime"), attr(n, "title")); given != "" && len(text) < proseLength {
			text += " " + given
		}
	default:
		return datedLine{}, false
	}
	if len(text) > maxDateText {
		return datedLine{}, false
	}
	if text = plainDigits(text); !mayHoldDate(text) {
		return datedLine{}, false
	}
	moment, begin := firstDate(text, order)
	if moment.IsZero() || moment.Time.Year() < firstYearText || moment.Time.Year() > 2040 {
		return datedLine{}, false
	}
	if len(strings.TrimSpace(text)) > proseLength && begin > 30 {
		return datedLine{}, false
	}
	return e.scored(n, text, begin, moment), true
}

// abbreviated reports as a date an abbr that tells in its title what it stands for.
func abbreviated(n *html.Node) role {
	if n.DataAtom == atom.Abbr && attr(n, "title") != "" {
		return roleDate
	}
	return 0
}

// scored weighs a dated line by its words and its place.
func (e *evidence) scored(n *html.Node, text string, begin int, moment writethru.Moment) datedLine {
	context := e.contextOf(n)
	before := strings.ToLower(text[max(0, begin-60):begin])
	line := datedLine{moment: moment, score: 4}
	line.modified = hasLabel(before, modifiedLabels) || context&roleUpdated != 0 && context&roleDate == 0
	if context&roleDate != 0 {
		line.score += 4
	}
	if context&(roleMeta|roleByline) != 0 {
		line.score += 2
	}
	if hasLabel(before, publishedLabels) {
		line.score += 3
	}
	if hasLabel(before, otherLabels) {
		line.score -= 6
	}
	if context&roleAside != 0 {
		line.score -= 5
	}
	switch length := len(strings.TrimSpace(text)); {
	case length < 40:
		line.score += 3
	case length > 120:
		line.score -= 3
	}
	return line
}
