package eval

import (
	"context"
	"runtime"
	"strings"
	"sync"

	"golang.org/x/sync/errgroup"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/eval/corpus"
)

// An Extractor reads pages. It is used from several goroutines at once. It must
// not keep or change a page's bytes.
type Extractor interface {
	// Name names the row in the tables.
	Name() string
	// Extract returns what it reads from a page. A page that it cannot read
	// gives an empty prediction.
	Extract(corpus.Page) corpus.Prediction
}

// Predict returns a document as a prediction: its report, a block a line, and
// its metadata. A block with a message in it stays one line.
func Predict(id string, d *writethru.Document) corpus.Prediction {
	return corpus.Prediction{
		ID:        id,
		Text:      reportLines(d),
		Title:     d.Article.Title,
		Published: d.Article.Published.String(),
		Authors:   d.Article.Byline,
	}
}

func reportLines(d *writethru.Document) string {
	var text strings.Builder
	block, last := 0, -1
	for _, s := range d.Report() {
		for !d.Blocks[block].Span.Contains(s) {
			block++
		}
		switch {
		case block == last:
			text.WriteByte(' ')
		case last >= 0:
			text.WriteByte('\n')
		}
		text.WriteString(s.In(d.Article.Text))
		last = block
	}
	return text.String()
}

// eachPage hands the pages of a set to use, as many at once as there are
// processors, until the first error.
func eachPage(ctx context.Context, set *corpus.Set, use func(corpus.Sample) error) error {
	work, ctx := errgroup.WithContext(ctx)
	work.SetLimit(runtime.GOMAXPROCS(0))
	for sample, err := range set.Pages() {
		if err == nil {
			err = ctx.Err()
		}
		if err != nil {
			work.Go(func() error { return err })
			break
		}
		work.Go(func() error { return use(sample) })
	}
	return work.Wait()
}

// readSet returns, for each extractor, its predictions by page id.
func readSet(ctx context.Context, set *corpus.Set, extractors []Extractor) ([]map[string]corpus.Prediction, error) {
	read := make([]map[string]corpus.Prediction, len(extractors))
	for i := range read {
		read[i] = make(map[string]corpus.Prediction, len(set.Gold))
	}
	var mu sync.Mutex
	err := eachPage(ctx, set, func(sample corpus.Sample) error {
		for i, extractor := range extractors {
			prediction := extractor.Extract(sample.Page)
			mu.Lock()
			read[i][sample.Page.ID] = prediction
			mu.Unlock()
		}
		return nil
	})
	return read, err
}
