package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	gold "github.com/writethru/writethru/eval/attribution"
	"github.com/writethru/writethru/lang/en"
	"github.com/writethru/writethru/nlp/model"
	"github.com/writethru/writethru/read/attribution"
)

// crossValidate measures on the articles of each publisher a model that is learnt from all others.
func crossValidate(o *options, articles []*article) error {
	lessons := invented(model.English(), repeats)
	fmt.Println("| publisher | articles | SPEECH | DIRECT | ALL |\n|---|---|---|---|---|")
	mean := 0.
	outlets := byPublisher(articles)
	for _, outlet := range slices.Sorted(maps.Keys(outlets)) {
		others := slices.DeleteFunc(slices.Clone(articles), func(a *article) bool { return publisher(a) == outlet })
		finder, err := attribution.New(newTrainer(o).learn(append(others, lessons...)).Encode(), en.Attribution())
		if err != nil {
			return err
		}
		all, _ := measure(finder, outlets[outlet])
		s := all.Thresholds[0].AQ
		fmt.Printf("| %s | %d | %.1f | %.1f | %.1f |\n", outlet, len(outlets[outlet]), s[gold.Speech].F1, s[gold.Direct].F1, s[gold.All].F1)
		mean += s[gold.Speech].F1 / float64(len(outlets))
	}
	fmt.Printf("Mean of SPEECH %.1f.\n", mean)
	return nil
}

func byPublisher(articles []*article) map[string][]*article {
	by := map[string][]*article{}
	for _, a := range articles {
		by[publisher(a)] = append(by[publisher(a)], a)
	}
	return by
}

// publisher returns the publisher of an article, with which its name begins.
func publisher(a *article) string {
	name, _, _ := strings.Cut(a.Name, "_")
	return name
}
