package eval

import (
	"context"
	"fmt"

	"github.com/writethru/writethru/eval/robots"
	reader "github.com/writethru/writethru/robots"
)

const robotsIntro = "`writethru eval robots`: the cases of google/robotstxt that are answered right.\n" +
	"Google only are those that go beyond RFC 9309."

// Robots answers the cases of robots.txt in the folder data/feeds/robots.
func Robots(ctx context.Context, data string) (Report, error) {
	cases, err := robots.Read(data)
	if err != nil {
		return Report{}, err
	}
	row := Row{Name: Name}
	for _, part := range []func(robots.Case) bool{
		func(robots.Case) bool { return true },
		func(c robots.Case) bool { return !c.IsGoogleOnly() },
		robots.Case.IsGoogleOnly,
	} {
		row.Cells = append(row.Cells, robotsCell(cases, part))
	}
	table := Table{Title: "google/robotstxt", Columns: []string{"all", "RFC 9309", "Google only"}, Rows: []Row{row}}
	return Report{Title: "robots.txt", Intro: robotsIntro, Tables: []Table{table}}, ctx.Err()
}

// robotsCell answers a part of the cases.
func robotsCell(cases []robots.Case, part func(robots.Case) bool) string {
	var of []robots.Case
	for _, c := range cases {
		if part(c) {
			of = append(of, c)
		}
	}
	s := robots.Score(of, func(c robots.Case) bool {
		return reader.Parse([]byte(c.File)).Allowed(c.Agent, c.Path())
	})
	return fmt.Sprintf("%d of %d", s.Right, s.Cases)
}
