// Package robots holds the cases of google/robotstxt, the open parser of Google's crawler, as
// the folder data/feeds/robots keeps them. Those whose test is named GoogleOnly go beyond RFC 9309.
//
//	cases, err := robots.Read(data)
//	…
//	score := robots.Score(cases, func(c robots.Case) bool { … })
//	fmt.Println(score.Right, "of", score.Cases)
package robots
