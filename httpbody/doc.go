// Package httpbody undoes what HTTP does to a body on its way: content codings,
// under limits of size, depth and memory. It serves bodies from a connection and
// bodies from an archive alike.
//
//	sent := &httpbody.Limited{From: response.Body, Left: limit}
//	decoded, err := httpbody.Decode(sent, response.Header.Values("Content-Encoding"))
//	…
//	defer decoded.Close()
//	body, err := io.ReadAll(&httpbody.Limited{From: decoded, Left: limit})
package httpbody
