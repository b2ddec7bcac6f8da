// Package robots reads robots.txt, the rules by which a site tells crawlers what to
// leave alone, after RFC 9309 (Koster et al., 2022) and what Google's crawler adds to it.
//
//	rules := robots.Parse(body)
//	if rules.Allowed("Writethru", page.RequestURI()) {
//		time.Sleep(rules.Delay("Writethru"))
//		…
//	}
//
// An agent is named by its product token alone, letters, hyphens and underscores without a
// version. A path is what follows the host in an address as it is sent, percent-encoded and with
// its query, as [net/url.URL.RequestURI] returns it.
//
// # Which rule holds
//
// All groups that name the agent are one, and where none does, those for * hold. Of the rules that match a
// path the longest holds, and of two equally long ones that which allows. A star stands for any
// characters and a $ at the end for the end of the path. A rule that ends in /index.htm or
// /index.html and allows also allows its folder.
//
// RFC 9309 compares octets after decoding those that needed no percent-encoding, Google's
// matcher compares them as they stand. Here a path is allowed if it is by both.
//
// # What is forgiven
//
// A byte order mark, any ends of lines, misspelt names of lines that Google's parser
// knows, and a colon left out. Lines that mean nothing are skipped. Of a file only the first
// [MaxBytes] are read, as the RFC allows.
//
// # No file, no answer
//
// What an answer other than a file means is said by [FromResponse]. Rules may be kept for [MaxAge]
// (RFC 9309, 2.4), and longer while the host does not answer.
package robots
