package main

import (
	"fmt"
	"maps"
	"os"
	"slices"

	"github.com/writethru/writethru"
	gold "github.com/writethru/writethru/eval/attribution"
	"github.com/writethru/writethru/nlp"
	"github.com/writethru/writethru/read/attribution"
)

// measure scores a finder on articles, all together and by publisher.
func measure(f *attribution.Finder, articles []*article) (gold.Scores, map[string]gold.Scores) {
	all, by := gold.NewScorer(), map[string]*gold.Scorer{}
	for _, a := range articles {
		name := publisher(a)
		if by[name] == nil {
			by[name] = gold.NewScorer()
		}
		predicted := predicted(f, a.doc)
		all.Add(a.Document, a.Annotators[0], predicted)
		by[name].Add(a.Document, a.Annotators[0], predicted)
	}
	scores := map[string]gold.Scores{}
	for publisher, s := range by {
		scores[publisher] = s.Scores()
	}
	return all.Scores(), scores
}

// predicted returns what is found in a document in the form that is scored.
func predicted(f *attribution.Finder, doc *nlp.Doc) []gold.Attribution {
	spans := func(ranges []nlp.Range) []writethru.Span {
		var spans []writethru.Span
		for _, r := range ranges {
			spans = append(spans, doc.Span(r))
		}
		return spans
	}
	var out []gold.Attribution
	for _, a := range f.Find(doc) {
		out = append(out, gold.Attribution{Source: spans(a.Source), Cue: spans(a.Cue), Content: spans(a.Content)})
	}
	return out
}

// report tells the scores in short.
func report(all gold.Scores, by map[string]gold.Scores) {
	for _, t := range all.Thresholds {
		fmt.Fprintf(os.Stderr, "IoU %.1f:", t.IoU)
		for s := range gold.Subsets {
			fmt.Fprintf(os.Stderr, " %s %.1f (%.1f/%.1f)", s, t.AQ[s].F1, t.AQ[s].P, t.AQ[s].R)
		}
		fmt.Fprintln(os.Stderr)
	}
	fmt.Fprint(os.Stderr, "exact:")
	for r := range gold.Roles {
		fmt.Fprintf(os.Stderr, " %s %.1f", r, all.Exact[r].F1)
	}
	fmt.Fprint(os.Stderr, "\nSPEECH:")
	for _, publisher := range slices.Sorted(maps.Keys(by)) {
		fmt.Fprintf(os.Stderr, " %s %.1f", publisher, by[publisher].Thresholds[0].AQ[gold.Speech].F1)
	}
	fmt.Fprintln(os.Stderr)
}
