package metadata

import "testing"

func TestRoleOfWords(t *testing.T) {
	t.Parallel()
	tests := []struct {
		in   string
		want role
	}{
		{"entry-date", roleDate},
		{"entryDate post_time", roleDate},
		{"ArtikelDatum", roleDate},
		{"artikeldatum", roleDate},
		{"dateline", roleDate},
		{"last-updated", roleUpdated},
		{"candidate validate", 0},
		{"c-byline__author", roleByline},
		{"post-meta", roleMeta},
		{"commentAuthor comment", roleByline | roleAside},
		{"has-sidebar", roleAside},
		{"authoritative", 0},
		{"", 0},
		{"---", 0},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			t.Parallel()
			if got := roleOfWords(tt.in); got != tt.want {
				t.Errorf("roleOfWords(%q) = %b, want %b", tt.in, got, tt.want)
			}
		})
	}
}
