// Package newsroom is a small invented newsroom to try the program on: five outlets with
// feeds and pages, one story that develops through a day, and all that makes it hard to
// follow. Texts are rewritten, a figure rises and another is corrected in silence, a quotation is
// dropped, altered, given back; wire copy is carried, appeals come and go, an address changes
// with the headline, a page is withdrawn, a server is out for an hour.
//
// What an outlet serves depends on the time of the story alone, so a clock that runs fast makes
// the day short:
//
//	for _, o := range newsroom.Open(func() time.Time { return clock.Now() }) {
//		go http.Serve(listener, o)
//	}
package newsroom
