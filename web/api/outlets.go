package api

import (
	"context"

	"github.com/writethru/writethru/archive"
)

// An outletForm is writethru.outlet/1: a name under which articles were published.
type outletForm struct {
	Schema      string `json:"schema" enum:"writethru.outlet/1"`
	Name        string `json:"name"`
	URL         string `json:"url" doc:"of the article whose version was kept last"`
	Articles    int    `json:"articles"`
	Versions    int    `json:"versions" doc:"of all articles"`
	LastChanged string `json:"last_changed" format:"date-time"`
}

func formOfOutlet(o archive.Outlet) outletForm {
	return outletForm{"writethru.outlet/1", o.Name, o.URL, o.Articles, o.Versions, stamp(o.LastChanged)}
}

type outletsInput struct {
	Paging
	Name string `query:"name" maxLength:"200" doc:"its whole name; this outlet alone"`
}

func (s *service) outlets(ctx context.Context, in *outletsInput) (none page[outletForm], err error) {
	after, err := in.before(outletList)
	if err != nil {
		return none, err
	}
	found, err := s.archive.Outlets(ctx, archive.OutletQuery{Name: in.Name, After: after, Limit: in.Limit + 1})
	return cut(found, in.Limit, outletList, func(o archive.Outlet) int64 { return o.ID }, formOfOutlet), err
}
