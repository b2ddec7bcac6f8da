package feed

import (
	"slices"
	"strings"

	"github.com/mmcdole/gofeed"
	"github.com/mmcdole/gofeed/json"

	"github.com/writethru/writethru"
	"github.com/writethru/writethru/xmltext"
)

// readJSON reads JSON Feed 1.0 and 1.1, whole or cut off.
func readJSON(text string) (*Feed, error) {
	source, err := (&json.Parser{}).Parse(strings.NewReader(cutJSON(text)))
	if err != nil {
		return nil, malformed("JSON", err)
	}
	if source.Version == "" && source.Items == nil {
		return nil, writethru.Errorf(writethru.Malformed, "there is JSON in it, and no feed")
	}
	dropNulls(source)
	translated, err := (&gofeed.DefaultJSONTranslator{}).Translate(source)
	if err != nil {
		return nil, malformed("JSON", err)
	}
	f := fromTranslated(translated)
	f.addLink("next", source.NextURL)
	return f, nil
}

// dropNulls takes null out of lists, which gofeed expects to be full.
func dropNulls(f *json.Feed) {
	isNull := func(a *json.Author) bool { return a == nil }
	f.Authors = slices.DeleteFunc(f.Authors, isNull)
	f.Items = slices.DeleteFunc(f.Items, func(i *json.Item) bool { return i == nil })
	for _, item := range f.Items {
		item.Authors = slices.DeleteFunc(item.Authors, isNull)
	}
}

// itemsDepth is how deep the list of items lies in a feed in JSON.
const itemsDepth = 2

// cutJSON returns a feed in JSON as far as it is whole and within the limits: MaxItems items, and as many
// objects and lists as XML may have elements.
func cutJSON(text string) string {
	depth, lists, items, end := 0, 0, 0, 0
	inString := false
	for i := 0; i < len(text) && items < MaxItems && lists <= xmltext.MaxElements; i++ {
		switch b := text[i]; {
		case inString && b == '\\':
			i++
		case b == '"':
			inString = !inString
		case inString:
		case b == '{' || b == '[':
			depth, lists = depth+1, lists+1
		case b == '}' || b == ']':
			depth--
			if depth == 0 {
				return text[:i+1]
			}
			if depth == itemsDepth && b == '}' {
				items, end = items+1, i+1
			}
		}
	}
	return text[:end] + "]}"
}
