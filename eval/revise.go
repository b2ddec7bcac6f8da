package eval

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/writethru/writethru/eval/corpus"
	"github.com/writethru/writethru/eval/messaging"
	"github.com/writethru/writethru/eval/revised"
	"github.com/writethru/writethru/revise"
)

// VersionSets are the page sets whose pages are changed.
var VersionSets = []string{"fundus", "fundus-eval"}

const versionsIntro = "`writethru eval versions`: what is told of two versions of an article. Phantoms: pages around whose article furniture came,\n" +
	"went or changed, or one message did, ours and those of --wordings; the share of which any change of the story is told. Edits: pages of\n" +
	"which the story changed; the share of which that is told. Every page is read by a model that was trained without its outlet.\n" +
	"Sentences: versions of texts aligned by hand, in per cent; the thresholds were chosen on the train half."

// VersionsOptions say where the measurement of versions finds what it needs.
type VersionsOptions struct {
	Data     string // folder of the public data
	Folds    string // folder of the models of cross-validation
	Labels   string // file of the aligned sentences
	Wordings []messaging.Wordings
}

// Versions measures how versions are compared, on pages of which the furniture or the story was changed
// and on texts whose sentences were aligned by hand.
func Versions(ctx context.Context, o VersionsOptions) (Report, error) {
	sentences, err := alignmentTable(ctx, o)
	if err != nil {
		return Report{}, err
	}
	v, err := newVersions(o)
	if err != nil {
		return Report{}, err
	}
	for _, name := range VersionSets {
		set, err := corpus.Open(filepath.Join(o.Data, "pages"), name)
		if err != nil {
			return Report{}, err
		}
		if err := eachPage(ctx, set, v.measure); err != nil {
			return Report{}, err
		}
	}
	return Report{Title: "Versions", Intro: versionsIntro, Tables: []Table{
		v.phantoms.table("Phantoms", "changed"), v.edits.table("Edits", "told"), sentences,
	}}, nil
}

// alignmentTable scores the alignment of sentences.
func alignmentTable(ctx context.Context, o VersionsOptions) (Table, error) {
	alignments, err := revised.ReadAlignments(o.Labels, filepath.Join(o.Data, "versions", "digitalgov.jsonl.zst"))
	if err != nil {
		return Table{}, err
	}
	ours, reviser := Ours(), revise.New()
	var all, changed [2]revised.Tally
	for i, a := range alignments {
		before, err := ours.Read("", a.Before)
		if err != nil {
			return Table{}, err
		}
		after, err := ours.Read("", a.After)
		if err != nil {
			return Table{}, err
		}
		x, y := a.Score(reviser.Compare(revise.Version{Reading: before}, revise.Version{Reading: after}))
		all[i%2].Add(x)
		changed[i%2].Add(y)
	}
	t := Table{Title: "Sentences, digitalgov", Columns: []string{"pairs", "F1", "pairs that changed", "F1 of them"}}
	for half, name := range []string{"train", "dev"} {
		t.Rows = append(t.Rows, Row{Name + ", " + name, []string{
			fmt.Sprint(all[half].Gold), f1(all[half]), fmt.Sprint(changed[half].Gold), f1(changed[half]),
		}})
	}
	return t, ctx.Err()
}

// f1 returns F1 with precision/recall.
func f1(t revised.Tally) string {
	p, r := float64(t.Right)/float64(max(1, t.Found)), float64(t.Right)/float64(max(1, t.Gold))
	return fmt.Sprintf("%s (%s/%s)", two(200*p*r/max(p+r, 1e-9)), two(100*p), two(100*r))
}
