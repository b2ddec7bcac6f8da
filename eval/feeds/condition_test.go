package feeds

import "testing"

func TestParseCondition(t *testing.T) {
	t.Parallel()
	tests := []struct {
		expect string
		want   Condition
		known  bool
	}{
		{`not bozo and feed['title'] == 'Tide tables'`, Condition{Title: true, Value: "Tide tables"}, true},
		{`entries[0]['link'] == u'http://harbour.example/'`, Condition{Item: true, Value: "http://harbour.example/"}, true},
		{`feed.title == "it's \u2663 \xe1 \"5\""`, Condition{Title: true, Value: `it's ♣ á "5"`}, true},
		{`feed['title'] == 'a' or feed['title'] == 'b'`, Condition{}, false},
		{`entries[1]['title'] == 'a'`, Condition{}, false},
		{`bozo`, Condition{}, false},
	}
	for _, test := range tests {
		got, known := ParseCondition(test.expect)
		if known != test.known || known && got != test.want {
			t.Errorf("%s is %+v, %v", test.expect, got, known)
		}
	}
}

func TestConditionHolds(t *testing.T) {
	t.Parallel()
	title := Condition{Title: true, Value: "<p>Tide &lt; tables</p>"}
	if !title.Holds("Tide < tables") || title.Holds("Tide tables") {
		t.Error("a title is not compared by its words")
	}
	if link := (Condition{Value: "http://a.example/?a=1&b=2"}); !link.Holds(link.Value) || link.Holds("") {
		t.Error("an address is not compared as it is")
	}
}
