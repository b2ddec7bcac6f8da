// Package warc reads archives of the web: WARC 1.0 and 1.1 (ISO 28500), plain, in gzip
// or in Zstandard, and WACZ 1.1.
//
//	file, err := warc.Open("harbour.warc.gz", warc.Limits{})
//	…
//	defer file.Close()
//	for page, err := range file.Pages() {
//		if err != nil {
//			log.Print(err) // a damaged record; the sequence goes on behind it
//			continue
//		}
//		…
//	}
//
// What a file is, its first bytes say, not its name. A Reader reads the same from any
// stream. Records gives every record as it stands; Pages gives the pages among them,
// status 200 and text, with their bodies decoded, and counts what it passes over (Tally).
//
// Damage is an error in the sequence, of kind malformed, that says where. The next
// record is then looked for: at a line that begins with "WARC/", and behind a broken
// member at the next one that begins so. An error of another kind is of the disk or the stream, and
// ends the sequence.
//
// Memory is bounded by Limits, time by the length of the file, whatever stands in it.
// A Position says where a record begins, and File.Resume goes on from there.
package warc
