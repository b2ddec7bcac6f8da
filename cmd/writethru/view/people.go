package view

import (
	"fmt"
	"slices"
	"strings"

	"github.com/writethru/writethru"
)

// people prints who is who: the persons and bodies that the article names more than once, or whose
// role it gives.
func (p *printer) people(r *writethru.Reading) {
	first := true
	for _, e := range r.Entities {
		if e.Name == "" || e.Type != writethru.Person && e.Type != writethru.Organization || len(e.Mentions) < 2 && len(e.Roles) == 0 {
			continue
		}
		if first {
			p.section("Who is who")
			first = false
		}
		p.person(styled(e.Name, bold), plain(description(e, r.Article.Text)))
	}
}

// person prints a name and what is said of its bearer, beneath it where the terminal is narrow.
func (p *printer) person(name, description []cell) {
	if widthOf(name) >= nameWidth || p.Width-margin-nameWidth < wordsWidth {
		p.paragraph(spaces(margin), name)
		p.paragraph(spaces(margin+2), description)
		return
	}
	p.paragraph(slices.Concat(spaces(margin), padded(name, nameWidth)), description)
}

// section prints the title of what follows.
func (p *printer) section(title string) {
	p.blank()
	p.line(slices.Concat(spaces(margin), styled(title, bold)))
	p.blank()
}

// description tells the roles of an entity, by which other words the article calls it, and how
// often it does.
func description(e writethru.Entity, text string) string {
	var facts []string
	for _, role := range e.Roles {
		facts = addNew(facts, clean(role.Title))
	}
	for _, m := range e.Mentions {
		if len(facts) >= fewFacts {
			break
		}
		if words := clean(m.Span.In(text)); m.Kind == writethru.ByNominal || m.Kind == writethru.ByName && !strings.Contains(e.Name, words) {
			facts = addNew(facts, "“"+words+"”")
		}
	}
	return strings.Join(append(facts[:min(len(facts), fewFacts)], mentioned(len(e.Mentions))), " · ")
}

// fewFacts is how many roles and descriptions of somebody are shown.
const fewFacts = 4

func mentioned(times int) string {
	if times == 1 {
		return "mentioned once"
	}
	return fmt.Sprintf("mentioned %d times", times)
}

// clean returns the words parted by single spaces.
func clean(words string) string { return strings.Join(strings.Fields(words), " ") }

func addNew(list []string, s string) []string {
	if slices.Contains(list, s) {
		return list
	}
	return append(list, s)
}

// times prints the days and years that are meant, each expression once.
func (p *printer) times(r *writethru.Reading) {
	met := make(map[string]bool)
	var cells []cell
	for _, t := range r.Times {
		words := clean(t.Span.In(r.Article.Text))
		if words == t.Value || met[words+t.Value] {
			continue
		}
		met[words+t.Value] = true
		if len(cells) > 0 {
			cells = append(cells, plain(" · ")...)
		}
		cells = append(append(cells, plain(words+" ")...), styled(t.Value, dim)...)
	}
	if len(cells) > 0 {
		p.section("When")
		p.paragraph(spaces(margin), cells)
	}
}
