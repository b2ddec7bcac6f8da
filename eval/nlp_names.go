package eval

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/names"
	"github.com/writethru/writethru/nlp"
)

// newswire returns a table of names for each part, and one for the regions of
// [Dev]: names must be found equally well the world over.
func (r *nlpRun) newswire() ([]Table, error) {
	dev, err := r.readNewswire(Dev)
	if err != nil {
		return nil, err
	}
	train, err := r.readNewswire(Train)
	if err != nil {
		return nil, err
	}
	kinds := []string{"Person", "Location", "Organization", "NORP", "Date", "Misc", "Money", "Facility", "Product"}
	return []Table{
		namesTable("Newswire names dev", kinds, whole(dev)),
		namesTable("Newswire names train", kinds, whole(train)),
		namesTable("Newswire names dev, region by region", kinds[:3], byRegion(dev)),
	}, nil
}

// A namedText is a document with its own names and those that were found.
type namedText struct {
	names.Document
	found []names.Name
}

// readNewswire finds the names in the documents of a part, none where it is not
// measured. The tokens are the documents' own.
func (r *nlpRun) readNewswire(part Part) ([]namedText, error) {
	if !slices.Contains(r.parts, part) {
		return nil, r.ctx.Err()
	}
	documents, err := names.ReadFolder(filepath.Join(r.data, "ner", "worldwide", string(part)))
	if err != nil {
		return nil, err
	}
	documents = sample(part, documents)
	docs := make([]*nlp.Doc, len(documents))
	for i, d := range documents {
		docs[i] = r.parser.Join(d.Forms()...)
		if docs[i].Len() != len(d.Tokens) {
			return nil, writethru.Errorf(writethru.Internal, "%s has %d tokens, of which %d were kept", d.ID, len(d.Tokens), docs[i].Len())
		}
	}
	r.parser.Parse(docs...)
	texts := make([]namedText, len(documents))
	for i, d := range documents {
		texts[i] = namedText{d, namesIn(docs[i])}
	}
	return texts, r.ctx.Err()
}

func namesIn(doc *nlp.Doc) []names.Name {
	found := make([]names.Name, len(doc.Names))
	for i, n := range doc.Names {
		found[i] = names.Name{Range: n.Range, Kind: doc.Kind(n)}
	}
	return found
}

// A group of texts makes one row.
type group struct {
	name  string
	texts []namedText
}

// whole returns all texts as one group, if there are any.
func whole(texts []namedText) []group {
	if len(texts) == 0 {
		return nil
	}
	return []group{{Name, texts}}
}

// byRegion parts texts, which are in the order of their names, by what these begin
// with: where their outlets are.
func byRegion(texts []namedText) []group {
	var groups []group
	for _, t := range texts {
		region, _, _ := strings.Cut(t.ID, "_")
		if n := len(groups); n == 0 || groups[n-1].name != region {
			groups = append(groups, group{name: region})
		}
		last := &groups[len(groups)-1]
		last.texts = append(last.texts, t)
	}
	return groups
}

// namesTable returns a table of how many names there are, the figure of all of them, and
// that of each of the kinds.
func namesTable(title string, kinds []string, groups []group) Table {
	table := Table{Title: title, Columns: append([]string{"names", "all"}, kinds...)}
	for _, g := range groups {
		var scorer names.Scorer
		for _, t := range g.texts {
			scorer.Add(t.Names, t.found)
		}
		figures := scorer.Figures()
		row := Row{Name: g.name, Cells: []string{strconv.Itoa(figures[0].Gold), two(figures[0].F1)}}
		for _, kind := range kinds {
			row.Cells = append(row.Cells, kindCell(figures, kind))
		}
		table.Rows = append(table.Rows, row)
	}
	return table
}

// kindCell returns the figure of a kind, "" where there is no name of it.
func kindCell(figures []names.Figure, kind string) string {
	for _, f := range figures {
		if f.Kind == kind {
			return two(f.F1)
		}
	}
	return ""
}
