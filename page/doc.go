// Package page reads the bytes of a page into a [writethru.Document]: its text
// in blocks, what it says of itself, and the report parted from the messaging.
//
//	reader := page.New()
//	doc, err := reader.Read(body, page.Source{URL: url, ContentType: header})
//
// HTML is decoded (package charset), parsed once, and read twice: package
// metadata takes what the page says of itself, package block cuts it into
// blocks and scores each by a small trained model. What scores as report makes
// the report; what stands among it and does not is kept in its place as a
// caption or a message of some kind. Everything outside, the frame of the site,
// is dropped. No site is known by name.
//
// Plain text keeps every character. Its lines or paragraphs are its blocks, and
// the same lexicon of words finds the messages among them.
package page
