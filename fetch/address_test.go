package fetch

import (
	"net/netip"
	"testing"
)

func TestIsPublic(t *testing.T) {
	t.Parallel()
	tests := []struct {
		address string
		want    bool
	}{
		{"8.8.8.8", true},
		{"172.15.255.255", true},
		{"172.32.0.1", true},
		{"100.63.255.255", true},
		{"2606:4700::1111", true},
		{"::ffff:8.8.8.8", true},
		{"64:ff9b::808:808", true},

		{"0.0.0.0", false},
		{"10.1.2.3", false},
		{"100.64.0.1", false},
		{"127.0.0.1", false},
		{"127.255.255.254", false},
		{"169.254.169.254", false},
		{"172.16.0.1", false},
		{"172.31.255.255", false},
		{"192.0.0.8", false},
		{"192.168.1.1", false},
		{"198.19.0.1", false},
		{"224.0.0.1", false},
		{"240.0.0.1", false},
		{"255.255.255.255", false},
		{"::", false},
		{"::1", false},
		{"::127.0.0.1", false},
		{"::ffff:10.0.0.1", false},
		{"64:ff9b::a00:1", false},
		{"64:ff9b:1::808:808", false},
		{"100::1", false},
		{"2001:0:808:808::1", false},
		{"2001:db8::1", false},
		{"2002:808:808::1", false},
		{"fc00::1", false},
		{"fd12:3456::1", false},
		{"fe80::1%eth0", false},
		{"fec0::1", false},
		{"ff02::1", false},
	}
	for _, test := range tests {
		if got := isPublic(netip.MustParseAddr(test.address)); got != test.want {
			t.Errorf("isPublic(%s) is %v, want %v", test.address, got, test.want)
		}
	}
}

func TestRefusePrivateWantsAnAddress(t *testing.T) {
	t.Parallel()
	if err := refusePrivate("tcp", "news.example:80", nil); err == nil {
		t.Error("a name instead of an address passed")
	}
	if err := refusePrivate("tcp", "9.9.9.9:443", nil); err != nil {
		t.Errorf("a public address was refused: %v", err)
	}
}
