package fetch

import (
	"net/netip"
	"syscall"
)

// A privateAddress is the error of a connection that was not made.
type privateAddress string

func (a privateAddress) Error() string { return string(a) + " is not a public address" }

// refusePrivate is a net.Dialer.Control. It runs after a name was looked up and before the
// connection is made, so it also holds for redirects and for names whose
// address changes between two look-ups.
func refusePrivate(_, address string, _ syscall.RawConn) error {
	target, err := netip.ParseAddrPort(address)
	if err != nil || !isPublic(target.Addr()) {
		return privateAddress(address)
	}
	return nil
}

// nat64 holds IPv4 addresses in its last four bytes, RFC 6052. On a network
// that has only IPv6 every IPv4 host appears under it.
var nat64 = netip.MustParsePrefix("64:ff9b::/96")

// isPublic reports whether an address may be that of a public web server.
func isPublic(a netip.Addr) bool {
	a = a.Unmap().WithZone("")
	if nat64.Contains(a) {
		bytes := a.As16()
		a = netip.AddrFrom4([4]byte(bytes[12:]))
	}
	if a.Is6() && !globalUnicast.Contains(a) {
		return false
	}
	for _, prefix := range notPublic {
		if prefix.Contains(a) {
			return false
		}
	}
	return true
}

// globalUnicast is all of IPv6 that has been given out.
var globalUnicast = netip.MustParsePrefix("2000::/3")

// notPublic are the blocks of IPv4, and of IPv6 within globalUnicast, that IANA's
// registries of special-purpose addresses keep from the public internet, or
// that tunnel to a place not seen from the address (Teredo, 6to4).
var notPublic = []netip.Prefix{
	netip.MustParsePrefix("0.0.0.0/8"),       // this network, RFC 791
	netip.MustParsePrefix("10.0.0.0/8"),      // private, RFC 1918
	netip.MustParsePrefix("100.64.0.0/10"),   // shared by carriers, RFC 6598
	netip.MustParsePrefix("127.0.0.0/8"),     // loopback, RFC 1122
	netip.MustParsePrefix("169.254.0.0/16"),  // link-local, RFC 3927
	netip.MustParsePrefix("172.16.0.0/12"),   // private, RFC 1918
	netip.MustParsePrefix("192.0.0.0/24"),    // protocol assignments, RFC 6890
	netip.MustParsePrefix("192.0.2.0/24"),    // documentation, RFC 5737
	netip.MustParsePrefix("192.88.99.0/24"),  // 6to4 relay, RFC 7526
	netip.MustParsePrefix("192.168.0.0/16"),  // private, RFC 1918
	netip.MustParsePrefix("198.18.0.0/15"),   // benchmarks, RFC 2544
	netip.MustParsePrefix("198.51.100.0/24"), // documentation, RFC 5737
	netip.MustParsePrefix("203.0.113.0/24"),  // documentation, RFC 5737
	netip.MustParsePrefix("224.0.0.0/3"),     // multicast, reserved, broadcast, RFC 1112
	netip.MustParsePrefix("2001::/23"),       // protocol assignments and Teredo, RFC 2928
	netip.MustParsePrefix("2001:db8::/32"),   // documentation, RFC 3849
	netip.MustParsePrefix("2002::/16"),       // 6to4, RFC 3056
	netip.MustParsePrefix("3fff::/20"),       // documentation, RFC 9637
}
