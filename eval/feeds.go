package eval

import (
	"context"
	"fmt"

	"github.com/writethru/writethru/eval/feeds"
	"github.com/writethru/writethru/feed"
)

const feedsIntro = "`writethru eval feeds`: feedparser's tests: files of which a feed comes, and of the empty one an error, by folder and by how\n" +
	"bad they are; and of its conditions on titles and addresses those that hold."

// Feeds scores the reading of feeds on feedparser's tests, in the folder data/feeds.
func Feeds(ctx context.Context, data string) (Report, error) {
	score, err := scoreFeeds(data)
	if err != nil {
		return Report{}, err
	}
	table := Table{Title: fmt.Sprintf("feedparser, %d files", score.All.All), Columns: []string{"all"}}
	row := Row{Name: Name, Cells: []string{score.All.String()}}
	add := func(column string, share *feeds.Share) {
		if share != nil {
			table.Columns, row.Cells = append(table.Columns, column), append(row.Cells, share.String())
		}
	}
	for _, group := range []string{"wellformed", "entities", "encoding", "illformed", "json"} {
		add(group, score.Groups[group])
	}
	for _, class := range []string{"strict", "lenient", "optional", "no-crash"} {
		add(class, score.Classes[class])
	}
	add("titles", &score.Titles)
	add("links", &score.Links)
	table.Rows = []Row{row}
	return Report{Title: "Feeds", Intro: feedsIntro, Tables: []Table{table}}, ctx.Err()
}

func scoreFeeds(data string) (*feeds.Score, error) {
	files, err := feeds.Load(data)
	if err != nil {
		return nil, err
	}
	score := feeds.NewScore()
	for _, file := range files {
		read, err := feed.Parse(file.Body, file.ContentType(), file.Base())
		score.Add(file, read, err)
	}
	return score, nil
}
