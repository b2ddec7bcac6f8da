package metadata

import "testing"

func TestParseMoment(t *testing.T) {
	t.Parallel()
	tests := []struct {
		in    string
		order dayOrder
		want  string
	}{
		{"2025-08-25", dayFirst, "2025-08-25"},
		{"2025-08-25T14:03:00Z", dayFirst, "2025-08-25T14:03:00Z"},
		{"2025-08-25T14:03:00.123+0530", dayFirst, "2025-08-25T14:03:00+05:30"},
		{"2025-08-25 14:03 CEST", dayFirst, "2025-08-25T14:03:00+02:00"},
		{"2025-08-25T14:03", dayFirst, "2025-08-25"},
		{"20250825", dayFirst, "2025-08-25"},
		{"1756130580", dayFirst, "2025-08-25T14:03:00Z"},
		{"1756130580000", dayFirst, "2025-08-25T14:03:00Z"},
		{"Mon, 25 Aug 2025 14:03:00 GMT", dayFirst, "2025-08-25T14:03:00Z"},
		{"Mon Aug 25 14:03:00 CEST 2025", dayFirst, "2025-08-25"},
		{"August 25, 2025 at 2:03 p.m. EDT", monthFirst, "2025-08-25T14:03:00-04:00"},
		{"Aug. 25th, 2025", monthFirst, "2025-08-25"},
		{"25th of August 2025", dayFirst, "2025-08-25"},
		{"25-Aug-2025", dayFirst, "2025-08-25"},
		{"Montag, 25. August 2025", dayFirst, "2025-08-25"},
		{"3. März 2025", dayFirst, "2025-03-03"},
		{"1er août 2025", dayFirst, "2025-08-01"},
		{"25 de agosto de 2025", dayFirst, "2025-08-25"},
		{"25 agosto 2025", dayFirst, "2025-08-25"},
		{"25 de março de 2025", dayFirst, "2025-03-25"},
		{"25 maart 2025", dayFirst, "2025-03-25"},
		{"25 sierpnia 2025", dayFirst, "2025-08-25"},
		{"25 августа 2025", dayFirst, "2025-08-25"},
		{"2025年8月25日", dayFirst, "2025-08-25"},
		{"2025. augusztus 25.", dayFirst, "2025-08-25"},
		{"25.8.25", dayFirst, "2025-08-25"},
		{"03/04/2025", dayFirst, "2025-04-03"},
		{"03/04/2025", monthFirst, "2025-03-04"},
		{"25/08/2025", monthFirst, "2025-08-25"},
		{"03.04.2025", monthFirst, "2025-04-03"},
		{"30 February 2025", dayFirst, ""},
		{"version 1.2.2025.7", dayFirst, "2025-02-01"},
		{"call 555-12-2025", dayFirst, ""},
		{"March 2025", dayFirst, ""},
		{"2025", dayFirst, ""},
		{"", dayFirst, ""},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			t.Parallel()
			if got := parseMoment(tt.in, tt.order).String(); got != tt.want {
				t.Errorf("parseMoment(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}
