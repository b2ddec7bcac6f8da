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
}

// visibleDates looks for dates near the headline. It is asked only where the page's
// data are silent.
func (e *evidence) visibleDates(title string, order dayOrder) (published, modified datedLine) {
	headline := e.headlineNode(title)
	var best, changed datedLine
	position, headlineAt := 0, -1000
	if headline == nil {
		headlineAt = 0
	}
	for n := e.root; n != nil; {
		into := n.Type != html.ElementNode || !silent(n) && n.DataAtom != atom.Head
		switch {
		case n == headline:
			headlineAt = position
		case n.Type == html.TextNode && strings.TrimSpace(n.Data) != "":
			position++
		}
		if line, ok := lineDate(n, order); ok {
			line.score += nearness(position-headlineAt, headline != nil)
			switch {
			case line.modified && line.score > changed.score:
				changed = line
			case !line.modified && line.score > best.score:
				best = line
			}
		}
		n = follow(e.root, n, into)
	}
	return best, changed
}

// headlineNode returns the heading that is the title, else the first h1, else nil.
func (e *evidence) headlineNode(title string) *html.Node {
	for _, h1 := range e.headings {
		if f := fold(textOf(h1)); f != "" && (strings.Contains(f, fold(title)) || strings.Contains(fold(title), f)) {
			return h1
		}
	}
	if len(e.headings) == 1 {
		return e.headings[0]
	}
	return nil
}

// nearness scores the distance from the headline, in lines.
func nearness(distance int, known bool) int {
	switch {
	case !known:
		return 0
	case distance >= 0 && distance <= 12:
		return 5
	case distance >= 0 && distance <= 30:
		return 3
	case distance < 0 && distance >= -8:
		return 3
	case distance < 0:
		return -1
	}
	return 0
}

// lineDate reads the date of a line of text, or of an element whose class
// promises one.
func lineDate(n *html.Node, order dayOrder) (datedLine, bool) {
	text, own := "", role(0)
	switch n.Type {
	case html.TextNode:
		text = n.Data
	case html.ElementNode:
		if own = roleOf(n); own&(roleDate|roleUpdated) == 0 {
			return datedLine{}, false
		}
		text = textOf(n)
		if n.DataAtom == atom.Time && attr(n, "datetime") != "" {
			text += " " + attr(n, "datetime")
		}
	default:
		return datedLine{}, false
	}
	if len(text) < 6 || !strings.ContainsAny(text, "0123456789") {
		return datedLine{}, false
	}
	moment, begin := firstDate(text, order)
	if moment.IsZero() || moment.Time.Year() < firstYearText || moment.Time.Year() > 2040 {
		return datedLine{}, false
	}
	return scored(n, text, begin, moment), true
}

// scored weighs a dated line by its words and its place.
func scored(n *html.Node, text string, begin int, moment writethru.Moment) datedLine {
	context := contextOf(n)
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
